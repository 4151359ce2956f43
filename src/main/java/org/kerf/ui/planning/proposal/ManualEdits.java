package org.kerf.ui.planning.proposal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.proposal.BarRef;
import org.kerf.cutting.model.proposal.Draft;
import org.kerf.cutting.model.proposal.MoveOutcome;
import org.kerf.query.planning.ProposalSheet;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;

/** Edits of a proposal by a person: locks bars, moves pieces, goes back. */
public final class ManualEdits {

  private final ViewContext context;
  private final SheetQuery sheets;
  private final ObjectProperty<Stage> stage;
  private final DraftHistory history = new DraftHistory();
  private final Slot slot = new Slot();
  private final BooleanProperty changing = new SimpleBooleanProperty();
  private final Consumer<Draft> onShown;
  private @Nullable BarRef focusBar;

  /**
   * Nothing is in hand yet.
   *
   * @param onShown receives the draft that is shown next, which may be one of other orders
   */
  public ManualEdits(
      ViewContext context,
      SheetQuery sheets,
      ObjectProperty<Stage> stage,
      Consumer<Draft> onShown) {
    this.context = context;
    this.sheets = sheets;
    this.stage = stage;
    this.onShown = onShown;
  }

  /** Whether a change is not shown yet. */
  public BooleanProperty changingProperty() {
    return changing;
  }

  /** The bar that was worked on last, to be found again after the change. */
  public Optional<BarRef> focusBar() {
    return Optional.ofNullable(focusBar);
  }

  /** The draft with all changes so far. */
  public Optional<Draft> draft() {
    return history.now();
  }

  /** Goes on with another proposal, from which one can go back to the one before. */
  public void takeUp(ProposalSheet sheet) {
    history.change(sheet.draft());
    focusBar = null;
    stage.set(new Stage.Proposed(sheet));
  }

  /** There is nothing to go back to any more. */
  public void forget() {
    history.forget();
  }

  /** Locks bars, or lets them free again. */
  void lock(List<BarRef> bars, boolean lock) {
    if (stage.get() instanceof Stage.Proposed) {
      history.now().ifPresent(draft -> change(draft.locked(bars, lock), bars.getFirst()));
    }
  }

  /** Keeps what these bars leave, or makes it scrap, whatever the item's limit says. */
  void keepLeftover(List<BarRef> bars, boolean keep) {
    if (stage.get() instanceof Stage.Proposed) {
      history.now().ifPresent(draft -> change(draft.keepingLeftover(bars, keep), bars.getFirst()));
    }
  }

  /** What would become of moving a piece to another bar. */
  Optional<MoveOutcome> tryMove(BarRef from, int piece, BarRef to) {
    return stage.get() instanceof Stage.Proposed
        ? history.now().map(draft -> draft.move(from, piece, to))
        : Optional.empty();
  }

  /** Goes on with the draft in which a piece was moved. */
  void moved(MoveOutcome.Moved outcome) {
    change(outcome.draft(), outcome.bar());
  }

  /** Takes the newest change back; whether there was one. */
  public boolean undo() {
    if (!(stage.get() instanceof Stage.Proposed)) {
      return false;
    }
    Optional<Draft> before = history.back();
    before.ifPresent(this::show);
    return before.isPresent();
  }

  private void change(Draft draft, BarRef bar) {
    history.change(draft);
    focusBar = bar;
    show(draft);
  }

  private void show(Draft draft) {
    changing.set(true);
    context
        .tasks()
        .<ProposalSheet>latest(
            slot,
            context.texts().of("planning.changing"),
            () -> sheets.of(draft),
            sheet -> {
              changing.set(false);
              shown(sheet);
            },
            fault -> {
              changing.set(false);
              context.notifications().fault(fault);
            });
  }

  private void shown(ProposalSheet sheet) {
    switch (stage.get()) {
      case Stage.Proposed now -> {
        onShown.accept(sheet.draft());
        stage.set(new Stage.Proposed(sheet));
      }
      case Stage.Stale(Stage.Proposed before, Stage.Cause cause) ->
          stage.set(new Stage.Stale(new Stage.Proposed(sheet), cause));
      case Stage.Choosing choosing -> {}
      case Stage.Looking looking -> {}
      case Stage.Approved approved -> {}
    }
  }
}
