package org.kerf.flow.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.sync.CentreLink;
import org.kerf.sync.ClaimStates;
import org.kerf.sync.Claims;
import org.kerf.sync.model.ClaimAnswer;
import org.kerf.sync.model.KeptClaim;
import org.kerf.sync.model.KeptClaim.Standing;

/**
 * Tells the centre what this station works at, and learns from it what others do. Which claims are
 * wanted stands in the store, so nothing is forgotten: a claim is asked for when there is a
 * connection, once more after each greeting, and given back when its bar is done and the centre has
 * all that was booked of it.
 */
final class ClaimWork {

  /** How often it is asked whether the other station is done. */
  private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

  private final Booking booking;
  private final Reading reading;
  private final ClaimStates states;
  private Instant askedAt = Instant.EPOCH;
  private boolean greeted;

  ClaimWork(Booking booking, Reading reading, ClaimStates states) {
    this.booking = booking;
    this.reading = reading;
    this.states = states;
  }

  /** What the feed holds has to be taken in before a conflict is anybody's to decide. */
  @FunctionalInterface
  interface Catching {
    boolean up() throws StationFault;
  }

  /** Another copy of the station or of the centre may answer from now on. */
  void greeted() {
    greeted = true;
  }

  List<KeptClaim> kept() throws StationFault {
    return reading.of(states::kept);
  }

  /** Asks for what is wanted, and says what was cut. */
  void ask(CentreLink link, List<KeptClaim> kept, Catching catching) throws StationFault {
    if (kept.isEmpty()) {
      return;
    }
    Instant now = booking.now();
    boolean again = Duration.between(askedAt, now).abs().compareTo(ASK_AGAIN) >= 0;
    try {
      for (KeptClaim claim : kept) {
        boolean due =
            switch (claim.standing()) {
              case WANTED -> true;
              case OURS -> greeted;
              case HELD -> again || greeted || claim.breaking().isPresent();
            };
        if (due && !claim.done()) {
          ask(link.claims(), claim, catching);
        } else if (claim.standing() == Standing.OURS && claim.touched() && !claim.cutNoted()) {
          noteCut(link.claims(), claim);
        }
      }
      greeted = false;
    } catch (StationFault fault) {
      passIfPaused(fault);
    }
    if (again) {
      askedAt = now;
    }
  }

  private void ask(Claims centre, KeptClaim claim, Catching catching) throws StationFault {
    if (claim.breaking().isPresent()) {
      KeptClaim.Breaking by = claim.breaking().get();
      centre.breakClaim(claim.thing(), claim.fencing(), by.user(), by.reason());
    }
    ClaimAnswer answer = centre.claim(claim.thing(), claim.purpose());
    if (claim.run().isPresent() || catching.up()) {
      keep(tx -> states.answered(tx, claim, answer));
    }
  }

  private void noteCut(Claims centre, KeptClaim claim) throws StationFault {
    if (centre.noteCut(claim.thing(), claim.fencing())) {
      keep(tx -> states.cutNoted(tx, claim));
    } else {
      keep(tx -> states.askAgain(tx, claim.thing()));
    }
  }

  /**
   * Gives back what is done.
   *
   * @param kept as it was before the centre got all that was booked
   */
  void release(CentreLink link, List<KeptClaim> kept) throws StationFault {
    try {
      for (KeptClaim claim : kept) {
        if (claim.done()) {
          release(link.claims(), claim);
        }
      }
    } catch (StationFault fault) {
      passIfPaused(fault);
    }
  }

  /** Whether the centre ever heard of a claim that is wanted still is not known: it says so. */
  private void release(Claims centre, KeptClaim claim) throws StationFault {
    ClaimAnswer answer = centre.claim(claim.thing(), claim.purpose());
    if (answer instanceof ClaimAnswer.Claimed(long fencing, _)) {
      centre.release(claim.thing(), fencing);
    }
    keep(
        tx -> {
          if (states.of(tx, claim.thing()).filter(KeptClaim::done).isPresent()) {
            states.forget(tx, claim.thing());
          }
        });
  }

  /** A station that the centre has wait works without claims. */
  private static void passIfPaused(StationFault fault) throws StationFault {
    if (fault.code() != FaultCode.CENTRE_PAUSED) {
      throw fault;
    }
  }

  @FunctionalInterface
  private interface Keeping {
    void run(Tx tx);
  }

  private void keep(Keeping keeping) throws StationFault {
    booking.keep(
        tx -> {
          keeping.run(tx);
          return true;
        });
  }
}
