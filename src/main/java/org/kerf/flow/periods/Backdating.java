package org.kerf.flow.periods;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.Movement;
import org.kerf.stock.model.ledger.MovementId;
import org.kerf.stock.model.unit.StockUnit;

/**
 * Whether something can have happened at an earlier moment: it was not in a closed period, the unit
 * was there, and at no moment since would there have been less than nothing of it.
 */
public final class Backdating {

  private final Booking booking;
  private final Repositories repositories;

  public Backdating(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
  }

  /** What is needed to do this, and to say that it happened then. */
  public static List<Permission> permissions(Permission deed, Optional<Instant> occurred) {
    return occurred.isPresent() ? List.of(deed, Permission.BACKDATE) : List.of(deed);
  }

  /** The document, of what happened then. */
  public static Document dated(Document document, Optional<Instant> occurred) {
    return occurred.map(document::occurred).orElse(document);
  }

  /** What is in the way of booking anything as of then; empty if nothing is. */
  public Optional<BackdateRefusal> refusal(Tx tx, Instant at, Optional<Instant> occurred) {
    if (occurred.isEmpty()) {
      return Optional.empty();
    }
    if (occurred.get().isAfter(at)) {
      return Optional.of(new BackdateRefusal.InFuture());
    }
    return booking.periods().against(tx, occurred.get()).map(BackdateRefusal.Closed::new);
  }

  /**
   * As {@link #refusal(Tx, Instant, Optional)}, of a unit that was there.
   *
   * @param change how many bars came or went
   */
  public Optional<BackdateRefusal> refusal(
      Tx tx, Instant at, Optional<Instant> occurred, StockUnit unit, int change) {
    return refusal(tx, at, occurred)
        .or(() -> occurred.flatMap(then -> sinceThen(tx, then, unit, change)));
  }

  private Optional<BackdateRefusal> sinceThen(Tx tx, Instant then, StockUnit unit, int change) {
    List<Movement> all = repositories.ledger().movementsOf(tx, unit.id());
    if (all.isEmpty() || all.getFirst().occurredAt().isAfter(then)) {
      Instant came = all.isEmpty() ? unit.since() : all.getFirst().occurredAt();
      return Optional.of(new BackdateRefusal.NotYetThere(unit.code(), came));
    }
    int there =
        all.stream()
            .filter(movement -> !movement.occurredAt().isAfter(then))
            .mapToInt(Movement::countChange)
            .sum();
    if (there + change < 0 || (change == 0 && there == 0)) {
      return Optional.of(new BackdateRefusal.TooFew(unit.code(), there));
    }
    List<Movement> later =
        all.stream().filter(movement -> movement.occurredAt().isAfter(then)).toList();
    return (change == 0 ? standing(all, later) : firstImpossible(there + change, later))
        .map(
            movement ->
                new BackdateRefusal.Contradicted(
                    unit.code(),
                    repositories.ledger().document(tx, movement.document()).orElseThrow()));
  }

  /** Where a unit lay then is known of what moved it since: nothing may have. */
  private static Optional<Movement> standing(List<Movement> all, List<Movement> later) {
    Set<MovementId> undone =
        all.stream().flatMap(movement -> movement.reverses().stream()).collect(Collectors.toSet());
    return later.stream()
        .filter(movement -> movement.reverses().isEmpty() && !undone.contains(movement.id()))
        .findFirst();
  }

  /** The first movement that would leave less than nothing, or of a unit that was not there. */
  private static Optional<Movement> firstImpossible(int from, List<Movement> later) {
    int there = from;
    for (Movement movement : later) {
      boolean gone = there == 0 && movement.countChange() <= 0;
      there += movement.countChange();
      if (gone || there < 0) {
        return Optional.of(movement);
      }
    }
    return Optional.empty();
  }
}
