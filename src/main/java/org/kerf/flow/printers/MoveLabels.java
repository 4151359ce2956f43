package org.kerf.flow.printers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.labels.Labels;
import org.kerf.labels.model.LabelId;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.LabelSettlement;
import org.kerf.labels.model.LabelState;
import org.kerf.labels.model.MoveCause;
import org.kerf.labels.model.PrinterFact;
import org.kerf.labels.model.PrinterId;

/**
 * Lets labels that wait go to another printer, and those of which nothing was sent. One that may
 * have come out stays where it is, so that none comes out twice.
 */
public final class MoveLabels {

  private final Booking booking;
  private final Repositories repositories;
  private final Labels labels;

  MoveLabels(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.labels = repositories.labels();
  }

  /** Moves them, in their order; how many. None if the printer is not in use. */
  public int run(Command command, List<LabelId> ids, PrinterId to) throws StationFault {
    return booking.book(
        command,
        Permission.SETTLE_LABELS,
        Answers.of(done -> Integer.toString(done), (tx, kept) -> Integer.valueOf(kept)),
        (tx, at) -> {
          Optional<LabelPrinter> printer =
              repositories.printers().printer(tx, to).filter(each -> !each.inactive());
          if (printer.isEmpty()) {
            return Booked.refused(0);
          }
          Map<String, Integer> moved = new TreeMap<>();
          for (LabelId id : ids) {
            LabelJob job = labels.job(tx, id).orElseThrow();
            if (!job.printer().equals(printer.get().name()) && moved(tx, job, printer.get())) {
              moved.merge(job.printer(), 1, Integer::sum);
            }
          }
          List<Fact> facts = new ArrayList<>();
          moved.forEach(
              (from, count) ->
                  facts.add(
                      new PrinterFact.LabelsMoved(
                          to, printer.get().name(), count, from, MoveCause.BY_HAND)));
          return Booked.of(moved.values().stream().mapToInt(Integer::intValue).sum(), facts);
        });
  }

  private boolean moved(Tx tx, LabelJob job, LabelPrinter to) {
    boolean waits =
        job.state() == LabelState.QUEUED
            || (job.state() == LabelState.FAILED
                && labels.settle(
                    tx,
                    job.id(),
                    LabelState.FAILED,
                    LabelSettlement.plain(LabelState.QUEUED, job.tries(), booking.now())));
    return waits && labels.move(tx, job.id(), to.name());
  }
}
