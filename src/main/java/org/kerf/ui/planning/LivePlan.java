package org.kerf.ui.planning;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.Draft;
import org.kerf.query.planning.ProposalSheet;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.planning.proposal.SheetQuery;
import org.kerf.ui.task.Slot;

/**
 * The best proposal while the planner looks: its figures at once, its bars, whose names have to be
 * read, a few times a second.
 */
final class LivePlan {

  private static final Duration BETWEEN_READINGS = Duration.millis(400);

  private record Found(CuttingProblem problem, CutProposal proposal) {}

  private final ViewContext context;
  private final SheetQuery sheets;
  private final Slot slot = new Slot();
  private final AtomicReference<@Nullable Found> newest = new AtomicReference<>();
  private final ReadOnlyObjectWrapper<Optional<CutProposal>> best =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<ProposalSheet>> sheet =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final PauseTransition pause = new PauseTransition(BETWEEN_READINGS);
  private boolean looking;
  private boolean reading;
  private @Nullable Found unread;

  LivePlan(ViewContext context, SheetQuery sheets) {
    this.context = context;
    this.sheets = sheets;
    pause.setOnFinished(event -> readOn());
  }

  /** The best so far. */
  ReadOnlyObjectProperty<Optional<CutProposal>> bestProperty() {
    return best.getReadOnlyProperty();
  }

  /** The best of a moment ago, with its names. */
  ReadOnlyObjectProperty<Optional<ProposalSheet>> sheetProperty() {
    return sheet.getReadOnlyProperty();
  }

  /** A search begins: what was found before is forgotten. */
  void begin() {
    end();
    best.set(Optional.empty());
    sheet.set(Optional.empty());
    looking = true;
  }

  /** The search is over: nothing more is shown. */
  void end() {
    looking = false;
    reading = false;
    unread = null;
    pause.stop();
    slot.forget();
  }

  /** Called on the planner's threads; of several between two frames the last is shown. */
  void better(CuttingProblem problem, CutProposal proposal) {
    if (newest.getAndSet(new Found(problem, proposal)) == null) {
      context.tasks().onScreen(this::take);
    }
  }

  private void take() {
    Found found = newest.getAndSet(null);
    if (found != null && looking) {
      best.set(Optional.of(found.proposal()));
      unread = found;
      if (!reading && pause.getStatus() != PauseTransition.Status.RUNNING) {
        readOn();
      }
    }
  }

  private void readOn() {
    Found found = unread;
    if (found == null) {
      return;
    }
    unread = null;
    reading = true;
    Draft draft = Draft.of(found.problem(), found.proposal());
    context
        .tasks()
        .<ProposalSheet>quietly(
            slot,
            context.texts().of("planning.changing"),
            () -> sheets.of(draft),
            this::show,
            fault -> pauseReading());
  }

  private void show(ProposalSheet read) {
    sheet.set(Optional.of(read));
    pauseReading();
  }

  private void pauseReading() {
    reading = false;
    pause.playFromStart();
  }
}
