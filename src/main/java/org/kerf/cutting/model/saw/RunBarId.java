package org.kerf.cutting.model.saw;

import java.util.UUID;

/** The identity of a bar's run on the saw. */
public record RunBarId(UUID value) {}
