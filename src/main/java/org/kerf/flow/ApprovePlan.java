package org.kerf.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kerf.cutting.model.BarState;
import org.kerf.cutting.model.CutLine;
import org.kerf.cutting.model.CutPlan;
import org.kerf.cutting.model.CutProposal;
import org.kerf.cutting.model.LineId;
import org.kerf.cutting.model.OrderId;
import org.kerf.cutting.model.PieceState;
import org.kerf.cutting.model.PlanBar;
import org.kerf.cutting.model.PlanBarId;
import org.kerf.cutting.model.PlanId;
import org.kerf.cutting.model.PlanPiece;
import org.kerf.cutting.model.PlanPieceId;
import org.kerf.cutting.model.PlanState;
import org.kerf.cutting.model.PlannedBar;
import org.kerf.cutting.model.PlannedPiece;
import org.kerf.identity.model.User;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;

/** A supervisor takes a proposal: its bars are reserved and wait at the saw. */
public final class ApprovePlan {

  /** What became of it. */
  public sealed interface Outcome {

    record Approved(CutPlan plan) implements Outcome {}

    /** Somebody took bars or planned pieces meanwhile: plan again. Nothing was reserved. */
    record Stale(int barsTaken, int piecesPlanned) implements Outcome {}

    /** There is nothing in the proposal. */
    record Empty() implements Outcome {}
  }

  private final Booking booking;
  private final Faces faces;

  public ApprovePlan(Booking booking, Faces faces) {
    this.booking = booking;
    this.faces = faces;
  }

  public Outcome run(User user, CutProposal proposal) throws StationFault {
    if (proposal.bars().isEmpty()) {
      return new Outcome.Empty();
    }
    return booking.book(
        user,
        (tx, at) -> {
          faces.orders().keepForMe(tx, orders(proposal));
          int planned = piecesPlannedMeanwhile(tx, proposal);
          int taken = barsTakenMeanwhile(tx, proposal);
          if (planned + taken > 0) {
            return Booked.refused(new Outcome.Stale(taken, planned));
          }
          CutPlan plan = plan(tx, proposal, at, user);
          faces.plans().add(tx, plan, bars(plan.id(), proposal));
          return Booked.of(new Outcome.Approved(plan), List.of(approved(plan)));
        });
  }

  private static Set<OrderId> orders(CutProposal proposal) {
    return proposal.bars().stream()
        .flatMap(bar -> bar.pieces().stream())
        .map(PlannedPiece::order)
        .collect(Collectors.toSet());
  }

  private int piecesPlannedMeanwhile(Tx tx, CutProposal proposal) {
    Map<LineId, Integer> wanted = new HashMap<>();
    for (PlannedBar bar : proposal.bars()) {
      bar.pieces().forEach(piece -> wanted.merge(piece.line(), 1, Integer::sum));
    }
    int tooMany = 0;
    for (Map.Entry<LineId, Integer> entry : wanted.entrySet()) {
      int open = faces.orders().line(tx, entry.getKey()).map(CutLine::toPlan).orElse(0);
      tooMany += Math.max(0, entry.getValue() - open);
    }
    return tooMany;
  }

  private int barsTakenMeanwhile(Tx tx, CutProposal proposal) {
    int taken = 0;
    for (PlannedBar bar : proposal.bars()) {
      if (!faces.stock().reserve(tx, bar.unit(), 1)) {
        taken++;
      }
    }
    return taken;
  }

  private CutPlan plan(Tx tx, CutProposal proposal, Instant at, User user) {
    return new CutPlan(
        new PlanId(booking.ids().next()),
        booking.code(tx, ShortCode.Kind.PLAN),
        proposal.saw().id(),
        at,
        user.id(),
        PlanState.APPROVED,
        proposal.barCount(),
        proposal.bound(),
        proposal.cost());
  }

  private List<PlanBar> bars(PlanId plan, CutProposal proposal) {
    List<PlanBar> bars = new ArrayList<>();
    for (PlannedBar bar : proposal.bars()) {
      bars.add(
          new PlanBar(
              new PlanBarId(booking.ids().next()),
              plan,
              bars.size() + 1,
              bar.unit(),
              bar.item(),
              bar.length(),
              bar.remnant(),
              BarState.TO_CUT,
              pieces(bar.pieces())));
    }
    return bars;
  }

  private List<PlanPiece> pieces(List<PlannedPiece> planned) {
    List<PlanPiece> pieces = new ArrayList<>();
    for (PlannedPiece piece : planned) {
      pieces.add(
          new PlanPiece(
              new PlanPieceId(booking.ids().next()),
              pieces.size() + 1,
              piece.line(),
              piece.length(),
              PieceState.TO_CUT));
    }
    return pieces;
  }

  private static Fact approved(CutPlan plan) {
    return Fact.of(
        "plan.approved",
        plan.id().value(),
        Map.of(
            "plan", plan.code().text(),
            "bars", Integer.toString(plan.bars()),
            "bound", Integer.toString(plan.bound())));
  }
}
