package org.kerf.tools.torture;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kerf.attachment.store.AttachmentStore;
import org.kerf.audit.Audit;
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
import org.kerf.cutting.model.plan.CutPlan;
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
import org.kerf.db.sql.StationCodes;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.ClosedPeriods;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.facts.StationFacts;
import org.kerf.flow.labels.LabelSettings;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.identity.store.CommandStore;
import org.kerf.identity.store.UserStore;
import org.kerf.journal.Journal;
import org.kerf.journal.store.JournalStore;
import org.kerf.kernel.Change;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Ids;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;
import org.kerf.kernel.Money;
import org.kerf.kernel.Origins;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;
import org.kerf.kernel.Tx;
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
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.NewUnit;
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
 * A tiny warehouse with a saw for each writer, and the work that it is given: bundles, orders,
 * approved plans.
 */
public final class CutShop {

  /** What Hibernate maps for it. */
  static final List<Class<?>> ENTITIES =
      Stream.of(
              PartyStore.ENTITIES,
              StockStore.ENTITIES,
              OrderStore.ENTITIES,
              PlanStore.ENTITIES,
              UserStore.ENTITIES)
          .flatMap(List::stream)
          .toList();

  public static final User OPERATOR = new User(new UUID(0, 7), "Ștefan Țăranu", Role.ADMINISTRATOR);
  static final LabelSettings LABELS = new LabelSettings("Zebra", "ro", ZoneOffset.UTC);

  private static final Party CUSTOMER =
      new Party(new PartyId(new UUID(0, 10)), "K1", "Construct Țigla SRL", "", "", "", "");
  private static final LocationId LOCATION = new LocationId(new UUID(0, 8));
  private static final Length BAR = Length.ofMillimetres(6_000);
  private static final List<Length> PIECES =
      Stream.of(1_830L, 1_830L, 1_240L).map(Length::ofMillimetres).toList();
  private static final int BARS = 8;
  private static final Item ITEM =
      new Item(
          new ItemId(new UUID(0, 9)),
          "IPE200",
          "IPE 200",
          "IPE",
          "S235JR",
          Mass.ofGrams(22_400),
          LengthUnit.MILLIMETRE,
          Length.ZERO,
          CuttingPolicy.of(Length.ofMillimetres(400), Money.ofBani(9_500)).withMaxRemnants(20));

  private final Transactions store;
  private final Ids ids;
  private final StationCodes codes = new StationCodes();
  private final Journal journal = new JournalStore(StationFacts.codec());
  private final Audit audit = new AuditStore(StationFacts.codec());
  private final Repositories repositories;
  private final Projections projections;
  private final Booking booking;

  public CutShop(Transactions store, InstantSource clock, Ids ids) {
    this.store = store;
    this.ids = ids;
    repositories =
        new Repositories(
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
    projections = new Projections(repositories);
    booking =
        new Booking(
            store,
            journal,
            new CommandStore(),
            new UserStore(),
            clock,
            ids,
            codes,
            new ClosedPeriods(repositories.ledger(), ZoneId.of("Europe/Bucharest")));
  }

  /** Something that this person has just decided on. */
  public Command command(User user) {
    return new Command(user, ids.next());
  }

  public Repositories repositories() {
    return repositories;
  }

  public Booking booking() {
    return booking;
  }

  /** Where the store says which station it is. */
  public Origins origins() {
    return codes;
  }

  public Journal journal() {
    return journal;
  }

  public Audit audit() {
    return audit;
  }

  public Reading reading() {
    return new Reading(store);
  }

  static Saw saw(int writer) {
    return new Saw(
        new SawId(new UUID(1, writer)),
        "Fierăstrău " + (writer + 1),
        Length.ofMillimetres(10),
        Length.ofMillimetres(5),
        Length.ZERO,
        Length.ofMillimetres(3));
  }

  /** Has the operator work here. */
  public void hire() throws StationFault {
    booking.keep(
        tx -> {
          new UserStore().save(tx, OPERATOR);
          return true;
        });
  }

  /** Sets up the empty warehouse and gives each writer a plan, all from one bundle. */
  void furnish() throws StationFault {
    hire();
    booked(this::masterData);
    UnitId bundle = receive(BARS * Workload.WRITERS);
    for (int writer = 0; writer < Workload.WRITERS; writer++) {
      plan(writer, bundle);
    }
  }

  /** More work for a writer that has cut all it had: a bundle, an order, an approved plan. */
  CutPlan refill(int writer) throws StationFault {
    return plan(writer, receive(BARS));
  }

  private CutPlan plan(int writer, UnitId bundle) throws StationFault {
    CutOrder order = order();
    List<PlannedPiece> pieces = new ArrayList<>();
    for (CutLine line : order.lines()) {
      pieces.add(new PlannedPiece(PieceSpec.square(line.id(), line.length()), order.id()));
    }
    var bar = PlannedBar.of(BarSource.newBar(ITEM.id(), bundle, BAR), Money.ZERO, pieces);
    var bars = Collections.nCopies(BARS, bar);
    var proposal =
        new CutProposal(
            saw(writer),
            List.of(
                new ItemPlan(ITEM.id(), bars, BARS, MaterialProof.nothingKnownOf(0), List.of())));
    if (new ApprovePlan(booking, repositories).run(command(OPERATOR), proposal)
        instanceof ApprovePlan.Outcome.Approved approved) {
      return approved.plan();
    }
    throw new IllegalStateException("nobody else takes bars of unit " + bundle.value());
  }

  private Booked<Boolean> masterData(Tx tx, Instant at) {
    ShortCode code = codes.next(tx, ShortCode.Kind.LOCATION);
    List<Fact> facts = new ArrayList<>();
    facts.add(new PartyFact.PartySaved(CUSTOMER.id(), newly(CUSTOMER)));
    facts.add(StockFact.ItemSaved.of(ITEM, Optional.empty()));
    facts.add(
        new StockFact.LocationSaved(LOCATION, newly(new Location(LOCATION, code, "A03", "A", 3))));
    for (int writer = 0; writer < Workload.WRITERS; writer++) {
      facts.add(new SawFact.SawSaved(saw(writer).id(), newly(saw(writer))));
    }
    facts.forEach(fact -> projections.book(tx, at, OPERATOR.id(), fact));
    return Booked.of(true, facts);
  }

  private static <T> Change<T> newly(T thing) {
    return new Change<>(thing, Optional.empty());
  }

  /** Books what no use case of the station does by itself. */
  @Exempt(rule = "transactions", reason = "sets a shop up, with facts as an import would")
  private <T> T booked(Booking.Work<T> work) throws StationFault {
    return booking.book(
        command(OPERATOR),
        Permission.IMPORT_MASTER_DATA,
        Answers.of(
            _ -> "",
            (_, _) -> {
              throw new IllegalStateException("each of these commands is given once");
            }),
        work);
  }

  private UnitId receive(int count) throws StationFault {
    var id = new UnitId(ids.next());
    return booked(
        (tx, at) -> {
          Fact received =
              projections.post(
                  tx,
                  receipt(tx, at),
                  List.of(bundle(tx, id, at)),
                  List.of(
                      MovementDraft.in(id, StockDocuments.RECEIVED, count, Optional.of(LOCATION))));
          return Booked.of(id, List.of(received));
        });
  }

  private NewUnit bundle(Tx tx, UnitId id, Instant at) {
    return new NewUnit(
        id,
        codes.next(tx, ShortCode.Kind.BAR),
        ITEM.id(),
        UnitShape.BUNDLE,
        UnitOrigin.STOCK,
        BAR,
        UnitState.FREE,
        "",
        Optional.of(LOCATION),
        Optional.empty(),
        "L1",
        Optional.empty(),
        Optional.empty(),
        at);
  }

  private Document receipt(Tx tx, Instant at) {
    return new Document(
        new DocumentId(ids.next()),
        codes.next(tx, ShortCode.Kind.DOCUMENT),
        StockDocuments.IMPORT,
        at,
        OPERATOR.id(),
        "");
  }

  /** A line for each piece of a bar, with as many pieces as there are bars. */
  private CutOrder order() throws StationFault {
    var id = new OrderId(ids.next());
    List<CutLine> lines = new ArrayList<>();
    for (Length length : PIECES) {
      lines.add(
          new CutLine(
              new LineId(ids.next()),
              id,
              lines.size() + 1,
              ITEM.id(),
              length,
              BARS,
              0,
              0,
              "",
              "",
              "grindă G" + (lines.size() + 1),
              Owner.ours(),
              Ends.SQUARE));
    }
    return booked(
        (tx, at) -> {
          ShortCode code = codes.next(tx, ShortCode.Kind.ORDER);
          var order =
              new CutOrder(
                  id,
                  code,
                  "C-" + code.text(),
                  CUSTOMER.id(),
                  CUSTOMER.name(),
                  LocalDateTime.of(2026, 11, 27, 14, 0),
                  3,
                  OrderState.OPEN,
                  false,
                  "",
                  lines);
          Fact received =
              projections.book(
                  tx,
                  at,
                  OPERATOR.id(),
                  new PlanFact.OrderReceived(
                      id, order.number(), lines.size(), Optional.of(OrderContent.of(order))));
          return Booked.of(order, List.of(received));
        });
  }
}
