package org.kerf.sync.model;

import java.util.UUID;

/**
 * What a person is called; facts hold their ids only.
 *
 * @param version rises at the centre with each change of any name
 */
public record PersonName(UUID id, String name, long version) {}
