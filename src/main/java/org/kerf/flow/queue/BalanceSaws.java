package org.kerf.flow.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.BarPlacement;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.QueuedBar;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.identity.model.Actor;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;

/**
 * Moves waiting bars between the saws until the times that their work takes differ little. A bar
 * keeps its turn. The first bar of each queue stays, for somebody may be fetching it, and so does
 * each that the other saw could not cut as it is planned, or of which it would leave no remnant
 * though the plan counts on one.
 */
public final class BalanceSaws {

  /** What became of it. */
  public sealed interface Outcome {

    /**
     * Bars were moved.
     *
     * @param moved for undoing
     * @param bars how many
     * @param stayed how many could not go to another saw, of those that would have helped
     * @param before the longest time of a saw before
     * @param after the longest time now
     */
    record Balanced(
        MoveBars.Outcome.Moved moved, int bars, int stayed, Duration before, Duration after)
        implements Outcome {}

    /**
     * No move shortens the longest time.
     *
     * @param stayed how many bars could not go to another saw
     */
    record AlreadyEven(int stayed) implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final SawLoads loads;
  private final SawFit fit;
  private final QueueBooking queues;

  public BalanceSaws(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.loads = new SawLoads(repositories);
    this.fit = new SawFit(repositories);
    this.queues = new QueueBooking(repositories);
  }

  /** Balances all saws that are used. */
  public Outcome run(Command command) throws StationFault {
    return booking.book(
        command,
        Permission.ORDER_QUEUES,
        Answers.always(new Outcome.AlreadyEven(0)),
        (tx, at) -> balance(tx, at, command.actor()));
  }

  private Booked<Outcome> balance(Tx tx, Instant at, Actor by) {
    List<SawLoad> all = loads.read(tx, at);
    var even = new EvenLoads(all, (bar, from, to) -> mayGo(tx, bar, from, to));
    if (even.moved().isEmpty()) {
      return Booked.refused(new Outcome.AlreadyEven(even.stayed()));
    }
    List<BarPlacement> placements =
        even.moved().entrySet().stream()
            .map(entry -> placed(tx, entry.getKey(), entry.getValue()))
            .toList();
    PlanBarId first = placements.getFirst().bar();
    QueueBooking.Placed placed = queues.place(tx, at, by, first, placements.size(), placements);
    Duration before =
        all.stream().map(SawLoad::time).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    return Booked.of(
        new Outcome.Balanced(
            placed.moved(), placements.size(), even.stayed(), before, even.longest()),
        List.of(placed.fact()));
  }

  private boolean mayGo(Tx tx, QueuedBar queued, Saw from, Saw to) {
    PlanBar bar = repositories.plans().bar(tx, queued.bar()).orElseThrow();
    return fit.against(tx, bar, to).isEmpty() && fit.keepsTheSame(tx, bar, from, to);
  }

  private BarPlacement placed(Tx tx, PlanBarId id, Saw to) {
    PlanBar bar = repositories.plans().bar(tx, id).orElseThrow();
    return new BarPlacement(id, to.id(), bar.turn());
  }
}
