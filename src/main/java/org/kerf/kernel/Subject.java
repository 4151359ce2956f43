package org.kerf.kernel;

import java.util.UUID;

/**
 * What a fact or a document is about: a thing of some kind.
 *
 * @param kind the stored name of its kind, such as "unit"; never changes
 */
public record Subject(String kind, UUID id) {}
