package org.kerf.flow;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.planning.WithdrawPlan;
import org.kerf.flow.queue.Destination;
import org.kerf.flow.queue.MoveBars;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.stock.MoveUnit;
import org.kerf.flow.stock.ScrapRemnant;
import org.kerf.journal.model.FeedEntry;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;
import org.kerf.kernel.Money;
import org.kerf.kernel.StationFault;
import org.kerf.party.model.Party;
import org.kerf.party.model.PartyFact;
import org.kerf.party.model.PartyId;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.item.CuttingPolicy;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.UnitId;

/** A workshop that sends what it books and takes in what the others book, each when it likes. */
final class SyncedStation implements AutoCloseable {

  private static final List<String> NAMES = List.of("IPE 200", "IPE200 S235", "Profil I 200");

  private final Workshop shop;
  private final String characters;
  private final UUID id;
  private long pushed;
  private int pulled;

  private SyncedStation(Workshop shop, String characters, UUID id) {
    this.shop = shop;
    this.characters = characters;
    this.id = id;
  }

  static SyncedStation in(Path folder, String characters, UUID id) throws StationFault {
    return new SyncedStation(Workshop.in(folder, characters), characters, id);
  }

  Reading reading() {
    return shop.reading;
  }

  /** What it sends now: its next bookings, of at least so many entries. */
  List<FeedEntry> push(int entries) throws StationFault {
    List<FeedEntry> page = bookings(shop.feed(id, characters, pushed), entries);
    pushed += page.size();
    return page;
  }

  /** Takes in the next bookings of the feed, of at least so many entries. */
  void pull(List<FeedEntry> feed, int entries) throws StationFault {
    List<FeedEntry> page = bookings(feed.subList(pulled, feed.size()), entries);
    pulled += shop.pull(id, page);
  }

  /** Whole bookings: what was booked together has one time. */
  private static List<FeedEntry> bookings(List<FeedEntry> all, int entries) {
    int to = Math.min(all.size(), entries);
    while (to < all.size() && all.get(to).at().equals(all.get(to - 1).at())) {
      to++;
    }
    return all.subList(0, to);
  }

  /** Books something, mostly about what others have as well. */
  void book(Random random) throws StationFault {
    switch (random.nextInt(10)) {
      case 0 -> rename(any(random, "SELECT id FROM item ORDER BY id"), random);
      case 1 -> sameCode(random);
      case 2, 3 -> move(random);
      case 4 -> scrap(random);
      case 5 -> shop.order("C-" + random.nextInt(3), 1_200, 2);
      case 6 -> withdraw(random);
      case 7 -> undo(random);
      case 8 -> reorder(random);
      default -> customer(random);
    }
  }

  private Optional<UUID> any(Random random, String ids) throws StationFault {
    List<UUID> all =
        shop.reading.of(tx -> StoreTx.of(tx).list(ids, p -> {}, row -> Columns.id(row, "id")));
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  private void book(Fact fact) throws StationFault {
    shop.<Boolean>book(
        (tx, at) ->
            Booked.of(true, List.of(shop.projections().book(tx, at, shop.operator.id(), fact))));
  }

  private void rename(Optional<UUID> item, Random random) throws StationFault {
    if (item.isPresent()) {
      book(item(new ItemId(item.get()), random));
    }
  }

  /** Two items of one code, which no station refuses when they meet. */
  private void sameCode(Random random) throws StationFault {
    book(item(new ItemId(shop.ids.next()), random));
  }

  private static StockFact item(ItemId id, Random random) {
    var item =
        new Item(
            id,
            "IPE200",
            NAMES.get(random.nextInt(NAMES.size())),
            "IPE",
            "S235JR",
            Mass.ofGrams(22_400),
            LengthUnit.MILLIMETRE,
            Length.ZERO,
            CuttingPolicy.of(Length.ofMillimetres(100L + random.nextInt(400)), Money.ofBani(9_500))
                .withMaxRemnants(20));
    return StockFact.ItemSaved.of(item, Optional.empty());
  }

  private void customer(Random random) throws StationFault {
    var party = new PartyId(any(random, "SELECT id FROM party ORDER BY id").orElseThrow());
    book(
        new PartyFact.PartySaved(
            party,
            new Change<>(
                new Party(party, "K" + random.nextInt(2), "Client", "", "", "", ""),
                Optional.empty())));
  }

  private void move(Random random) throws StationFault {
    Optional<UUID> unit = any(random, "SELECT id FROM stock_unit WHERE on_hand > 0 ORDER BY id");
    Optional<UUID> to = any(random, "SELECT id FROM place ORDER BY id");
    if (unit.isPresent() && to.isPresent()) {
      new MoveUnit(shop.booking, shop.repositories)
          .run(shop.command(), new UnitId(unit.get()), new LocationId(to.get()));
    }
  }

  private void scrap(Random random) throws StationFault {
    Optional<UUID> unit =
        any(
            random,
            "SELECT id FROM stock_unit WHERE on_hand > 0 AND origin = 'REMNANT' ORDER BY id");
    if (unit.isPresent()) {
      new ScrapRemnant(shop.booking, shop.repositories)
          .run(shop.command(), new UnitId(unit.get()), ScrapCause.DAMAGED);
    }
  }

  private void withdraw(Random random) throws StationFault {
    Optional<UUID> plan = any(random, "SELECT id FROM cut_plan ORDER BY id");
    if (plan.isPresent()) {
      new WithdrawPlan(shop.booking, shop.repositories).run(shop.command(), new PlanId(plan.get()));
    }
  }

  private void reorder(Random random) throws StationFault {
    Optional<UUID> bar = any(random, "SELECT id FROM plan_bar WHERE state = 'TO_CUT' ORDER BY id");
    if (bar.isPresent()) {
      Destination to =
          random.nextBoolean() ? new Destination.First() : new Destination.LastOf(shop.saw.id());
      new MoveBars(shop.booking, shop.repositories)
          .run(shop.command(), new PlanBarId(bar.get()), to);
    }
  }

  private void undo(Random random) throws StationFault {
    Optional<UUID> document =
        any(random, "SELECT id FROM LEDGER.document WHERE reverses IS NULL ORDER BY id");
    if (document.isPresent()) {
      new UndoDocument(shop.booking, shop.repositories, shop.labelSettings)
          .run(shop.command(), new DocumentId(document.get()), "greșit", Optional.empty());
    }
  }

  @Override
  public void close() {
    shop.close();
  }
}
