package org.kerf.ui.saw;

import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.BarLine;
import org.kerf.cutting.model.CutPiece;
import org.kerf.cutting.model.Ends;
import org.kerf.cutting.model.PieceLine;
import org.kerf.cutting.model.PieceState;
import org.kerf.cutting.model.PlanBalance;
import org.kerf.cutting.model.PlanPiece;
import org.kerf.cutting.model.RunBar;
import org.kerf.cutting.model.Saw;
import org.kerf.kernel.ShortCode;
import org.kerf.labels.model.LabelJob;

/** How things stand at a saw, read in one go. */
sealed interface SawMoment {

  /** The saw that it is about, once somebody has said which it is. */
  default Optional<Saw> itsSaw() {
    return switch (this) {
      case NoSaw none -> Optional.empty();
      case NothingToCut(Saw saw) -> Optional.of(saw);
      case LabelWaits waits -> Optional.of(waits.saw());
      case ToFetch fetch -> Optional.of(fetch.saw());
      case OnSaw on -> Optional.of(on.saw());
    };
  }

  /** Nobody has said which saw this is. */
  record NoSaw(List<Saw> saws) implements SawMoment {

    public NoSaw {
      saws = List.copyOf(saws);
    }
  }

  /** No bar lies on the saw and none waits. */
  record NothingToCut(Saw saw) implements SawMoment {}

  /** A remnant's label has not left the station: the next bar waits for it. */
  record LabelWaits(Saw saw, LabelJob job) implements SawMoment {}

  /**
   * This bar comes next.
   *
   * @param waiting bars that wait, this one among them
   */
  record ToFetch(Saw saw, BarLine line, int waiting) implements SawMoment {}

  /**
   * A bar lies on the saw.
   *
   * @param cuts what was cut from it
   * @param last what the last cut made, for its label; empty before the first
   */
  record OnSaw(Saw saw, BarLine line, RunBar run, List<CutPiece> cuts, Optional<ShortCode> last)
      implements SawMoment {

    public OnSaw {
      cuts = List.copyOf(cuts);
    }

    List<PieceLine> uncut() {
      return line.pieces().stream()
          .filter(each -> each.piece().state() == PieceState.TO_CUT)
          .toList();
    }

    /**
     * The piece to cut next: the first that is not cut, if what is left of the bar still gives it.
     */
    Optional<PieceLine> next() {
      return uncut().stream()
          .findFirst()
          .filter(each -> !each.piece().length().isLongerThan(run.longestCut(each.piece().ends())));
    }

    /** How many uncut pieces go back to be planned again if the bar is taken off now. */
    int backToPlan() {
      return Math.toIntExact(uncut().stream().filter(each -> !each.piece().surplus()).count());
    }

    /** The angles of a piece that was cut. */
    Ends endsOf(CutPiece cut) {
      return line.pieces().stream()
          .map(PieceLine::piece)
          .filter(piece -> piece.id().equals(cut.planPiece()))
          .map(PlanPiece::ends)
          .findFirst()
          .orElse(Ends.SQUARE);
    }

    /** How many pieces of the plan are cut. */
    int done() {
      return line.pieces().size() - uncut().size();
    }

    /** Whether the bar is done and the plan throws away what could be a remnant. */
    boolean throwsRemnantAway() {
      return next().isEmpty()
          && !leavesRemnant()
          && PlanBalance.isKept(run.leftover(), line.item().minRemnant());
    }

    /** Whether closing the bar leaves a remnant, and not scrap. */
    boolean leavesRemnant() {
      boolean finished = backToPlan() == 0 && !line.bar().gavePiecesBack();
      return line.bar().makesRemnantOf(run.leftover(), line.item().minRemnant(), finished);
    }
  }
}
