package org.kerf.labels.model;

/**
 * A place at this computer where a printer may be.
 *
 * @param description as the system calls it
 */
public record FoundPrinter(String description, PrinterAddress address) {}
