package org.kerf.ui.unit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kerf.flow.labels.LabelRequest;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.identity.model.Command;
import org.kerf.kernel.ShortCode;
import org.kerf.labels.model.LabelJob;
import org.kerf.query.labels.LabelSubject;
import org.kerf.query.labels.PrintableLabels;
import org.kerf.query.labels.PrintableReader;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.task.Running;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * Prints labels of whatever a person points at: asks first how, says what came of it. To be called
 * on the screen's thread.
 */
public final class LabelBookings {

  /** So many labels take so long that a person may want to stop. */
  private static final int MANY_LABELS = 200;

  private final ViewContext context;
  private final PrintableReader reader;
  private final SettleLabel settle;
  private final Slot slot = new Slot();

  public LabelBookings(ViewContext context, PrintableReader reader, SettleLabel settle) {
    this.context = context;
    this.reader = reader;
    this.settle = settle;
  }

  /**
   * Asks in this place how labels are printed, and prints them.
   *
   * @param whose labels
   * @param changed called when labels were queued
   */
  public void ask(LabelSubject whose, QuestionPlace place, Runnable changed) {
    read(whose, found -> ask(found, place, changed));
  }

  /**
   * As {@link #ask(LabelSubject, QuestionPlace, Runnable)}, of one unit. Its first label is printed
   * without a question, unless there may be several of it.
   *
   * @param bundle whether it is one of several bars
   */
  void ask(ShortCode unit, boolean bundle, QuestionPlace place, Runnable changed) {
    read(
        new LabelSubject.Codes(List.of(unit)),
        found -> {
          if (found.before() == 0 && !bundle) {
            print(found.codes(), LabelRequest.because(""), changed);
          } else {
            ask(found, place, changed);
          }
        });
  }

  private void read(LabelSubject whose, Consumer<PrintableLabels> answer) {
    context
        .tasks()
        .<PrintableLabels>latest(
            slot,
            context.texts().of("unit.labels-reading"),
            () -> reader.read(whose),
            found -> {
              if (found.codes().isEmpty()) {
                notes().warn(Words.of("unit.labels-none"), Words.of("unit.labels-none.why"));
              } else {
                answer.accept(found);
              }
            },
            notes()::fault);
  }

  private void ask(PrintableLabels found, QuestionPlace place, Runnable changed) {
    var question =
        new LabelQuestion(
            context.texts(),
            found,
            request -> {
              place.answered();
              print(found.codes(), request, changed);
            },
            place::answered);
    place.ask(question.panel());
    question.focusFirst();
  }

  private void print(List<ShortCode> codes, LabelRequest request, Runnable changed) {
    if (codes.size() == 1 && request.copies() == 1) {
      printOne(codes.getFirst(), request, changed);
    } else {
      printSeveral(codes, request, changed);
    }
  }

  private void printOne(ShortCode code, LabelRequest request, Runnable changed) {
    Command command = context.person().command();
    context
        .tasks()
        .<Optional<LabelJob>>run(
            context.texts().of("unit.labelling"),
            () -> settle.reprint(command, code, request),
            job -> printed(code, job, changed),
            notes()::fault);
  }

  private void printed(ShortCode code, Optional<LabelJob> job, Runnable changed) {
    if (job.isEmpty()) {
      notes().warn(Words.of("unit.no-label", code.spaced()), Words.of("unit.no-label.why"));
      return;
    }
    changed.run();
    notes().done(Words.of("unit.labelled", code.spaced(), job.get().printer()));
  }

  private void printSeveral(List<ShortCode> codes, LabelRequest request, Runnable changed) {
    Command command = context.person().command();
    Running running =
        context
            .tasks()
            .<SettleLabel.Reprinted>runLong(
                context.texts().of("unit.labelling"),
                progress ->
                    settle.reprintMany(
                        command,
                        codes,
                        request,
                        done -> {
                          progress.report((double) done / codes.size(), "");
                          return progress.cancelled();
                        }),
                outcome -> printed(outcome, changed),
                notes()::fault);
    if (codes.size() > MANY_LABELS) {
      notes()
          .info(
              Words.of("unit.many-labels", codes.size()),
              Words.of("unit.many-labels.more"),
              new PageAction(Words.of("unit.stop"), Material2AL.CANCEL, running::cancel));
    }
  }

  private void printed(SettleLabel.Reprinted outcome, Runnable changed) {
    changed.run();
    List<ShortCode> without = outcome.without();
    if (outcome.full()) {
      notes()
          .warn(
              Words.of("unit.several-labelled", outcome.queued()),
              Words.of("unit.queue-full", SettleLabel.MOST_WAITING));
    } else if (outcome.queued() == 0) {
      notes().warn(Words.of("unit.several-no-label"), Words.of("unit.no-label.why"));
    } else if (without.isEmpty()) {
      notes().done(Words.of("unit.several-labelled", outcome.queued()));
    } else {
      notes()
          .warn(
              Words.of("unit.several-labelled", outcome.queued()),
              UnitWords.named("unit.several-without-label", without));
    }
  }

  private Notifications notes() {
    return context.notifications();
  }
}
