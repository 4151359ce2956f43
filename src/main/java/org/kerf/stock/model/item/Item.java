package org.kerf.stock.model.item;

import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;

/**
 * Something the warehouse keeps by length: a profile, a pipe, a cable.
 *
 * @param code the house's own code, unique, as in the ERP
 * @param category the product family, such as "IPE" or "Cablu"
 * @param grade the steel or alloy, such as "S235JR"; empty where it has none
 * @param massPerMetre theoretical, from the section tables
 * @param height of the profile as it lies on the saw: how deep a slanted cut goes; zero where
 *     unknown, and then it is cut square only
 * @param cutting what plans for it have to keep to
 * @param purchasing how it is bought
 * @param inactive whether it is not worked with any more; what refers to it keeps it
 */
public record Item(
    ItemId id,
    String code,
    String name,
    String category,
    String grade,
    Mass massPerMetre,
    LengthUnit unit,
    Length height,
    CuttingPolicy cutting,
    Purchasing purchasing,
    boolean inactive) {

  public Item {
    if (code.isBlank()) {
      throw new IllegalArgumentException("item " + id.value() + " has no code");
    }
  }

  /** An item that is worked with and of which no more is known. */
  public Item(
      ItemId id,
      String code,
      String name,
      String category,
      String grade,
      Mass massPerMetre,
      LengthUnit unit,
      Length height,
      CuttingPolicy cutting) {
    this(
        id,
        code,
        name,
        category,
        grade,
        massPerMetre,
        unit,
        height,
        cutting,
        Purchasing.UNKNOWN,
        false);
  }

  public Length minStock() {
    return purchasing.minStock();
  }

  public String supplierCode() {
    return purchasing.supplierCode();
  }
}
