package org.kerf.counting.model;

import java.util.Optional;
import java.util.UUID;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.item.LengthUnit;

/**
 * An entry as whoever counts sees it: what they entered, with the words of the label.
 *
 * @param unit the code on the label; empty where none could be read
 * @param entered bars, as they were typed
 */
public record BlindEntry(
    UUID id,
    Optional<ShortCode> unit,
    String item,
    Length length,
    LengthUnit lengthUnit,
    int entered) {}
