package org.kerf.erp.csv.sheet;

import java.util.Optional;
import org.kerf.kernel.Length;

/**
 * A label printer.
 *
 * @param connection such as "folder:labels" or "host:9100"
 * @param dotsPerInch resolution
 * @param labelWidth zero if none is given
 * @param labelHeight zero if none is given
 * @param darkness empty where the printer keeps what is set at it
 * @param speed in inches a second; empty likewise
 * @param wholePicture whether each label is sent as one picture
 * @param fallback another printer's name; empty if there is none
 * @param fallbackAfter seconds until its labels go there
 */
public record PrinterRow(
    String name,
    String connection,
    int dotsPerInch,
    Length labelWidth,
    Length labelHeight,
    Optional<Integer> darkness,
    Optional<Integer> speed,
    boolean wholePicture,
    String fallback,
    Optional<Integer> fallbackAfter) {}
