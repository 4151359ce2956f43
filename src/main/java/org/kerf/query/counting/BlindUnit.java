package org.kerf.query.counting;

import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.stock.model.unit.UnitId;

/**
 * A unit as its label has it: nothing of where it should lie or how many there should be.
 *
 * @param piece whether there is one of it or none
 */
public record BlindUnit(
    UnitId id, ShortCode code, String item, Length length, LengthUnit lengthUnit, boolean piece) {}
