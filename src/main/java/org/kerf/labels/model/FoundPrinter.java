package org.kerf.labels.model;

/**
 * A place at this computer where a printer may be.
 *
 * @param description what the device calls itself; empty if it says nothing
 */
public record FoundPrinter(String description, PrinterAddress address) {}
