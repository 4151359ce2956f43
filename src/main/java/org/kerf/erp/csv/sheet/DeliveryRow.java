package org.kerf.erp.csv.sheet;

import java.time.LocalDate;
import org.kerf.kernel.Length;

/**
 * A line of an expected delivery, with what its delivery says.
 *
 * @param reference the number on the sender's papers
 * @param party the sender's code or name
 * @param ownMaterial whether the material stays the sender's
 * @param heat its number; empty where it was not announced
 */
public record DeliveryRow(
    String reference,
    String party,
    LocalDate expected,
    boolean ownMaterial,
    String note,
    String item,
    Length length,
    int count,
    String heat) {}
