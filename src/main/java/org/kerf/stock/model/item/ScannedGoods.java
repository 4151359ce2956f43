package org.kerf.stock.model.item;

import java.util.Optional;
import java.util.OptionalInt;
import org.kerf.kernel.Length;

/**
 * What a supplier's barcode says of goods.
 *
 * @param item the item that its number names here; empty if the barcode has no number of an item
 * @param lot the supplier's batch
 * @param heat the same, if it is the number of a heat that is known here
 * @param count how many there are
 * @param length how long each of them is
 */
public record ScannedGoods(
    Optional<Item> item,
    Optional<String> lot,
    Optional<Heat> heat,
    OptionalInt count,
    Optional<Length> length) {

  /** The same goods, once somebody has said which item they are. */
  public ScannedGoods of(Item known) {
    return new ScannedGoods(Optional.of(known), lot, heat, count, length);
  }
}
