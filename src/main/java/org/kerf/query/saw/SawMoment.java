package org.kerf.query.saw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.cutting.model.saw.CutPiece;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.kernel.ShortCode;
import org.kerf.labels.model.LabelJob;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.sync.model.KeptClaim;

/** How things stand at a saw, read in one go. */
public sealed interface SawMoment {

  /** The saw that it is about, once somebody has said which it is. */
  default Optional<Saw> itsSaw() {
    return switch (this) {
      case NoSaw none -> Optional.empty();
      case NothingToCut nothing -> Optional.of(nothing.saw());
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

  /**
   * No bar lies on the saw and none waits.
   *
   * @param others whether there are other saws
   */
  record NothingToCut(Saw saw, boolean others) implements SawMoment {}

  /**
   * A remnant's label has not left the station: the next bar waits for it.
   *
   * @param stuck the label that its printer does not print, for which all others wait; it can be
   *     the same
   * @param outage since when the printer takes no labels
   */
  record LabelWaits(Saw saw, LabelJob job, Optional<LabelJob> stuck, Optional<Instant> outage)
      implements SawMoment {}

  /**
   * This bar comes next.
   *
   * @param others whether there are other saws
   * @param waiting bars that wait, this one among them
   * @param missing what says that it was not found and put off; empty if it was not
   * @param held why its unit is held; empty if it is not
   * @param labelled all units with the code that stands on its label: its own, and another's if
   *     stations had the same characters
   */
  record ToFetch(
      Saw saw,
      boolean others,
      BarLine line,
      int waiting,
      Optional<Document> missing,
      String held,
      List<UnitLine> labelled)
      implements SawMoment {

    public ToFetch {
      labelled = List.copyOf(labelled);
    }
  }

  /**
   * A bar lies on the saw.
   *
   * @param cuts what was cut from it
   * @param labels what stands on the labels of what was cut, in the order of the cuts
   * @param locations where remnants of this item were put lately, the last one first
   * @param claim what the centre said of who cuts it; empty if there is no centre
   */
  record OnSaw(
      Saw saw,
      BarLine line,
      RunBar run,
      List<CutPiece> cuts,
      List<ShortCode> labels,
      List<Location> locations,
      Optional<KeptClaim> claim)
      implements SawMoment {

    public OnSaw {
      cuts = List.copyOf(cuts);
      labels = List.copyOf(labels);
      locations = List.copyOf(locations);
    }

    /**
     * The pieces that are cut next, in their order, as far as what is left of the bar gives them.
     */
    public List<PieceLine> fitting() {
      List<PieceLine> fitting = new ArrayList<>();
      RunBar after = run;
      for (PieceLine each : line.toCut()) {
        PieceShape shape = each.piece().shape();
        if (!after.gives(shape)) {
          break;
        }
        fitting.add(each);
        after = after.afterCut(shape);
      }
      return fitting;
    }

    /** Another station is at this bar, and nothing is cut from it here. */
    public Optional<KeptClaim> atAnotherStation() {
      return claim.filter(each -> run.untouched() && each.isInTheWay());
    }

    /** What the last cut made, for its label; empty before the first. */
    public Optional<ShortCode> last() {
      return labels.isEmpty() ? Optional.empty() : Optional.of(labels.getLast());
    }

    /** The piece to cut next; empty if the bar is done. */
    public Optional<PieceLine> next() {
      return fitting().stream().findFirst();
    }

    /** How many pieces that orders asked for the bar does not give any more. */
    public int tooMany() {
      return Math.toIntExact(
          line.toCut().stream()
              .skip(fitting().size())
              .filter(each -> !each.piece().surplus())
              .count());
    }

    /** How many uncut pieces go back to be planned again if the bar is taken off now. */
    public int backToPlan() {
      return Math.toIntExact(line.toCut().stream().filter(each -> !each.piece().surplus()).count());
    }

    /** The angles of a piece that was cut. */
    public Ends endsOf(CutPiece cut) {
      return line.pieces().stream()
          .map(PieceLine::piece)
          .filter(piece -> piece.id().equals(cut.planPiece()))
          .map(PlanPiece::ends)
          .findFirst()
          .orElse(Ends.SQUARE);
    }

    /** How many pieces of the plan are cut. */
    public int done() {
      return line.pieces().size() - line.toCut().size();
    }

    /** Whether the bar is done and the plan throws away what could be a remnant. */
    public boolean throwsRemnantAway() {
      return next().isEmpty()
          && !leavesRemnant()
          && line.item().cutting().isLongEnough(run.leftover());
    }

    /** Whether closing the bar leaves a remnant, and not scrap. */
    public boolean leavesRemnant() {
      List<PlanPiece> uncut = line.toCut().stream().map(PieceLine::piece).toList();
      return line.leavesRemnant(run.leftover(), uncut);
    }
  }
}
