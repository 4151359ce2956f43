package org.kerf.labels.device;

import org.kerf.labels.model.PrintSetup;
import org.kerf.labels.model.PrinterAddress;

/**
 * A printer as it is set up.
 *
 * @param setup how it prints
 */
public record PrinterAt(PrinterAddress address, PrintSetup setup) {}
