package org.kerf.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.identity.model.User;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.Labels;
import org.kerf.labels.model.LabelId;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelSettlement;
import org.kerf.labels.model.LabelState;

/** What a person decides about a label: written by hand, try again, print once more. Each is audited. */
public final class SettleLabel {

  private final Booking booking;
  private final Labels labels;

  public SettleLabel(Booking booking, Labels labels) {
    this.booking = booking;
    this.labels = labels;
  }

  /** The label was written by hand, for this reason. False if it has left the station meanwhile. */
  public boolean byHand(User user, LabelId id, String reason) throws StationFault {
    return booking.book(
        user,
        (tx, at) -> {
          LabelJob job = labels.job(tx, id).orElseThrow();
          boolean done =
              job.state().mayBecome(LabelState.BY_HAND)
                  && labels.settle(
                      tx, id, job.state(), LabelSettlement.byHand(job, reason, at));
          return done
              ? Booked.of(true, List.of(fact("label.by_hand", job, reason)))
              : Booked.refused(false);
        });
  }

  /** Sends a label again that failed, or that did not come out. False if there is nothing to send again. */
  public boolean again(User user, LabelId id) throws StationFault {
    return booking.book(
        user,
        (tx, at) -> {
          LabelJob job = labels.job(tx, id).orElseThrow();
          boolean done =
              job.state().needsPerson()
                  && labels.settle(
                      tx,
                      id,
                      job.state(),
                      LabelSettlement.plain(LabelState.QUEUED, job.tries(), at));
          return done
              ? Booked.of(true, List.of(fact("label.again", job, "")))
              : Booked.refused(false);
        });
  }

  /** A person saw the doubtful label come out. */
  public boolean cameOut(User user, LabelId id) throws StationFault {
    return booking.book(
        user,
        (tx, at) -> {
          LabelJob job = labels.job(tx, id).orElseThrow();
          boolean done =
              job.state() == LabelState.UNKNOWN
                  && labels.settle(
                      tx,
                      id,
                      job.state(),
                      LabelSettlement.plain(LabelState.CONFIRMED, job.tries(), at));
          return done
              ? Booked.of(true, List.of(fact("label.came_out", job, "")))
              : Booked.refused(false);
        });
  }

  /** Prints the last label of what has this code once more, marked as a reprint; empty if it never had one. */
  public Optional<LabelJob> reprint(User user, ShortCode code) throws StationFault {
    return booking.book(
        user,
        (tx, at) -> {
          Optional<LabelJob> last = labels.latestFor(tx, code);
          if (last.isEmpty()) {
            return Booked.refused(Optional.empty());
          }
          LabelJob again =
              last.get().again(new LabelId(booking.ids().next()), user.name(), 1, at);
          labels.queue(tx, List.of(again));
          return Booked.of(Optional.of(again), List.of(fact("label.reprinted", again, "")));
        });
  }

  private static Fact fact(String kind, LabelJob job, String reason) {
    return Fact.of(
        kind, job.id().value(), Map.of("code", job.code().text(), "reason", reason));
  }
}
