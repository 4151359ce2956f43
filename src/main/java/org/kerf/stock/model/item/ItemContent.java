package org.kerf.stock.model.item;

import java.util.List;
import java.util.Optional;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;
import org.kerf.kernel.Money;

/**
 * All of an item side by side, as facts hold it; see {@link Item} and {@link CuttingPolicy}.
 *
 * @param minStock empty for zero; facts of early versions do not say it
 * @param leadDays as minStock
 */
public record ItemContent(
    ItemId id,
    String code,
    String name,
    String category,
    String grade,
    Mass massPerMetre,
    LengthUnit unit,
    Length height,
    Length minRemnant,
    Length longestScrapped,
    int maxRemnants,
    Money pricePerMetre,
    int remnantValuePercent,
    int mostPieces,
    int mostSurplus,
    Optional<Length> minStock,
    String supplierCode,
    List<Length> stockLengths,
    Optional<Integer> leadDays,
    boolean inactive) {

  public ItemContent {
    stockLengths = List.copyOf(stockLengths);
  }

  public static ItemContent of(Item item) {
    CuttingPolicy cutting = item.cutting();
    return new ItemContent(
        item.id(),
        item.code(),
        item.name(),
        item.category(),
        item.grade(),
        item.massPerMetre(),
        item.unit(),
        item.height(),
        cutting.minRemnant(),
        cutting.longestScrapped(),
        cutting.maxRemnants(),
        cutting.pricePerMetre(),
        cutting.remnantValuePercent(),
        cutting.mostPieces(),
        cutting.mostSurplus(),
        Optional.of(item.minStock()).filter(least -> !least.isZero()),
        item.supplierCode(),
        item.purchasing().stockLengths(),
        Optional.of(item.purchasing().leadDays()).filter(days -> days > 0),
        item.inactive());
  }

  public Item item() {
    return new Item(
        id,
        code,
        name,
        category,
        grade,
        massPerMetre,
        unit,
        height,
        new CuttingPolicy(
            minRemnant,
            longestScrapped,
            maxRemnants,
            pricePerMetre,
            remnantValuePercent,
            mostPieces,
            mostSurplus),
        new Purchasing(
            minStock.orElse(Length.ZERO), supplierCode, stockLengths, leadDays.orElse(0)),
        inactive);
  }
}
