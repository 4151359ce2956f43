package org.kerf.erp.csv.sheet;

import org.kerf.kernel.Length;

/**
 * A label printer.
 *
 * @param connection such as "folder:labels" or "host:9100"
 * @param dotsPerInch resolution
 * @param labelWidth zero if none is given
 * @param labelHeight zero if none is given
 */
public record PrinterRow(
    String name, String connection, int dotsPerInch, Length labelWidth, Length labelHeight) {}
