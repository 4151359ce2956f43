package org.kerf.tools.bench.warehouse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import org.kerf.db.sql.StoreTx;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.journal.Journal;
import org.kerf.journal.model.ConsumerState;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.unit.UnitOrigin;
import org.kerf.tools.bench.warehouse.GeneratedCutting.MadeCustomer;
import org.kerf.tools.bench.warehouse.GeneratedLedger.MadeDocument;
import org.kerf.tools.bench.warehouse.GeneratedLedger.MadeMovement;
import org.kerf.tools.bench.warehouse.GeneratedStock.MadeLocation;

/**
 * Makes a warehouse of a real size in an empty store: two years of receipts, moves and cuts that
 * {@code kerf check} accepts. The same seed makes the same warehouse, but for its times, which end
 * now.
 */
public final class WarehouseGenerator {

  private static final Duration SPAN = Duration.ofDays(700);
  private static final int RECEIPTS_A_DOCUMENT = 500;
  private static final int CUSTOMERS = 200;
  private static final int TOLD_EVERY = 100_000;

  private final Transactions store;
  private final RawRows rows;
  private final Journal journal;
  private final WarehouseSize size;
  private final SplittableRandom random;
  private final Instant end;
  private final Consumer<String> line;
  private final Identities ids;
  private final Vocabulary vocabulary;
  private final GeneratedStock stock;
  private final GeneratedLedger ledger;
  private final GeneratedCutting cutting;
  private final List<UUID> customers = new ArrayList<>();
  private final List<User> users = new ArrayList<>();
  private final List<UUID> heats = new ArrayList<>();
  private final List<UUID> saws = new ArrayList<>();
  private final List<GeneratedItem> items = new ArrayList<>();
  private final List<MadeLocation> locations = new ArrayList<>();
  private final List<GeneratedUnit> units = new ArrayList<>();

  /**
   * @param station the two characters that its codes begin with
   * @param end when the last movement was made
   * @param line receives how far it is
   */
  public WarehouseGenerator(
      Transactions store,
      Journal journal,
      String station,
      int movements,
      long seed,
      Instant end,
      Consumer<String> line) {
    this.store = store;
    this.rows = new RawRows(store);
    this.journal = journal;
    this.size = WarehouseSize.of(movements);
    this.random = new SplittableRandom(seed);
    this.end = end;
    this.line = line;
    this.ids = new Identities(rows, station, random.split());
    this.vocabulary = new Vocabulary(random.split());
    this.stock = new GeneratedStock(rows);
    this.ledger = new GeneratedLedger(rows);
    this.cutting = new GeneratedCutting(rows);
  }

  /**
   * Fills the store.
   *
   * @throws IllegalStateException if there is anything in it
   */
  public void run() throws StationFault {
    if (store.read(tx -> StoreTx.of(tx).number("SELECT COUNT(*) FROM item", p -> {})) > 0) {
      throw new IllegalStateException("a warehouse is generated into an empty store only");
    }
    masterData();
    receive();
    var bars = new CutBars(ids, ledger, cutting, customers, random.split(), saws);
    work(bars);
    plan(bars);
    units.addAll(bars.made());
    stock.units(units);
    cutting.write();
    // Last, for the last entry says what all tables hold.
    ledger.write();
    nothingToTell();
  }

  private void masterData() throws StationFault {
    Instant at = end.minus(SPAN);
    for (int i = 0; i < 12; i++) {
      users.add(new User(ids.id(at), "Lucrător " + (char) ('A' + i), Role.SUPERVISOR));
    }
    for (int i = 0; i < 4; i++) {
      saws.add(ids.id(at));
    }
    for (int i = 0; i < size.heats(); i++) {
      heats.add(ids.id(at));
    }
    for (int i = 0; i < size.locations(); i++) {
      String name = "R" + (i / 100 + 1) + "-" + (i / 10 % 10 + 1) + "-" + (i % 10 + 1);
      locations.add(new MadeLocation(ids.id(at), ids.code(ShortCode.Kind.LOCATION), name, i));
    }
    for (int i = 0; i < size.items(); i++) {
      items.add(
          new GeneratedItem(
              ids.id(at),
              "ART" + (100_000 + i),
              vocabulary.itemName(i),
              vocabulary.category(i),
              vocabulary.grade(),
              random.nextLong(800, 60_000),
              random.nextBoolean() ? 12_000_000 : 6_000_000));
    }
    customers(at);
    cutting.users(users);
    cutting.saws(saws);
    stock.heats(heats);
    stock.items(items);
    stock.locations(locations);
    line.accept("items: " + items.size());
  }

  private void customers(Instant at) throws StationFault {
    List<MadeCustomer> made = new ArrayList<>();
    for (int i = 0; i < CUSTOMERS; i++) {
      made.add(new MadeCustomer(ids.id(at), "K" + (1_000 + i), vocabulary.customerName(i)));
    }
    made.forEach(customer -> customers.add(customer.id()));
    cutting.customers(made);
  }

  /** All that ever came in, in the first tenth of the time. */
  private void receive() throws StationFault {
    Instant start = end.minus(SPAN);
    Duration step = SPAN.dividedBy(10L * size.received());
    for (int from = 0; from < size.received(); from += RECEIPTS_A_DOCUMENT) {
      Instant at = millis(start.plus(step.multipliedBy(from)));
      MadeDocument document = document(StockDocuments.IMPORT, at);
      List<MadeMovement> movements = new ArrayList<>();
      for (int i = from; i < Math.min(size.received(), from + RECEIPTS_A_DOCUMENT); i++) {
        GeneratedUnit unit = received(items.get(i % items.size()), at);
        Optional<UUID> to = unit.location;
        movements.add(
            new MadeMovement(
                ids.id(at),
                document,
                StockDocuments.RECEIVED,
                unit,
                unit.onHand,
                Optional.empty(),
                to));
        units.add(unit);
      }
      ledger.add(document, movements);
    }
    line.accept("units received: " + units.size());
  }

  private GeneratedUnit received(GeneratedItem item, Instant at) throws StationFault {
    var unit =
        new GeneratedUnit(
            ids.id(at),
            ids.code(ShortCode.Kind.BAR),
            item,
            UnitOrigin.STOCK,
            item.barLength(),
            Optional.of(any(heats)),
            Optional.empty(),
            at);
    unit.onHand = random.nextInt(1, 40);
    unit.location = Optional.of(any(locations).id());
    return unit;
  }

  /** Moves and cuts, mixed, until there are as many movements as wanted. */
  private void work(CutBars bars) throws StationFault {
    int begun = ledger.movements();
    int todo = size.movements() - begun;
    int cut = 0;
    int told = begun / TOLD_EVERY;
    while (ledger.movements() < size.movements()) {
      double done = (double) (ledger.movements() - begun) / todo;
      Instant at = at(done);
      if (cut < size.sawBars() && cut <= done * size.sawBars()) {
        cut++;
        bars.cut(barOnHand(), at, any(users), cut == size.sawBars());
      } else {
        move(bars, at);
      }
      if (ledger.movements() / TOLD_EVERY > told) {
        told = ledger.movements() / TOLD_EVERY;
        line.accept("movements: " + ledger.movements());
      }
    }
    while (cutting.labels.size() < size.labels()) {
      bars.labelAgain(end, any(users));
    }
  }

  private void move(CutBars bars, Instant at) throws StationFault {
    boolean cutOne = !bars.made().isEmpty() && random.nextInt(4) == 0;
    GeneratedUnit unit = any(cutOne ? bars.made() : units);
    if (unit.onHand == 0) {
      unit = barOnHand();
    }
    UUID to = any(locations).id();
    MadeDocument document = document(StockDocuments.MOVE, at);
    ledger.add(
        document,
        List.of(
            new MadeMovement(
                ids.id(at),
                document,
                StockDocuments.MOVED,
                unit,
                0,
                unit.location,
                Optional.of(to))));
    unit.location = Optional.of(to);
  }

  /** Bars that wait at the saws, and orders that wait for a plan. */
  private void plan(CutBars bars) throws StationFault {
    for (int i = 1; i <= size.waitingBars(); i++) {
      bars.plan(barOnHand(), end, any(users), i == size.waitingBars());
    }
    for (int i = 0; i < size.openOrders(); i++) {
      bars.open(any(items), end);
    }
  }

  /** The screens have been told of all of it. */
  private void nothingToTell() throws StationFault {
    rows.<Boolean>write(
        tx -> {
          long last =
              StoreTx.of(tx).number("SELECT COALESCE(MAX(no), 0) FROM LEDGER.journal", p -> {});
          journal.save(tx, new ConsumerState("screen", last, 0, "", Optional.empty()));
          return true;
        });
  }

  private GeneratedUnit barOnHand() {
    while (true) {
      GeneratedUnit unit = any(units);
      if (unit.onHand - unit.reserved > 1) {
        return unit;
      }
    }
  }

  private MadeDocument document(DocumentKind kind, Instant at) throws StationFault {
    ShortCode code = ids.code(ShortCode.Kind.DOCUMENT);
    return new MadeDocument(ids.id(at), code, kind, at, any(users), Optional.empty(), "");
  }

  /** The first tenth of the time is the receipts'. */
  private Instant at(double done) {
    Duration worked = SPAN.multipliedBy(9).dividedBy(10);
    return millis(end.minus(worked).plusMillis(Math.round(worked.toMillis() * Math.min(1, done))));
  }

  private static Instant millis(Instant at) {
    return Instant.ofEpochMilli(at.toEpochMilli());
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
