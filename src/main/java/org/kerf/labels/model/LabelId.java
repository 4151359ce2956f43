package org.kerf.labels.model;

import java.util.UUID;

/** The identity of a label job. */
public record LabelId(UUID value) {}
