package org.kerf.flow.planning;

import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PlanContent;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
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

    /** The saw takes more or less from a bar by now than was planned with: plan again. */
    record SawChanged() implements Outcome {}

    /** There is nothing in the proposal. */
    record Empty() implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;
  private final PlanEntry entry;

  public ApprovePlan(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.entry = new PlanEntry(repositories);
  }

  public Outcome run(Command command, CutProposal proposal) throws StationFault {
    if (proposal.bars().isEmpty()) {
      return new Outcome.Empty();
    }
    return booking.book(
        command,
        Permission.APPROVE_PLANS,
        Answers.ofId(
            outcome -> ((Outcome.Approved) outcome).plan().id().value(),
            (tx, id) ->
                new Outcome.Approved(repositories.plans().plan(tx, new PlanId(id)).orElseThrow())),
        (tx, at) -> {
          if (!proposal.sawsUsed().stream().allMatch(saw -> isUnchanged(tx, saw))) {
            return Booked.refused(new Outcome.SawChanged());
          }
          int planned = entry.piecesPlannedMeanwhile(tx, proposal.bars());
          int taken = entry.barsTakenMeanwhile(tx, proposal.bars());
          if (planned + taken > 0) {
            return Booked.refused(new Outcome.Stale(taken, planned));
          }
          PlanId id = new PlanId(booking.ids().next());
          PlanContent content = PlanContent.of(proposal);
          Fact approved =
              projections.book(
                  tx,
                  at,
                  command.actor().id(),
                  new PlanFact.PlanApproved(
                      id,
                      booking.code(tx, ShortCode.Kind.PLAN),
                      content.barCount(),
                      proposal.bound(),
                      Optional.of(content)));
          CutPlan plan = repositories.plans().plan(tx, id).orElseThrow();
          return Booked.of(new Outcome.Approved(plan), List.of(approved));
        });
  }

  private boolean isUnchanged(Tx tx, Saw saw) {
    return repositories.plans().saw(tx, saw.id()).equals(Optional.of(saw));
  }
}
