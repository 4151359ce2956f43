package org.kerf.notify.model;

import java.time.Instant;
import java.util.UUID;
import org.kerf.kernel.Fact;

/** Something to be shown to people at this station. The screen makes a sentence of the fact. */
public record Notice(UUID id, Fact fact, Instant at, boolean seen) {}
