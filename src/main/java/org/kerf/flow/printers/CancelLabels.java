package org.kerf.flow.printers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

/** Takes labels out of the queue before they are sent, and puts them back. */
public final class CancelLabels {

  private final Booking booking;
  private final Labels labels;

  CancelLabels(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.labels = repositories.labels();
  }

  /** Takes out those that still wait; which. */
  public List<LabelId> run(Command command, List<LabelId> ids) throws StationFault {
    return book(
        command,
        ids,
        LabelState.QUEUED,
        LabelState.WITHDRAWN,
        job -> new LabelFact.LabelCancelled(job.id(), job.code(), job.printer()));
  }

  /** Puts those back that were taken out and that nothing else has happened to; which. */
  public List<LabelId> undo(Command command, List<LabelId> ids) throws StationFault {
    return book(
        command,
        ids,
        LabelState.WITHDRAWN,
        LabelState.QUEUED,
        job -> new LabelFact.LabelAgain(job.id(), job.code()));
  }

  private List<LabelId> book(
      Command command,
      List<LabelId> ids,
      LabelState from,
      LabelState to,
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
            if (job.state() == from && settled(tx, job, to, at)) {
              done.add(id);
              facts.add(fact.apply(job));
            }
          }
          return Booked.of(done, facts);
        });
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
