package org.kerf.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.flow.Workshop;
import org.kerf.flow.projection.Projections;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.unit.NewUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitOrigin;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.stock.model.unit.UnitState;

/**
 * A workshop with 1,000 items of which a bundle and two remnants lie there: 3,000 units, each with
 * its movement.
 */
public final class ManyUnits {

  public static final int ITEMS = 1_000;
  public static final int UNITS = 3 * ITEMS;
  private static final int ITEMS_AT_A_TIME = 300;

  private ManyUnits() {}

  /** To be closed by whoever asked for it. */
  public static Workshop in(Path folder) throws StationFault {
    Workshop workshop = Workshop.in(folder);
    for (int from = 0; from < ITEMS; from += ITEMS_AT_A_TIME) {
      receive(workshop, from, Math.min(ITEMS, from + ITEMS_AT_A_TIME));
    }
    return workshop;
  }

  private static void receive(Workshop workshop, int from, int to) throws StationFault {
    workshop.transactions.<Boolean>write(
        tx -> {
          List<NewUnit> units = new ArrayList<>();
          for (int i = from; i < to; i++) {
            Item item = item(workshop, i);
            workshop.repositories.stock().save(tx, item);
            units.add(unit(workshop, item, i, UnitOrigin.STOCK, 12_000));
            units.add(unit(workshop, item, i, UnitOrigin.REMNANT, 3_000));
            units.add(unit(workshop, item, i, UnitOrigin.REMNANT, 1_000));
          }
          var document =
              new Document(
                  new DocumentId(workshop.ids.next()),
                  ShortCode.of(ShortCode.Kind.DOCUMENT, "01", 1_000_000 + from),
                  StockDocuments.IMPORT,
                  workshop.now(),
                  workshop.operator.id(),
                  "");
          List<MovementDraft> drafts =
              units.stream()
                  .map(
                      unit ->
                          MovementDraft.in(
                              unit.id(),
                              StockDocuments.RECEIVED,
                              unit.origin() == UnitOrigin.STOCK ? 4 : 1,
                              Optional.of(workshop.location.id())))
                  .toList();
          new Projections(workshop.repositories).post(tx, document, units, drafts);
          return true;
        });
  }

  private static Item item(Workshop workshop, int number) {
    Item like = workshop.item;
    return new Item(
        new ItemId(workshop.ids.next()),
        "X" + (10_000 + number),
        "Profil " + number,
        like.category(),
        like.grade(),
        like.massPerMetre(),
        like.unit(),
        like.height(),
        like.cutting());
  }

  private static NewUnit unit(
      Workshop workshop, Item item, int number, UnitOrigin origin, long millimetres) {
    boolean stock = origin == UnitOrigin.STOCK;
    long serial = 2_000_000 + number * 10L + millimetres / 1_000 % 10;
    return new NewUnit(
        new UnitId(workshop.ids.next()),
        ShortCode.of(stock ? ShortCode.Kind.BAR : ShortCode.Kind.REMNANT, "01", serial),
        item.id(),
        stock ? UnitShape.BUNDLE : UnitShape.PIECE,
        origin,
        Length.ofMillimetres(millimetres),
        UnitState.FREE,
        "",
        Optional.of(workshop.location.id()),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        workshop.now().minusSeconds(number));
  }
}
