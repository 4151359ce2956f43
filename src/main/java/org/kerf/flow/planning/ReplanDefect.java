package org.kerf.flow.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PieceState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.PlanContent;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.ItemPlan;
import org.kerf.cutting.model.proposal.MaterialProof;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.cutting.model.proposal.Planner;
import org.kerf.cutting.model.proposal.Unmet;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.flow.saw.SawWork;
import org.kerf.identity.model.Actor;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.party.model.Owner;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;

/**
 * What a defective bar left uncut is planned anew at once, as a plan of its own that follows from
 * the defect: on bars and remnants in stock if they suffice, else with bars of the old plan that
 * still wait, of which at most a tenth are changed. What is cut or lies on the saw is left alone.
 * If the station fails before this is booked, the pieces are simply open.
 */
public final class ReplanDefect {

  /** What became of it. */
  public sealed interface Outcome {

    /**
     * The pieces are on a plan again.
     *
     * @param pieces of the defective bar that are planned again
     * @param changed waiting bars of the old plan that the new one took over, cut differently
     * @param open pieces that found no bar and have to be planned when there is one
     */
    record Replanned(CutPlan plan, int pieces, int changed, int open) implements Outcome {}

    /** No bar takes any of the pieces; they are open. */
    record NoBar(int open) implements Outcome {}

    /** No piece of the bar is open: it was the last, or somebody planned it before. */
    record NothingOpen() implements Outcome {}
  }

  private static final Duration LONGEST_SEARCH = Duration.ofMillis(20);
  private static final int MOST_TRIES = 3;

  private final Reading reading;
  private final Repositories repositories;
  private final Projections projections;
  private final Planner planner;
  private final Booking booking;
  private final PlanEntry entry;

  public ReplanDefect(
      Reading reading, Repositories repositories, Planner planner, Booking booking) {
    this.reading = reading;
    this.repositories = repositories;
    this.planner = new CheckedPlanner(planner);
    this.booking = booking;
    this.projections = new Projections(repositories);
    this.entry = new PlanEntry(repositories);
  }

  /**
   * Plans the pieces that the document of a defective bar gave back.
   *
   * @throws StationFault if the store or the solver fails; the defect stays booked
   */
  public Outcome run(Command command, DocumentId defect) throws StationFault {
    for (int tries = 1; tries < MOST_TRIES; tries++) {
      Optional<Outcome> outcome = tryOnce(command, defect);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return tryOnce(command, defect).orElseGet(Outcome.NothingOpen::new);
  }

  /** Nothing if somebody took a bar or planned a piece meanwhile. */
  private Optional<Outcome> tryOnce(Command command, DocumentId defect) throws StationFault {
    Instant now = booking.now();
    Optional<Left> left = reading.of(tx -> left(tx, defect, now));
    if (left.isEmpty()) {
      // The same command may have planned it before, and then is answered as the first time.
      return booked(command, (tx, at) -> Booked.refused(Optional.of(new Outcome.NothingOpen())));
    }
    Replan replan = replan(left.get(), now);
    return booked(command, (tx, at) -> book(tx, at, command.actor(), left.get(), replan));
  }

  private Optional<Outcome> booked(Command command, Booking.Work<Optional<Outcome>> work)
      throws StationFault {
    return booking.book(command, Permission.CUT, Answers.of(ReplanDefect::kept, this::again), work);
  }

  /** What the defective bar left, and what there is to cut it from. */
  private record Left(
      Document defect, RunBar run, PlanBar bar, Saw saw, Item item, Owner owner, ItemProblem open) {

    int pieces() {
      return open.demands().stream().mapToInt(Demand::quantity).sum();
    }
  }

  private Optional<Left> left(Tx tx, DocumentId defect, Instant now) {
    Document document = repositories.ledger().document(tx, defect).orElseThrow();
    if (!stands(tx, document)) {
      return Optional.empty();
    }
    RunBar run = repositories.runs().bar(tx, SawWork.runOf(document)).orElseThrow();
    PlanBar bar = repositories.plans().bar(tx, run.planBar()).orElseThrow();
    List<Demand> open = open(tx, bar);
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Item item = repositories.stock().item(tx, bar.item()).orElseThrow();
    Saw saw = repositories.plans().saw(tx, run.saw().id()).orElseThrow();
    Owner owner = repositories.stock().unit(tx, bar.unit()).orElseThrow().owner();
    var stock = BarsToPlan.read(tx, repositories, now).available(tx, item, owner);
    return Optional.of(
        new Left(
            document,
            run,
            bar,
            saw,
            item,
            owner,
            new ItemProblem(
                item.id(), BarsToPlan.rules(tx, repositories, item, owner), stock, open)));
  }

  /** Whether the document is of a defective bar, was not undone, and no plan followed it yet. */
  private boolean stands(Tx tx, Document document) {
    return document.kind().equals(SawDocuments.BAR_DEFECTIVE)
        && repositories.ledger().reversalOf(tx, document.id()).isEmpty()
        && repositories.plans().plan(tx, PlanId.following(document.id())).isEmpty();
  }

  /** The pieces that were given back and that no other plan has. */
  private List<Demand> open(Tx tx, PlanBar bar) {
    Map<LineId, Integer> released = new LinkedHashMap<>();
    for (PlanPiece piece : bar.pieces()) {
      if (piece.state() == PieceState.RELEASED && !piece.surplus()) {
        released.merge(piece.line(), 1, Integer::sum);
      }
    }
    List<Demand> open = new ArrayList<>();
    released.forEach(
        (id, count) -> {
          CutLine line = repositories.orders().line(tx, id).orElseThrow();
          int wanted = Math.min(count, line.toPlan());
          if (wanted > 0) {
            open.add(demand(tx, line, wanted));
          }
        });
    return open;
  }

  private Demand demand(Tx tx, CutLine line, int quantity) {
    return BarsToPlan.demand(
        repositories.orders().order(tx, line.order()).orElseThrow(), line, quantity);
  }

  private Replan replan(Left left, Instant now) throws StationFault {
    ItemPlan onStock =
        left.open().stock().isEmpty() ? nothing(left.open()) : plan(left.saw(), left.open());
    if (onStock.unmet().isEmpty()) {
      return Replan.onStock(onStock);
    }
    List<WaitingBar> waiting = reading.of(tx -> waiting(tx, left, now));
    return new WaitingBars(left.saw(), left.open(), waiting, this::plan)
        .with(left.open().demands(), onStock);
  }

  private static ItemPlan nothing(ItemProblem problem) {
    List<Unmet> unmet =
        problem.demands().stream()
            .map(
                demand -> new Unmet(demand.line(), demand.quantity(), Unmet.Reason.NOT_ENOUGH_BARS))
            .toList();
    return new ItemPlan(problem.item(), List.of(), 0, MaterialProof.nothingKnownOf(0), unmet);
  }

  private ItemPlan plan(Saw saw, ItemProblem problem) throws StationFault {
    long end = System.nanoTime() + LONGEST_SEARCH.toNanos();
    return planner
        .plan(
            new CuttingProblem(saw, List.of(problem)),
            PlanLimits.ofTime(LONGEST_SEARCH),
            new Until(end))
        .items()
        .getFirst();
  }

  /** Another plan may keep the planner's threads busy: then its first proposal has to do. */
  private record Until(long endNanos) implements PlanWatcher {

    @Override
    public void better(CutProposal proposal) {}

    @Override
    public boolean enough() {
      return System.nanoTime() - endNanos > 0;
    }
  }

  private List<WaitingBar> waiting(Tx tx, Left left, Instant now) {
    BarsToPlan bars = BarsToPlan.read(tx, repositories, now);
    Map<OrderId, CutOrder> orders = new HashMap<>();
    Map<LineId, Demand> lines = new HashMap<>();
    Map<UnitId, UnitLine> units = new HashMap<>();
    List<WaitingBar> waiting = new ArrayList<>();
    for (PlanBar bar : repositories.plans().bars(tx, left.bar().plan())) {
      boolean waitsHere = bar.state() == BarState.TO_CUT && bar.saw().equals(left.saw().id());
      if (!waitsHere || !bar.item().equals(left.item().id())) {
        continue;
      }
      UnitLine unit =
          units.computeIfAbsent(bar.unit(), id -> repositories.stock().line(tx, id).orElseThrow());
      if (unit.unit().owner().equals(left.owner())) {
        List<Demand> pieces = new ArrayList<>();
        for (PlanPiece piece : bar.asked()) {
          pieces.add(lines.computeIfAbsent(piece.line(), id -> onePiece(tx, id, orders)));
        }
        waiting.add(new WaitingBar(bar, bars.choice(left.item(), unit, 1), pieces));
      }
    }
    return waiting;
  }

  private Demand onePiece(Tx tx, LineId id, Map<OrderId, CutOrder> orders) {
    CutLine line = repositories.orders().line(tx, id).orElseThrow();
    CutOrder order =
        orders.computeIfAbsent(
            line.order(), of -> repositories.orders().order(tx, of).orElseThrow());
    return BarsToPlan.demand(order, line, 1);
  }

  /** The plan, if there is one, and the figures. */
  private static String kept(Optional<Outcome> outcome) {
    return switch (outcome.orElseThrow()) {
      case Outcome.Replanned(CutPlan plan, int pieces, int changed, int open) ->
          plan.id().value() + " " + pieces + " " + changed + " " + open;
      case Outcome.NoBar(int open) -> Integer.toString(open);
      case Outcome.NothingOpen none -> throw new IllegalStateException("nothing was booked");
    };
  }

  private Optional<Outcome> again(Tx tx, String kept) {
    String[] words = kept.split(" ", -1);
    if (words.length == 1) {
      return Optional.of(new Outcome.NoBar(Integer.parseInt(kept)));
    }
    CutPlan plan =
        repositories.plans().plan(tx, new PlanId(UUID.fromString(words[0]))).orElseThrow();
    return Optional.of(
        new Outcome.Replanned(
            plan,
            Integer.parseInt(words[1]),
            Integer.parseInt(words[2]),
            Integer.parseInt(words[3])));
  }

  private Booked<Optional<Outcome>> book(Tx tx, Instant at, Actor by, Left left, Replan replan) {
    if (!stands(tx, left.defect())) {
      return Booked.refused(Optional.of(new Outcome.NothingOpen()));
    }
    if (replan.bars().isEmpty()) {
      int open = left.pieces();
      return Booked.of(Optional.of(new Outcome.NoBar(open)), List.of(noBar(left, open)));
    }
    List<PlanBar> changed =
        replan.changed().stream()
            .map(id -> repositories.plans().bar(tx, id).orElseThrow())
            .toList();
    if (changed.stream().anyMatch(bar -> bar.state() != BarState.TO_CUT)) {
      return Booked.refused(Optional.empty());
    }
    List<PlanBarId> released = changed.stream().map(PlanBar::id).toList();
    projections.release(tx, released);
    int planned = entry.piecesPlannedMeanwhile(tx, replan.bars());
    int taken = entry.barsTakenMeanwhile(tx, replan.bars());
    if (planned + taken > 0) {
      return Booked.refused(Optional.empty());
    }
    var proposal = new CutProposal(left.saw(), List.of(replan.plan(left.saw(), left.open())));
    PlanContent content = PlanContent.of(proposal);
    PlanId id = PlanId.following(left.defect().id());
    int pieces = left.pieces() - replan.open();
    Fact replanned =
        projections.book(
            tx,
            at,
            by.id(),
            new PlanFact.PlanReplanned(
                id,
                booking.code(tx, ShortCode.Kind.PLAN),
                left.defect().code(),
                content.barCount(),
                pieces,
                changed.size(),
                replan.open(),
                Optional.of(proposal.bound()),
                Optional.of(content),
                released));
    CutPlan plan = repositories.plans().plan(tx, id).orElseThrow();
    var outcome = new Outcome.Replanned(plan, pieces, changed.size(), replan.open());
    return Booked.of(Optional.of(outcome), List.of(replanned));
  }

  private static Fact noBar(Left left, int open) {
    return new SawFact.BarNotReplanned(left.run().id(), left.defect().code(), open);
  }
}
