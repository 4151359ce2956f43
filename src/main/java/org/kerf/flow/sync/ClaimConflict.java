package org.kerf.flow.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.sync.ClaimStates;
import org.kerf.sync.model.Conflict;
import org.kerf.sync.model.KeptClaim;
import org.kerf.sync.model.KeptClaim.Standing;
import org.kerf.sync.model.SyncFact;

/**
 * Whoever decides a conflict claims it at the centre first, so that two people do not decide it
 * twice. Without a connection it is decided without a claim. The claim ends with the conflict, or
 * when the person leaves it.
 */
public final class ClaimConflict {

  /** What became of it. */
  public sealed interface Outcome {

    /** Nobody else decides it now. */
    record Ours() implements Outcome {}

    /** Somebody at another station decides it. */
    record Held(KeptClaim claim) implements Outcome {}

    /** The centre does not answer: somebody elsewhere may decide it, too. */
    record NotConfirmed() implements Outcome {}
  }

  /** A person waits for it, and the centre answers within a moment or not at all. */
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private static final long PAUSE_NANOS = 20_000_000;

  private final Booking booking;
  private final Reading reading;
  private final ClaimStates claims;
  private final SyncWithCentre exchange;

  ClaimConflict(Booking booking, Reading reading, ClaimStates claims, SyncWithCentre exchange) {
    this.booking = booking;
    this.reading = reading;
    this.claims = claims;
    this.exchange = exchange;
  }

  /**
   * Claims a conflict, and waits a moment for the answer; at a station without a centre it is
   * nobody else's.
   */
  public Outcome run(Command command, UUID conflict) throws StationFault {
    Booking.allow(command, Permission.ADJUST_STOCK);
    boolean asked =
        booking.keep(
            tx -> {
              if (claims.of(tx, conflict).filter(claim -> !claim.done()).isEmpty()) {
                claims.wantToDecide(tx, conflict);
              }
              return claims.of(tx, conflict).isPresent();
            });
    return asked ? answer(conflict) : new Outcome.Ours();
  }

  private Outcome answer(UUID conflict) throws StationFault {
    long until = System.nanoTime() + LONGEST.toNanos();
    while (true) {
      Optional<KeptClaim> claim = reading.of(tx -> claims.of(tx, conflict));
      if (claim.isEmpty() || claim.get().standing() == Standing.OURS) {
        return new Outcome.Ours();
      }
      if (claim.get().isInTheWay()) {
        return new Outcome.Held(claim.get());
      }
      boolean late = System.nanoTime() - until > 0 || Thread.currentThread().isInterrupted();
      if (late || !mayAnswer(exchange.status().state())) {
        return new Outcome.NotConfirmed();
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private static boolean mayAnswer(SyncStatus.State state) {
    return state == SyncStatus.State.CONNECTED || state == SyncStatus.State.CONNECTING;
  }

  /** The claims of conflicts that this station wants, and how they stand. */
  public List<KeptClaim> standing() throws StationFault {
    return reading.of(claims::kept).stream()
        .filter(claim -> claim.purpose().equals(KeptClaim.DECIDE) && !claim.done())
        .toList();
  }

  /** Whoever had begun to decide it does not: others may. */
  public void leave(Command command, UUID conflict) throws StationFault {
    Booking.allow(command, Permission.ADJUST_STOCK);
    booking.keep(
        tx -> {
          claims.finish(tx, conflict);
          return true;
        });
  }

  /**
   * Decides it here though another station is at it. The centre hears of it when there is a
   * connection, the other station with the next facts.
   *
   * @return whether it was another's
   */
  public boolean takeOver(Command command, Conflict conflict, String reason) throws StationFault {
    return booking.book(
        command,
        Permission.BREAK_CLAIM,
        Answers.always(true),
        (tx, at) -> {
          Optional<KeptClaim> claim = claims.of(tx, conflict.id());
          if (claim.filter(KeptClaim::isInTheWay).isEmpty()) {
            return Booked.refused(false);
          }
          Instant since = claim.get().since().orElse(at);
          UUID user = command.allower().map(User::id).orElse(command.actor().id());
          claims.breakOther(tx, conflict.id(), new KeptClaim.Breaking(user, reason));
          return Booked.of(
              true,
              List.of(
                  new SyncFact.DecisionTakenOver(
                      conflict.id(),
                      conflict.kind(),
                      conflict.code().strip(),
                      claim.get().holder(),
                      since,
                      reason)));
        });
  }
}
