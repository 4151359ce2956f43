package org.kerf.flow.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.LineQuantity;
import org.kerf.cutting.model.order.OrderHead;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.plan.BarPlacement;
import org.kerf.cutting.model.plan.BarProgress;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PieceProgress;
import org.kerf.cutting.model.plan.PieceState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.PlanContent;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.cutting.model.plan.PlanState;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;

/** Orders and plans, and what follows from their state: reservations, what is done. */
final class PlanProjection {

  private final Repositories repositories;

  PlanProjection(Repositories repositories) {
    this.repositories = repositories;
  }

  void insert(Tx tx, PlanFact fact, Projections.Source source) {
    switch (fact) {
      case PlanFact.OrderReceived order ->
          order
              .content()
              .ifPresent(
                  content ->
                      repositories.orders().add(tx, content.order(order.id(), order.order())));
      case PlanFact.PlanApproved plan ->
          plan.content()
              .ifPresent(
                  content -> insert(tx, plan.id(), plan.plan(), plan.bound(), content, source));
      case PlanFact.PlanReplanned plan ->
          plan.content()
              .ifPresent(
                  content ->
                      insert(
                          tx, plan.id(), plan.plan(), plan.bound().orElseThrow(), content, source));
      case PlanFact.OrderChanged order ->
          order.added().forEach(line -> repositories.orders().add(tx, line.line(order.id())));
      case PlanFact.PlanWithdrawn _,
          PlanFact.BarsGivenBack _,
          PlanFact.OrderCancelled _,
          PlanFact.OrderReopened _,
          PlanFact.BarsMoved _ -> {}
    }
  }

  private void insert(
      Tx tx, PlanId id, ShortCode code, int bound, PlanContent content, Projections.Source source) {
    List<PlanBar> bars = content.bars(id);
    repositories
        .plans()
        .add(
            tx,
            new CutPlan(
                id,
                code,
                content.saw(),
                source.at(),
                source.user(),
                PlanState.APPROVED,
                bars.size(),
                bound,
                content.cost(),
                OptionalInt.of(content.mostSavingPpm())),
            bars);
    reserve(tx, bars.stream().map(PlanBar::unit).toList());
  }

  /**
   * A plan of this station has its place in the feed, and every plan of others that is here came
   * before it: what these have reserved of a unit stands, and of this plan as many bars as the unit
   * lacks are given back.
   */
  List<Fact> giveWay(Tx tx, PlanId id) {
    CutPlan plan = repositories.plans().plan(tx, id).orElseThrow();
    Map<UnitId, List<PlanBar>> waiting = new LinkedHashMap<>();
    repositories.plans().bars(tx, id).stream()
        .filter(bar -> bar.state() == BarState.TO_CUT)
        .forEach(bar -> waiting.computeIfAbsent(bar.unit(), _ -> new ArrayList<>()).add(bar));
    List<Fact> facts = new ArrayList<>();
    waiting.forEach((unit, bars) -> giveWay(tx, plan, unit, bars).ifPresent(facts::add));
    return facts;
  }

  private Optional<Fact> giveWay(Tx tx, CutPlan plan, UnitId id, List<PlanBar> bars) {
    StockUnit unit = repositories.stock().unit(tx, id).orElseThrow();
    List<PlanBar> all = repositories.plans().waiting(tx, id);
    int lacking = all.size() - unit.onHand();
    if (lacking <= 0) {
      return Optional.empty();
    }
    List<CutPlan> others =
        all.stream()
            .map(bar -> repositories.plans().plan(tx, bar.plan()).orElseThrow())
            .filter(other -> !other.code().isOfSameStation(plan.code()))
            .toList();
    int given = Math.min(lacking, Math.min(others.size(), bars.size()));
    if (given == 0) {
      return Optional.empty();
    }
    List<PlanBarId> released =
        bars.subList(bars.size() - given, bars.size()).stream().map(PlanBar::id).toList();
    release(tx, released);
    return Optional.of(
        new PlanFact.BarsGivenBack(
            plan.id(), plan.code(), unit.code(), given, released, others.getFirst().code()));
  }

  /** The bars that a withdrawn plan gives back still wait. */
  void guard(Tx tx, PlanFact.PlanWithdrawn plan) {
    bars(tx, plan.released()).forEach(bar -> guard(bar, BarState.RELEASED));
  }

  /** The bars may go where they are said to go. */
  void guard(Tx tx, List<BarProgress> bars) {
    for (BarProgress bar : bars) {
      guard(repositories.plans().bar(tx, bar.id()).orElseThrow(), bar.state());
    }
  }

  private static void guard(PlanBar bar, BarState next) {
    if (!bar.state().mayBecome(next)) {
      throw new IllegalStateException(
          "bar " + bar.id().value() + " can't go from " + bar.state() + " to " + next);
    }
  }

  void setState(Tx tx, PlanFact fact) {
    switch (fact) {
      case PlanFact.OrderReceived _, PlanFact.PlanApproved _ -> {}
      case PlanFact.OrderChanged order -> {
        OrderHead before = repositories.orders().order(tx, order.id()).orElseThrow().head();
        repositories.orders().setHead(tx, order.id(), order.head(before));
        setQuantities(tx, order.quantities());
        settleOrder(tx, order.id());
      }
      case PlanFact.OrderCancelled order -> {
        setQuantities(tx, order.quantities());
        repositories.orders().setState(tx, order.id(), OrderState.CANCELLED);
      }
      case PlanFact.OrderReopened order -> {
        setQuantities(tx, order.quantities());
        repositories.orders().setState(tx, order.id(), OrderState.OPEN);
        settleOrder(tx, order.id());
      }
      case PlanFact.BarsMoved moved -> place(tx, moved.placements());
      case PlanFact.PlanReplanned plan -> release(tx, plan.released());
      case PlanFact.BarsGivenBack plan -> release(tx, plan.released());
      case PlanFact.PlanWithdrawn plan -> {
        release(tx, plan.released());
        repositories.plans().setState(tx, plan.id(), PlanState.WITHDRAWN);
      }
    }
  }

  /**
   * A bar that was laid on its saw before this was heard stays there; of one that was given back it
   * is of no account.
   */
  void place(Tx tx, List<BarPlacement> placements) {
    repositories
        .plans()
        .place(
            tx,
            placements.stream()
                .filter(
                    each ->
                        repositories
                            .plans()
                            .bar(tx, each.bar())
                            .filter(PlanProjection::mayWaitElsewhere)
                            .isPresent())
                .toList());
  }

  private static boolean mayWaitElsewhere(PlanBar bar) {
    return switch (bar.state()) {
      case TO_CUT, RELEASED -> true;
      case ON_SAW, CUT -> false;
    };
  }

  /**
   * Gives waiting bars back to the stock, and their pieces back to be planned again. What is cut
   * stays cut: another station may have begun the bar before it heard.
   */
  void release(Tx tx, List<PlanBarId> ids) {
    List<PlanBar> bars = bars(tx, ids);
    List<PlanPiece> pieces = new ArrayList<>();
    bars.forEach(bar -> pieces.addAll(bar.pieces()));
    pieces.removeIf(piece -> piece.state() == PieceState.CUT);
    become(
        tx,
        bars.stream().map(bar -> BarProgress.of(bar, BarState.RELEASED)).toList(),
        List.of(
            new PieceProgress(PieceState.RELEASED, pieces.stream().map(PlanPiece::id).toList())));
  }

  /** Bars and pieces are so far now. */
  void become(Tx tx, List<BarProgress> bars, List<PieceProgress> pieces) {
    List<PlanBar> before = bars(tx, bars.stream().map(BarProgress::id).toList());
    repositories.plans().saveBars(tx, bars);
    repositories.plans().savePieces(tx, pieces);
    Set<UnitId> units = new LinkedHashSet<>();
    before.forEach(bar -> units.add(bar.unit()));
    bars.forEach(bar -> units.add(bar.unit()));
    reserve(tx, units);
    before.stream().map(PlanBar::plan).distinct().forEach(plan -> settlePlan(tx, plan));
  }

  private List<PlanBar> bars(Tx tx, List<PlanBarId> ids) {
    return ids.stream().map(id -> repositories.plans().bar(tx, id).orElseThrow()).toList();
  }

  /** In few statements: before each of them Hibernate goes through all that was read. */
  private void reserve(Tx tx, Collection<UnitId> units) {
    Set<UnitId> all = Set.copyOf(units);
    repositories.stock().setReserved(tx, repositories.plans().countWaiting(tx, all));
  }

  /**
   * A plan is done once none of its bars waits or lies on a saw; and not done if one does again.
   */
  private void settlePlan(Tx tx, PlanId plan) {
    PlanState was = repositories.plans().plan(tx, plan).orElseThrow().state();
    if (was != PlanState.WITHDRAWN) {
      boolean open = repositories.plans().hasOpenBars(tx, plan);
      repositories.plans().setState(tx, plan, open ? PlanState.APPROVED : PlanState.DONE);
    }
  }

  private void setQuantities(Tx tx, List<LineQuantity> quantities) {
    quantities.forEach(
        line -> repositories.orders().setQuantity(tx, line.line(), line.quantity().now()));
  }

  /** The order of a line of which a piece was cut or taken back. */
  void settleOrder(Tx tx, LineId line) {
    settleOrder(tx, repositories.orders().line(tx, line).orElseThrow().order());
  }

  /** An order is done once every piece of it is cut; and open again if one was taken back. */
  private void settleOrder(Tx tx, OrderId id) {
    CutOrder order = repositories.orders().order(tx, id).orElseThrow();
    boolean done = order.lines().stream().allMatch(each -> each.cut() >= each.quantity());
    if (order.state() != OrderState.CANCELLED) {
      repositories.orders().setState(tx, order.id(), done ? OrderState.DONE : OrderState.OPEN);
    }
  }
}
