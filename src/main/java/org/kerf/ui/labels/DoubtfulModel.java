package org.kerf.ui.labels;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.identity.model.Command;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.labels.Labels;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelId;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelState;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** The labels of which nobody knows whether they came out, in the order in which they were sent. */
final class DoubtfulModel {

  private static final int MOST = 200;
  private static final LabelFilter DOUBTFUL =
      new LabelFilter(Set.of(LabelState.UNKNOWN), Optional.empty(), Optional.empty());

  private static final Set<LabelState> OUT =
      Set.of(LabelState.SENT, LabelState.CONFIRMED, LabelState.HANDED_OVER);

  private final ViewContext context;
  private final Reading reading;
  private final Labels labels;
  private final SettleLabel settle;
  private final Slot slot = new Slot();
  private final ObservableList<LabelJob> jobs = FXCollections.observableArrayList();
  private final IntegerProperty cameOut = new SimpleIntegerProperty();
  private final BooleanProperty booking = new SimpleBooleanProperty();

  DoubtfulModel(ViewContext context, Reading reading, Labels labels, SettleLabel settle) {
    this.context = context;
    this.reading = reading;
    this.labels = labels;
    this.settle = settle;
  }

  ObservableList<LabelJob> jobs() {
    return jobs;
  }

  /** How many were found since the page was opened. */
  IntegerProperty cameOutProperty() {
    return cameOut;
  }

  /** Whether the rest is being sent again: until then nothing more is. */
  BooleanProperty bookingProperty() {
    return booking;
  }

  void begin() {
    cameOut.set(0);
    read();
  }

  void read() {
    context
        .tasks()
        .<List<LabelJob>>latest(
            slot,
            context.texts().of("labels.looking"),
            () -> reading.of(tx -> labels.recent(tx, DOUBTFUL, MOST)).reversed(),
            jobs::setAll,
            context.notifications()::fault);
  }

  /** A label was scanned: it did come out, unless another one of the same thing did. */
  void scan(ShortCode code) {
    jobs.stream()
        .filter(job -> job.code().equals(code))
        .findFirst()
        .ifPresentOrElse(
            this::scanned,
            () ->
                context
                    .notifications()
                    .error(
                        Words.of("doubtful.not-listed", code.spaced()),
                        Words.of("doubtful.not-listed.do")));
  }

  private void scanned(LabelJob job) {
    context
        .tasks()
        .<Long>run(
            // A name of its own: what it says stays when the list is read again.
            context.texts().of("doubtful.scanned"),
            () -> reading.of(tx -> others(tx, job.code())),
            others -> {
              if (others == 0) {
                cameOut(job);
              } else {
                context
                    .notifications()
                    .error(
                        Words.of("doubtful.copies", job.code().spaced(), others),
                        Words.of("doubtful.copies.do"));
              }
            },
            context.notifications()::fault);
  }

  /** How many labels of the same thing have come out for sure: the scanned one may be theirs. */
  private long others(Tx tx, ShortCode code) {
    return labels.recent(tx, LabelFilter.of(code), MOST).stream()
        .filter(job -> OUT.contains(job.state()))
        .count();
  }

  void cameOut(LabelJob job) {
    Command command = context.person().command();
    context
        .tasks()
        .<Boolean>run(
            context.texts().of("labels.deciding"),
            () -> settle.cameOut(command, job.id()),
            done -> {
              cameOut.set(cameOut.get() + (done ? 1 : 0));
              read();
            },
            context.notifications()::fault);
  }

  /** What nobody has found did not come out, and is sent again. */
  void againRest() {
    List<LabelId> rest = jobs.stream().map(LabelJob::id).toList();
    if (booking.get() || rest.isEmpty()) {
      return;
    }
    booking.set(true);
    Command command = context.person().command();
    context
        .tasks()
        .<Integer>run(
            context.texts().of("labels.deciding"),
            () -> settle.againAll(command, rest),
            sent -> {
              booking.set(false);
              context.notifications().done(Words.of("doubtful.sent-again", sent));
              read();
            },
            fault -> {
              booking.set(false);
              context.notifications().fault(fault);
            });
  }
}
