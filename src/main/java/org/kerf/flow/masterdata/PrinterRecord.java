package org.kerf.flow.masterdata;

import org.kerf.labels.model.LabelPrinter;

/**
 * A label printer as it is typed.
 *
 * @param fallback what its fallback is called; empty if it has none
 */
public record PrinterRecord(LabelPrinter printer, String fallback) {}
