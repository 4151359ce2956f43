package org.kerf.stock.model.ledger;

import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.item.LengthUnit;

/**
 * A movement as the journal screen shows it.
 *
 * @param undone whether a later document reverses its document
 */
public record MovementLine(
    Movement movement,
    ShortCode documentCode,
    DocumentKind documentKind,
    ShortCode unitCode,
    String itemName,
    LengthUnit lengthUnit,
    String fromLocation,
    String toLocation,
    String userName,
    boolean undone) {}
