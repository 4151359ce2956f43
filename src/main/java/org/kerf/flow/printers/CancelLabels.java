package org.kerf.flow.printers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
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
import org.kerf.labels.model.LabelFact;
import org.kerf.labels.model.LabelId;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelSettlement;
import org.kerf.labels.model.LabelState;
import org.kerf.labels.model.PrintFailure;
import org.kerf.stock.Stock;

/** Takes labels out of the queue before they are sent, and puts them back. */
public final class CancelLabels {

  private final Booking booking;
  private final Stock stock;
  private final Labels labels;

  CancelLabels(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.stock = repositories.stock();
    this.labels = repositories.labels();
  }

  /** Takes out those that still wait; which. */
  public List<LabelId> run(Command command, List<LabelId> ids) throws StationFault {
    return book(
        command,
        ids,
        LabelState.QUEUED,
        LabelState.WITHDRAWN,
        (tx, job) -> true,
        job -> new LabelFact.LabelCancelled(job.id(), job.code(), job.printer()));
  }

  /**
   * Puts those back that were taken out; which. Not one whose unit or location is gone, or that may
   * have come out before it was taken back.
   */
  public List<LabelId> undo(Command command, List<LabelId> ids) throws StationFault {
    return book(
        command,
        ids,
        LabelState.WITHDRAWN,
        LabelState.QUEUED,
        this::mayReturn,
        job -> new LabelFact.LabelAgain(job.id(), job.code()));
  }

  private List<LabelId> book(
      Command command,
      List<LabelId> ids,
      LabelState from,
      LabelState to,
      BiPredicate<Tx, LabelJob> fits,
      Function<LabelJob, Fact> fact)
      throws StationFault {
    return booking.book(
        command,
        Permission.SETTLE_LABELS,
        Answers.of(done -> "", (tx, kept) -> inState(tx, ids, to)),
        (tx, at) -> {
          List<LabelId> done = new ArrayList<>();
          List<Fact> facts = new ArrayList<>();
          for (LabelId id : ids) {
            LabelJob job = labels.job(tx, id).orElseThrow();
            if (job.state() == from && fits.test(tx, job) && settled(tx, job, to, at)) {
              done.add(id);
              facts.add(fact.apply(job));
            }
          }
          return Booked.of(done, facts);
        });
  }

  private boolean mayReturn(Tx tx, LabelJob job) {
    boolean doubtful = job.lastFailure().filter(PrintFailure::leavesDoubt).isPresent();
    return !doubtful
        && switch (job.code().kind()) {
          case LOCATION -> stock.locationByCode(tx, job.code()).isPresent();
          case BAR, PIECE, REMNANT ->
              stock.lineByCode(tx, job.code()).filter(line -> line.unit().onHand() > 0).isPresent();
          case ORDER, PLAN, DOCUMENT -> true;
        };
  }

  private boolean settled(Tx tx, LabelJob job, LabelState to, Instant at) {
    return labels.settle(tx, job.id(), job.state(), LabelSettlement.plain(to, job.tries(), at));
  }

  private List<LabelId> inState(Tx tx, List<LabelId> ids, LabelState state) {
    return ids.stream()
        .filter(id -> labels.job(tx, id).filter(job -> job.state() == state).isPresent())
        .toList();
  }
}
