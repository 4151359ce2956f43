package org.kerf.labels.model;

import java.time.Instant;

/** A printer that takes no labels, and since when. */
public record PrinterOutage(String printer, Instant since) {}
