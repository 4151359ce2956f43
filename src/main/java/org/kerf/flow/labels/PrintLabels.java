package org.kerf.flow.labels;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.identity.model.Actor;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.labels.LabelPrinters;
import org.kerf.labels.Labels;
import org.kerf.labels.PrintRound;
import org.kerf.labels.model.LabelFact;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.LabelSettlement;
import org.kerf.labels.model.LabelState;
import org.kerf.labels.model.MoveCause;
import org.kerf.labels.model.PrintFailureKind;
import org.kerf.labels.model.PrinterFact;
import org.kerf.labels.model.PrinterId;

/**
 * Takes waiting labels to their printers, at each printer one at a time. A label is claimed,
 * durably, before its first byte is sent: so its booking is on the disk too, and wherever the
 * process ends, none is lost or sent twice by itself.
 */
public final class PrintLabels {

  private static final int LOOK_AHEAD = 100;

  private final Booking booking;
  private final Reading reading;
  private final Labels labels;
  private final LabelPrinters printers;
  private final PrintRound round;

  public PrintLabels(
      Booking booking, Reading reading, Labels labels, LabelPrinters printers, PrintRound round) {
    this.booking = booking;
    this.reading = reading;
    this.labels = labels;
    this.printers = printers;
    this.round = round;
  }

  /** Settles what a process that ended had under way; to be called once, before the first round. */
  public void recover() throws StationFault {
    var sending = new LabelFilter(Set.of(LabelState.SENDING), Optional.empty(), Optional.empty());
    for (LabelJob job : reading.of(tx -> labels.recent(tx, sending, LOOK_AHEAD))) {
      settle(job, round.afterRestart(job));
    }
  }

  /**
   * Prints the next label that is due at this printer; whether there was one. A printer that is
   * paused gets none; of one that takes none for too long, those that wait go to its fallback.
   */
  public boolean run(String printer) throws StationFault {
    Optional<LabelJob> first = reading.of(tx -> next(tx, printer));
    // The first label is tried here before it goes elsewhere: the printer may work again.
    if (first.flatMap(LabelJob::lastFailure).isPresent() && fallsBack(printer)) {
      return true;
    }
    if (first.filter(round::isDue).isEmpty()) {
      return false;
    }
    LabelJob job = first.get();
    // Until this try says something else, what went wrong at the last one is what is known.
    var claim =
        new LabelSettlement(
            LabelState.SENDING,
            job.tries(),
            job.lastFailure(),
            booking.now(),
            Optional.empty(),
            "");
    if (booking.keep(
        tx ->
            isStillFor(tx, job, printer)
                && labels.settle(tx, job.id(), LabelState.QUEUED, claim))) {
      settle(job, round.send(job));
    }
    return true;
  }

  /** Whether nobody has moved it to another printer since it was read. */
  private boolean isStillFor(Tx tx, LabelJob job, String printer) {
    return labels.job(tx, job.id()).filter(now -> now.printer().equals(printer)).isPresent();
  }

  private Optional<LabelJob> next(Tx tx, String printer) {
    Optional<LabelJob> first = labels.firstQueued(tx, printer);
    return first.isPresent() && isPaused(tx, printer) ? Optional.empty() : first;
  }

  private boolean isPaused(Tx tx, String printer) {
    Set<PrinterId> paused = printers.paused(tx);
    return !paused.isEmpty()
        && printers.named(tx, printer).map(LabelPrinter::id).filter(paused::contains).isPresent();
  }

  private boolean fallsBack(String printer) throws StationFault {
    Instant now = booking.now();
    if (reading.of(tx -> fallback(tx, printer, now)).isEmpty()) {
      return false;
    }
    return booking.take(
        (tx, at) ->
            fallback(tx, printer, at)
                .map(to -> moved(tx, printer, to))
                .orElseGet(() -> Booked.refused(false)));
  }

  private Booked<Boolean> moved(Tx tx, String from, LabelPrinter to) {
    int count = labels.moveAll(tx, from, to.name());
    return count == 0
        ? Booked.refused(false)
        : Booked.of(
            true,
            List.of(
                new PrinterFact.LabelsMoved(to.id(), to.name(), count, from, MoveCause.OUTAGE)));
  }

  /**
   * Where labels go that wait for this printer: empty while it works or has not been silent for
   * long, and if what it falls back to does not work itself.
   */
  private Optional<LabelPrinter> fallback(Tx tx, String name, Instant now) {
    Optional<Instant> since = labels.outageSince(tx, name);
    if (since.isEmpty()) {
      return Optional.empty();
    }
    return printers
        .named(tx, name)
        .filter(printer -> !printer.inactive())
        .filter(printer -> !now.isBefore(since.get().plus(printer.patience())))
        .flatMap(LabelPrinter::fallback)
        .flatMap(id -> printers.printer(tx, id))
        .filter(other -> !other.inactive() && !other.name().equals(name))
        .filter(other -> !printers.paused(tx).contains(other.id()))
        .filter(other -> labels.outageSince(tx, other.name()).isEmpty());
  }

  /** Settles the next label whose printer is not set up at this station; whether there was one. */
  public boolean runWithoutPrinter() throws StationFault {
    for (String printer : reading.of(labels::printersWaitedFor)) {
      if (!round.isSetUp(printer) && run(printer)) {
        return true;
      }
    }
    return false;
  }

  private void settle(LabelJob job, LabelSettlement to) throws StationFault {
    if (!to.state().needsPerson()) {
      booking.keep(
          tx -> {
            note(tx, job.printer(), to);
            return labels.settle(tx, job.id(), LabelState.SENDING, to);
          });
      return;
    }
    booking.book(
        new Command(Actor.STATION, booking.ids().next()),
        Permission.SETTLE_LABELS,
        Answers.always(true),
        (tx, at) ->
            labels.settle(tx, job.id(), LabelState.SENDING, to)
                ? Booked.of(true, List.of(fact(job, to.state())))
                : Booked.refused(false));
  }

  /** A printer that says itself that it is busy is none that does not work. */
  private void note(Tx tx, String printer, LabelSettlement to) {
    if (to.state().isDone()) {
      labels.outageOver(tx, printer);
    } else if (to.failure()
        .filter(why -> why.kind() != PrintFailureKind.PRINTER_BUSY)
        .isPresent()) {
      labels.outage(tx, printer, to.at());
    }
  }

  private static Fact fact(LabelJob job, LabelState state) {
    return state == LabelState.UNKNOWN
        ? new LabelFact.LabelUnknown(job.id(), job.code(), job.printer())
        : new LabelFact.LabelFailed(job.id(), job.code(), job.printer());
  }
}
