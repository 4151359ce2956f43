package org.kerf.flow.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.plan.BarPlacement;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Actor;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;

/** Books that bars wait elsewhere, in one fact. */
final class QueueBooking {

  /** What was booked, and the fact that says so. */
  record Placed(MoveBars.Outcome.Moved moved, Fact fact) {}

  private final Repositories repositories;
  private final Projections projections;

  QueueBooking(Repositories repositories) {
    this.repositories = repositories;
    this.projections = new Projections(repositories);
  }

  /** The bars that wait for this saw. */
  QueueOrder queue(Tx tx, SawId saw) {
    return new QueueOrder(saw, repositories.plans().queued(tx, saw));
  }

  /**
   * All these bars wait so from now on.
   *
   * @param about the bar that is named in the fact; one of them
   * @param bars how many bars a person sees as moved; the others only make room
   */
  Placed place(Tx tx, Instant at, Actor by, PlanBarId about, int bars, List<BarPlacement> after) {
    List<BarPlacement> before = new ArrayList<>();
    for (BarPlacement each : after) {
      before.add(BarPlacement.of(repositories.plans().bar(tx, each.bar()).orElseThrow()));
    }
    MoveBars.Outcome.Moved was = where(tx, about, List.of(), List.of());
    // The place is known once it is written; the fact says both.
    projections.place(tx, after);
    MoveBars.Outcome.Moved is = where(tx, about, before, after);
    Fact moved =
        projections.book(
            tx,
            at,
            by.id(),
            new PlanFact.BarsMoved(
                about,
                is.unit(),
                bars,
                Change.of(was.saw(), is.saw()),
                Change.of(was.place(), is.place()),
                after));
    return new Placed(is, moved);
  }

  /** Where the bar waits now. */
  MoveBars.Outcome.Moved where(
      Tx tx, PlanBarId id, List<BarPlacement> before, List<BarPlacement> after) {
    PlanBar bar = repositories.plans().bar(tx, id).orElseThrow();
    return new MoveBars.Outcome.Moved(
        code(tx, bar), sawName(tx, bar.saw()), queue(tx, bar.saw()).indexOf(id) + 1, before, after);
  }

  ShortCode code(Tx tx, PlanBar bar) {
    return repositories.stock().unit(tx, bar.unit()).orElseThrow().code();
  }

  String sawName(Tx tx, SawId saw) {
    return repositories.plans().saw(tx, saw).map(Saw::name).orElseThrow();
  }
}
