package org.kerf.stock.store;

import java.util.List;
import java.util.UUID;
import org.kerf.db.sql.FoldedText;
import org.kerf.db.sql.SortKey;
import org.kerf.stock.model.item.ClassColumn;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.LengthClass;
import org.kerf.stock.model.ledger.MovementColumn;
import org.kerf.stock.model.ledger.MovementLine;
import org.kerf.stock.model.unit.RemnantColumn;
import org.kerf.stock.model.unit.UnitLine;

/** What lists of stock are sorted by. */
final class StockOrders {

  static final SortKey<UnitLine> UNIT =
      SortKey.of("u.id", (p, row) -> p.add(row.unit().id().value()));
  static final SortKey<MovementLine> MOVEMENT =
      SortKey.of("m.seq", (p, row) -> p.add(row.movement().seq()));

  /** Stands for us where owners are compared: before every party. */
  private static final UUID OURS = new UUID(0, 0);

  private static final SortKey<LengthClass> ITEM =
      SortKey.of("c.item_id", (p, row) -> p.add(row.item().id().value()));
  private static final SortKey<LengthClass> OWNER_NAME =
      SortKey.of("COALESCE(o.name, '')", (p, row) -> p.add(row.ownerName()));
  private static final SortKey<LengthClass> OWNER =
      SortKey.of(
          "COALESCE(c.owner_id, UUID '" + OURS + "')",
          (p, row) -> p.add(UnitRows.id(row.owner()).orElse(OURS)));
  private static final SortKey<LengthClass> REMNANTS =
      SortKey.of("c.remnants", (p, row) -> p.add(row.remnants()));
  private static final SortKey<LengthClass> LONGEST =
      SortKey.of("c.longest", (p, row) -> p.add(row.longest()));

  private StockOrders() {}

  /** An item's classes differ in their owner, in what they hold and in their longest piece. */
  static List<SortKey<LengthClass>> ofClass() {
    return List.of(ITEM, OWNER, REMNANTS, LONGEST);
  }

  /** The same, over classes {@code c} and their owners {@code o}: the owners by their names. */
  static List<SortKey<LengthClass>> ofNamedClass() {
    return List.of(ITEM, OWNER_NAME, OWNER, REMNANTS, LONGEST);
  }

  /** Over the columns of {@link UnitRows#LINES}. */
  static SortKey<UnitLine> of(RemnantColumn column) {
    return switch (column) {
      case AGE -> SortKey.of("u.since", (p, row) -> p.add(row.unit().since()));
      case CODE -> SortKey.of("u.code", (p, row) -> p.add(row.unit().code()));
      case ITEM -> SortKey.words("i.name", UnitLine::itemName);
      case GRADE -> SortKey.words("i.grade", UnitLine::grade);
      case LENGTH -> SortKey.of("u.length", (p, row) -> p.add(row.unit().length()));
      case PLACE -> SortKey.words("COALESCE(p.name, '')", UnitLine::locationName);
      case HEAT -> SortKey.words("COALESCE(h.number, '')", UnitLine::heatNumber);
    };
  }

  /** Over classes {@code c} and their items {@code i}. */
  static SortKey<LengthClass> of(ClassColumn column) {
    return switch (column) {
      case ITEM -> SortKey.of("i.search", (p, row) -> p.add(searched(row.item())));
      case LENGTH, LONGEST -> LONGEST;
      case ON_HAND -> SortKey.of("c.on_hand", (p, row) -> p.add(row.onHand()));
      case RESERVED -> SortKey.of("c.reserved", (p, row) -> p.add(row.reserved()));
      case AVAILABLE ->
          SortKey.of("c.on_hand - c.reserved - c.held", (p, row) -> p.add(row.available()));
    };
  }

  /** As migration V8 fills it in; it begins with the name. */
  static String searched(Item item) {
    return FoldedText.folded(item.name() + ' ' + item.code() + ' ' + item.grade());
  }

  /** Over the movements that the journal lists. */
  static SortKey<MovementLine> of(MovementColumn column) {
    return switch (column) {
      case TIME -> MOVEMENT;
      case LENGTH -> SortKey.of("m.length", (p, row) -> p.add(row.movement().length()));
      case COUNT -> SortKey.of("m.count_change", (p, row) -> p.add(row.movement().countChange()));
    };
  }
}
