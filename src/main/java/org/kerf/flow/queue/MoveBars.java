package org.kerf.flow.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
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
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;

/**
 * Bars of approved plans change their place in a saw's queue, or wait for another saw: only those
 * that still wait, and only for a saw on which their pieces can be cut as they are planned. Pieces
 * are not planned anew.
 */
public final class MoveBars {

  /** What became of it. */
  public sealed interface Outcome {

    /**
     * The bar waits there now.
     *
     * @param place its place in the queue, 1 for the next bar
     * @param before how all bars that changed waited before; none for a command that came again
     * @param after how they wait now
     */
    record Moved(
        ShortCode unit, String saw, int place, List<BarPlacement> before, List<BarPlacement> after)
        implements Outcome {

      public Moved {
        before = List.copyOf(before);
        after = List.copyOf(after);
      }
    }

    /** It is there already. */
    record AlreadyThere() implements Outcome {}

    record Refused(MoveRefusal reason) implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final QueueBooking queues;
  private final SawFit fit;

  public MoveBars(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.queues = new QueueBooking(repositories);
    this.fit = new SawFit(repositories);
  }

  /** The bar waits there. */
  public Outcome run(Command command, PlanBarId bar, Destination destination) throws StationFault {
    return booking.book(
        command,
        Permission.ORDER_QUEUES,
        answers(bar),
        (tx, at) -> move(tx, at, command.actor(), bar, destination));
  }

  /** All bars wait again as they did before, if each still waits as it was moved. */
  public Outcome back(Command command, Outcome.Moved moved) throws StationFault {
    return booking.book(
        command,
        Permission.ORDER_QUEUES,
        answers(moved.after().getFirst().bar()),
        (tx, at) -> moveBack(tx, at, command.actor(), moved));
  }

  private Answers<Outcome> answers(PlanBarId bar) {
    return Answers.of(outcome -> "", (tx, kept) -> queues.where(tx, bar, List.of(), List.of()));
  }

  private Booked<Outcome> move(Tx tx, Instant at, Actor by, PlanBarId id, Destination destination) {
    Optional<PlanBar> found = repositories.plans().bar(tx, id);
    Optional<MoveRefusal> against = against(tx, found);
    if (against.isPresent()) {
      return refused(against.get());
    }
    PlanBar bar = found.orElseThrow();
    QueueOrder from = queues.queue(tx, bar.saw());
    int place = from.indexOf(id);
    return switch (destination) {
      case Destination.Up() -> within(tx, at, by, from, id, place - 1);
      case Destination.Down() -> within(tx, at, by, from, id, place + 1);
      case Destination.First() -> within(tx, at, by, from, id, 0);
      case Destination.LastOf(SawId saw) -> toSaw(tx, at, by, bar, saw, Optional.empty());
      case Destination.InPlaceOf(PlanBarId other) ->
          repositories
              .plans()
              .bar(tx, other)
              .map(there -> toSaw(tx, at, by, bar, there.saw(), Optional.of(other)))
              .orElseGet(() -> refused(new MoveRefusal.NotWaiting()));
    };
  }

  private Booked<Outcome> within(
      Tx tx, Instant at, Actor by, QueueOrder queue, PlanBarId id, int place) {
    int from = queue.indexOf(id);
    if (place < 0 || place >= queue.bars().size() || place == from) {
      return Booked.refused(new Outcome.AlreadyThere());
    }
    return book(tx, at, by, id, queue.with(queue.bars().get(from), place, at));
  }

  /**
   * @param before which bar it comes before; empty for the end of the queue
   */
  private Booked<Outcome> toSaw(
      Tx tx, Instant at, Actor by, PlanBar bar, SawId to, Optional<PlanBarId> before) {
    QueueOrder queue = queues.queue(tx, to);
    int place = before.map(queue::indexOf).orElse(queue.bars().size());
    if (place < 0) {
      return refused(new MoveRefusal.NotWaiting());
    }
    if (to.equals(bar.saw())) {
      return within(tx, at, by, queue, bar.id(), Math.min(place, queue.bars().size() - 1));
    }
    Saw saw = repositories.plans().saw(tx, to).orElseThrow();
    Optional<MoveRefusal> against = fit.against(tx, bar, saw);
    if (against.isPresent()) {
      return refused(against.get());
    }
    QueuedBar moved = new QueuedBar(bar.id(), to, queue.end(at), bar.toCut().size());
    return book(tx, at, by, bar.id(), queue.with(moved, place, at));
  }

  private Booked<Outcome> moveBack(Tx tx, Instant at, Actor by, Outcome.Moved moved) {
    for (BarPlacement placement : moved.after()) {
      Optional<PlanBar> bar = repositories.plans().bar(tx, placement.bar());
      Optional<MoveRefusal> against = against(tx, bar);
      if (against.isPresent()) {
        return refused(against.get());
      }
      if (!BarPlacement.of(bar.orElseThrow()).equals(placement)) {
        return refused(new MoveRefusal.MovedSince(queues.code(tx, bar.get())));
      }
    }
    int bars = Math.toIntExact(moved.before().stream().filter(each -> !isHome(tx, each)).count());
    PlanBarId about = moved.after().getFirst().bar();
    QueueBooking.Placed placed = queues.place(tx, at, by, about, Math.max(1, bars), moved.before());
    return Booked.of(placed.moved(), List.of(placed.fact()));
  }

  private boolean isHome(Tx tx, BarPlacement placement) {
    return repositories
        .plans()
        .bar(tx, placement.bar())
        .filter(bar -> bar.saw().equals(placement.saw()))
        .isPresent();
  }

  private Booked<Outcome> book(
      Tx tx, Instant at, Actor by, PlanBarId about, List<BarPlacement> placements) {
    QueueBooking.Placed placed = queues.place(tx, at, by, about, 1, placements);
    return Booked.of(placed.moved(), List.of(placed.fact()));
  }

  private Optional<MoveRefusal> against(Tx tx, Optional<PlanBar> found) {
    if (found.isEmpty()) {
      return Optional.of(new MoveRefusal.NotWaiting());
    }
    PlanBar bar = found.get();
    return switch (bar.state()) {
      case TO_CUT -> Optional.empty();
      case ON_SAW ->
          Optional.of(new MoveRefusal.OnSaw(queues.code(tx, bar), queues.sawName(tx, bar.saw())));
      case CUT, RELEASED -> Optional.of(new MoveRefusal.NotWaiting());
    };
  }

  private static Booked<Outcome> refused(MoveRefusal reason) {
    return Booked.refused(new Outcome.Refused(reason));
  }
}
