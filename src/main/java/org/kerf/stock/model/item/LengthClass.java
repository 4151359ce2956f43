package org.kerf.stock.model.item;

import org.kerf.kernel.Length;
import org.kerf.party.model.Owner;

/**
 * What the explorer shows of an item: bars of one length, or remnants of a range. Never total
 * metres alone.
 *
 * @param remnants whether the class holds remnants
 * @param shortest the class's shortest piece
 * @param longest its longest, the figure a supervisor asks for first
 * @param held on hand but held for a defect
 * @param owner whose it is; a customer's material is a class of its own
 * @param ownerName what the owner is called now; empty for ours
 */
public record LengthClass(
    Item item,
    boolean remnants,
    Length shortest,
    Length longest,
    int onHand,
    int reserved,
    int held,
    Owner owner,
    String ownerName) {

  public int available() {
    return onHand - reserved - held;
  }
}
