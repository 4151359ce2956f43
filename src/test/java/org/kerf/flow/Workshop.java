package org.kerf.flow;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.kerf.attachment.store.AttachmentStore;
import org.kerf.audit.store.AuditStore;
import org.kerf.counting.store.CountStore;
import org.kerf.cutting.model.bar.BarSource;
import org.kerf.cutting.model.bar.PieceSpec;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderContent;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.ItemPlan;
import org.kerf.cutting.model.proposal.MaterialProof;
import org.kerf.cutting.model.proposal.PlannedBar;
import org.kerf.cutting.model.proposal.PlannedPiece;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.cutting.store.OrderStore;
import org.kerf.cutting.store.PlanStore;
import org.kerf.cutting.store.SawRunStore;
import org.kerf.db.EmptyStore;
import org.kerf.db.Store;
import org.kerf.db.file.StorePlace;
import org.kerf.db.sql.Entities;
import org.kerf.db.sql.StationCodes;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.ClosedPeriods;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.facts.StationFacts;
import org.kerf.flow.labels.LabelSettings;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.identity.store.CommandStore;
import org.kerf.identity.store.UserStore;
import org.kerf.journal.model.FeedEntry;
import org.kerf.journal.store.JournalStore;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Ids;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;
import org.kerf.kernel.Money;
import org.kerf.kernel.ParallelWork;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;
import org.kerf.kernel.Tx;
import org.kerf.kernel.UuidV7;
import org.kerf.labels.store.LabelPrinterStore;
import org.kerf.labels.store.LabelStore;
import org.kerf.labels.store.TemplateStore;
import org.kerf.party.model.Owner;
import org.kerf.party.model.Party;
import org.kerf.party.model.PartyFact;
import org.kerf.party.model.PartyId;
import org.kerf.party.store.PartyStore;
import org.kerf.receiving.store.DeliveryStore;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.item.CuttingPolicy;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.NewUnit;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitOrigin;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.stock.model.unit.UnitState;
import org.kerf.stock.store.LedgerStore;
import org.kerf.stock.store.StockStore;
import org.kerf.sync.store.ClaimStateStore;
import org.kerf.sync.store.CrossingStore;
import org.kerf.sync.store.FieldEditStore;

/**
 * A small workshop on a real store: one item, one location, one saw, one operator, one customer.
 */
public final class Workshop implements AutoCloseable {

  /** Hibernate over all entities; starting it takes a second, so tests share it. */
  public static final SessionFactory SESSIONS =
      Entities.start(
          Stream.of(
                  PartyStore.ENTITIES,
                  StockStore.ENTITIES,
                  OrderStore.ENTITIES,
                  PlanStore.ENTITIES,
                  UserStore.ENTITIES)
              .flatMap(List::stream)
              .toList());

  public final InstantSource clock = InstantSource.system();
  public final Ids ids = new UuidV7(clock, new SecureRandom());
  public final Transactions transactions;
  public final Repositories repositories;
  public final JournalStore journal = new JournalStore(StationFacts.codec());
  public final AuditStore audit = new AuditStore(StationFacts.codec());
  public final Booking booking;
  public final Reading reading;
  public final LabelSettings labelSettings =
      new LabelSettings("Zebra", "ro", ZoneId.of("Europe/Bucharest"));
  public final User operator;
  public final Party customer;
  public final Item item;
  public final Location location;
  public final Saw saw;
  private final StationCodes codes = new StationCodes();
  private final Store owned;

  /** What gives out codes here. */
  public StationCodes codes() {
    return codes;
  }

  public static Workshop in(Path folder) throws StationFault {
    return in(folder, "01");
  }

  /**
   * A workshop of its own at another station.
   *
   * @param characters that its codes begin with
   */
  public static Workshop in(Path folder, String characters) throws StationFault {
    Store store =
        Store.open(
            EmptyStore.in(folder, characters),
            EmptyStore.KEY,
            CompletableFuture.completedFuture(SESSIONS),
            characters);
    return new Workshop(store, store);
  }

  /** A workshop of station 01 in a store that lies elsewhere than in a folder. */
  static Workshop at(StorePlace place) throws StationFault {
    Store store =
        Store.open(place, EmptyStore.KEY, CompletableFuture.completedFuture(SESSIONS), "01");
    try {
      return new Workshop(store, store);
    } catch (StationFault | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** Up to which journal entry nothing can be lost any more. */
  long durable() {
    return owned.durableJournal();
  }

  static Repositories repositories() {
    return new Repositories(
        new PartyStore(),
        new StockStore(),
        new LedgerStore(),
        new OrderStore(),
        new PlanStore(),
        new SawRunStore(),
        new LabelStore(),
        new TemplateStore(),
        new LabelPrinterStore(),
        new DeliveryStore(),
        new CountStore(),
        new AttachmentStore(),
        new ClaimStateStore(),
        new FieldEditStore(),
        new CrossingStore());
  }

  private Workshop(Transactions transactions, Store owned) throws StationFault {
    this.transactions = transactions;
    this.owned = owned;
    repositories = repositories();
    booking =
        new Booking(
            transactions,
            journal,
            new CommandStore(),
            new UserStore(),
            clock,
            ids,
            codes,
            new ClosedPeriods(repositories.ledger(), labelSettings.zone()));
    reading = new Reading(transactions);
    item =
        new Item(
            new ItemId(ids.next()),
            "IPE200",
            "IPE 200",
            "IPE",
            "S235JR",
            Mass.ofGrams(22_400),
            LengthUnit.MILLIMETRE,
            Length.ZERO,
            CuttingPolicy.of(Length.ofMillimetres(400), Money.ofBani(9_500)).withMaxRemnants(20));
    customer = new Party(new PartyId(ids.next()), "K0", "Construct Țigla SRL", "", "", "", "");
    saw =
        new Saw(
            new SawId(ids.next()),
            "Fierăstrău 1",
            Length.ofMillimetres(10),
            Length.ZERO,
            Length.ZERO,
            Length.ofMillimetres(3));
    operator = booking.keep(this::operator);
    location = book(this::masterData);
  }

  /** The same one if the store was opened before. */
  private User operator(Tx tx) {
    var users = new UserStore();
    var user = new User(ids.next(), "Ștefan Țăranu", Role.ADMINISTRATOR);
    return users
        .byName(tx, user.name())
        .orElseGet(
            () -> {
              users.save(tx, user);
              return user;
            });
  }

  private Booked<Location> masterData(Tx tx, Instant at) {
    Location made =
        new Location(
            new LocationId(ids.next()), booking.code(tx, ShortCode.Kind.LOCATION), "A03", "A", 3);
    List<Fact> facts =
        List.of(
            new PartyFact.PartySaved(customer.id(), newly(customer)),
            StockFact.ItemSaved.of(item, Optional.empty()),
            new StockFact.LocationSaved(made.id(), newly(made)),
            new SawFact.SawSaved(saw.id(), newly(saw)));
    facts.forEach(fact -> projections().book(tx, at, operator.id(), fact));
    return Booked.of(made, facts);
  }

  private static <T> Change<T> newly(T thing) {
    return new Change<>(thing, Optional.empty());
  }

  public Projections projections() {
    return new Projections(repositories);
  }

  /** Books something that no use case of the station does. */
  public <T> T book(Booking.Work<T> work) throws StationFault {
    return booking.book(
        command(),
        Permission.IMPORT_MASTER_DATA,
        Answers.of(
            _ -> "",
            (_, _) -> {
              throw new IllegalStateException("each of these commands is given once");
            }),
        work);
  }

  /** Something that the operator has just decided on. */
  public Command command() {
    return new Command(operator, ids.next());
  }

  private StockUnit unit(Tx tx, UUID unit) {
    return repositories.stock().unit(tx, new UnitId(unit)).orElseThrow();
  }

  /** A bundle of bars received into the location. */
  public StockUnit bundle(long millimetres, int count) throws StationFault {
    UnitId id = new UnitId(ids.next());
    return booking.book(
        command(),
        Permission.IMPORT_STOCK,
        Answers.ofId(unit -> unit.id().value(), this::unit),
        (tx, at) -> {
          var unit =
              new NewUnit(
                  id,
                  booking.code(tx, ShortCode.Kind.BAR),
                  item.id(),
                  UnitShape.BUNDLE,
                  UnitOrigin.STOCK,
                  Length.ofMillimetres(millimetres),
                  UnitState.FREE,
                  "",
                  Optional.of(location.id()),
                  Optional.empty(),
                  "L1",
                  Optional.empty(),
                  Optional.empty(),
                  at);
          var document = booking.document(tx, StockDocuments.IMPORT, at, operator, "");
          var fact =
              projections()
                  .post(
                      tx,
                      document,
                      List.of(unit),
                      List.of(
                          MovementDraft.in(
                              id, StockDocuments.RECEIVED, count, Optional.of(location.id()))));
          return Booked.of(repositories.stock().unit(tx, id).orElseThrow(), List.of(fact));
        });
  }

  /** An order of one line. */
  public CutOrder order(String number, long millimetres, int quantity) throws StationFault {
    return book(
        (tx, at) -> {
          OrderId id = new OrderId(ids.next());
          CutLine line =
              new CutLine(
                  new LineId(ids.next()),
                  id,
                  1,
                  item.id(),
                  Length.ofMillimetres(millimetres),
                  quantity,
                  0,
                  0,
                  "",
                  "",
                  "grindă G1",
                  Owner.ours(),
                  Ends.SQUARE);
          CutOrder order =
              new CutOrder(
                  id,
                  booking.code(tx, ShortCode.Kind.ORDER),
                  number,
                  customer.id(),
                  customer.name(),
                  LocalDateTime.of(2026, 11, 27, 14, 0),
                  3,
                  OrderState.OPEN,
                  false,
                  "",
                  List.of(line));
          Fact received =
              projections()
                  .book(
                      tx,
                      at,
                      operator.id(),
                      new PlanFact.OrderReceived(
                          id, number, 1, Optional.of(OrderContent.of(order))));
          return Booked.of(order, List.of(received));
        });
  }

  /** A proposal that cuts so many pieces of the order from each of some bars of the unit. */
  public CutProposal proposal(StockUnit unit, CutOrder order, int... piecesPerBar) {
    CutLine line = order.lines().getFirst();
    List<PlannedBar> bars = new ArrayList<>();
    for (int pieces : piecesPerBar) {
      List<PlannedPiece> planned = new ArrayList<>();
      for (int i = 0; i < pieces; i++) {
        planned.add(new PlannedPiece(PieceSpec.square(line.id(), line.length()), order.id()));
      }
      bars.add(PlannedBar.of(BarSource.of(unit), Money.ZERO, planned));
    }
    return new CutProposal(
        saw,
        List.of(
            new ItemPlan(
                item.id(), bars, bars.size(), MaterialProof.nothingKnownOf(0), List.of())));
  }

  public CheckStore.Report check() throws StationFault {
    return new CheckStore(reading, repositories, audit, new ParallelWork(Runnable::run)).run();
  }

  /** What it booked since the entry, as it comes to other stations. */
  public List<FeedEntry> feed(UUID station, String characters, long after) throws StationFault {
    return OtherStation.feed(reading, journal, station, characters, after);
  }

  /** Takes in what other stations booked. */
  public int pull(UUID self, List<FeedEntry> page) throws StationFault {
    return OtherStation.pull(this.booking, repositories, journal, self, page);
  }

  public Instant now() {
    return booking.now();
  }

  @Override
  public void close() {
    owned.close();
  }
}
