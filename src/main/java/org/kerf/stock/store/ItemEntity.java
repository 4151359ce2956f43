package org.kerf.stock.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;
import org.kerf.kernel.Money;
import org.kerf.stock.model.item.CuttingPolicy;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.stock.model.item.Purchasing;

@Entity
@Table(name = "item")
class ItemEntity {

  @Id UUID id;
  String code;
  String name;
  String category;
  String grade;

  @Column(name = "grams_per_metre")
  long gramsPerMetre;

  @Column(name = "min_remnant")
  long minRemnant;

  @Column(name = "remnant_value_percent")
  int remnantValuePercent;

  @Column(name = "bani_per_metre")
  long baniPerMetre;

  @Enumerated(EnumType.STRING)
  LengthUnit unit;

  @Column(name = "max_remnants")
  int maxRemnants;

  @Column(name = "most_pieces")
  int mostPieces;

  long height;

  @Column(name = "most_surplus")
  int mostSurplus;

  @Column(name = "longest_scrapped")
  long longestScrapped;

  @Column(name = "min_stock")
  long minStock;

  @Column(name = "supplier_code")
  String supplierCode;

  @Column(name = "stock_lengths")
  String stockLengths;

  @Column(name = "lead_days")
  int leadDays;

  boolean inactive;

  protected ItemEntity() {}

  ItemEntity(Item item) {
    id = item.id().value();
    code = item.code();
    name = item.name();
    category = item.category();
    grade = item.grade();
    gramsPerMetre = item.massPerMetre().grams();
    CuttingPolicy cutting = item.cutting();
    minRemnant = cutting.minRemnant().micrometres();
    remnantValuePercent = cutting.remnantValuePercent();
    baniPerMetre = cutting.pricePerMetre().bani();
    unit = item.unit();
    maxRemnants = cutting.maxRemnants();
    mostPieces = cutting.mostPieces();
    height = item.height().micrometres();
    mostSurplus = cutting.mostSurplus();
    longestScrapped = cutting.longestScrapped().micrometres();
    minStock = item.minStock().micrometres();
    supplierCode = item.supplierCode();
    stockLengths = item.purchasing().writtenLengths();
    leadDays = item.purchasing().leadDays();
    inactive = item.inactive();
  }

  Item item() {
    return new Item(
        new ItemId(id),
        code,
        name,
        category,
        grade,
        new Mass(gramsPerMetre),
        unit,
        new Length(height),
        new CuttingPolicy(
            new Length(minRemnant),
            new Length(longestScrapped),
            maxRemnants,
            new Money(baniPerMetre),
            remnantValuePercent,
            mostPieces,
            mostSurplus),
        new Purchasing(
            new Length(minStock), supplierCode, Purchasing.lengths(stockLengths), leadDays),
        inactive);
  }
}
