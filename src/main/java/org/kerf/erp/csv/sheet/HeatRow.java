package org.kerf.erp.csv.sheet;

import java.time.LocalDate;

/**
 * A heat (melt) with its mill certificate.
 *
 * @param certificate number of the certificate; empty if there is none
 * @param certificateType such as "3.1" (EN 10204); empty if there is none
 * @param certified day of the certificate, the day of the import if none is given
 */
public record HeatRow(
    String number,
    String quality,
    String certificate,
    String certificateType,
    String supplier,
    LocalDate certified) {}
