package org.kerf.ui.planning.proposal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kerf.cutting.model.proposal.BarRef;
import org.kerf.cutting.model.proposal.MoveOutcome;
import org.kerf.query.planning.ProposalSheet;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** What keys, menu and mouse do to the bars of a proposal: lock them, move pieces. */
final class ProposalEdits {

  /** What is selected in the list of bars. */
  record Selection(Optional<PlanRow.Bars> bars, int row, int segment) {}

  private final Texts texts;
  private final ManualEdits hand;
  private final Notifications notifications;
  private final Supplier<Selection> selection;
  private final PieceCarry carrying = new PieceCarry();
  private boolean open;

  ProposalEdits(
      Texts texts, ManualEdits hand, Notifications notifications, Supplier<Selection> selection) {
    this.texts = texts;
    this.hand = hand;
    this.notifications = notifications;
    this.selection = selection;
  }

  /** Whether the bars may be changed: not while the planner still looks. */
  void setOpen(boolean now) {
    open = now;
  }

  PieceCarry carrying() {
    return carrying;
  }

  /** The keys of the bars; a key that is none of them goes on. */
  void onKey(KeyEvent event) {
    boolean done = event.isShortcutDown() ? withControl(event.getCode()) : plain(event);
    if (done) {
      event.consume();
    }
  }

  private boolean withControl(KeyCode code) {
    if (code == KeyCode.X) {
      pickUp();
      return true;
    }
    if (code == KeyCode.V) {
      put();
      return true;
    }
    return false;
  }

  private boolean plain(KeyEvent event) {
    if (event.getCode() == KeyCode.L && !event.isAltDown()) {
      if (event.isShiftDown()) {
        toggleLockOfOne();
      } else {
        toggleLock();
      }
      return true;
    }
    if (event.getCode() == KeyCode.R && !event.isAltDown()) {
      toggleLeftover();
      return true;
    }
    if (event.getCode() == KeyCode.ESCAPE && carrying.now().isPresent()) {
      carrying.putBack();
      return true;
    }
    return false;
  }

  Optional<PlanRow.Bars> selectedBars() {
    return open ? selection.get().bars() : Optional.empty();
  }

  /** The selected piece, as it would be carried. */
  Optional<PieceCarry.Load> selectedPiece() {
    Selection now = selection.get();
    return selectedBars().flatMap(bars -> piece(bars, now.row(), now.segment()));
  }

  private static Optional<PieceCarry.Load> piece(PlanRow.Bars bars, int row, int segment) {
    OptionalInt piece = bars.pieceAt(segment);
    return piece.isPresent()
        ? Optional.of(new PieceCarry.Load(bars.pattern(), piece.getAsInt(), row))
        : Optional.empty();
  }

  /** Locks all bars of the selected row, or lets them free. */
  void toggleLock() {
    selectedBars().ifPresent(this::toggleLock);
  }

  void toggleLock(PlanRow.Bars bars) {
    hand.lock(bars.pattern().refs(), !bars.locked());
  }

  /** Locks one of the bars that are cut alike, or lets one free. */
  void toggleLockOfOne() {
    selectedBars()
        .ifPresent(bars -> hand.lock(List.of(bars.pattern().refs().getLast()), !bars.locked()));
  }

  /** Keeps what the selected bars leave, or makes it scrap, if it is long enough to be kept. */
  void toggleLeftover() {
    selectedBars()
        .map(PlanRow.Bars::pattern)
        .filter(ProposalSheet.Pattern::leavesRemnantOrScrap)
        .ifPresent(pattern -> hand.keepLeftover(pattern.refs(), !pattern.keepsRemnant()));
  }

  /** What {@link #toggleLeftover} does to these bars; nothing if it does nothing. */
  Optional<Words> leftoverWords(ProposalSheet.Pattern pattern) {
    if (!pattern.leavesRemnantOrScrap()) {
      return Optional.empty();
    }
    String key = pattern.keepsRemnant() ? "planning.scrap-rest" : "planning.keep-rest";
    var unit = pattern.item().unit();
    return Optional.of(Words.of(key, texts.figures().lengthWithUnit(pattern.rest(), unit)));
  }

  /** Takes the selected piece up; one for stock stays, and it is said why. */
  void pickUp() {
    selectedPiece()
        .ifPresent(
            load -> {
              if (load.what().surplus()) {
                var why = Words.of("planning.for-stock-stays");
                notifications.warn(Words.of("planning.not-moved"), why);
              } else {
                carrying.pickUp(load);
              }
            });
  }

  /** Puts the piece that is carried on the selected bar. */
  void put() {
    Optional<PlanRow.Bars> to = selectedBars();
    if (to.isPresent()) {
      carrying.now().ifPresent(load -> move(load, to.get()));
    }
  }

  /** What would become of it. */
  Optional<MoveOutcome> outcome(PieceCarry.Load load, PlanRow.Bars to) {
    return hand.tryMove(load.from(), load.piece(), target(to));
  }

  /** Moves a piece, or says in a sentence why it can't lie there. */
  void move(PieceCarry.Load load, PlanRow.Bars to) {
    outcome(load, to)
        .ifPresent(
            outcome -> {
              if (outcome instanceof MoveOutcome.Moved moved) {
                carrying.putBack();
                hand.moved(moved);
              }
              refusal(outcome, load)
                  .ifPresent(why -> notifications.warn(Words.of("planning.not-moved"), why));
            });
  }

  /** Why not, or nothing if it can lie there. */
  Optional<Words> refusal(MoveOutcome outcome, PieceCarry.Load load) {
    return MoveWords.refusal(outcome, texts.figures(), load.pattern().item().unit());
  }

  private static BarRef target(PlanRow.Bars to) {
    return to.pattern().refs().getFirst();
  }
}
