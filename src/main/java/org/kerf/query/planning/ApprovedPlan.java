package org.kerf.query.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PieceState;
import org.kerf.cutting.model.saw.CutPiece;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.RunState;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;

/**
 * A plan as it was approved, and how far each of its bars has come.
 *
 * @param approvedBy who approved it
 * @param saws the names of the saws that its bars wait for, lie on or were cut on
 * @param left how long the saws still take for it, by their pace
 * @param measured whether that comes from what these saws have done lately
 */
public record ApprovedPlan(
    CutPlan plan,
    String approvedBy,
    List<String> saws,
    List<Bar> bars,
    Duration left,
    boolean measured) {

  public ApprovedPlan {
    saws = List.copyOf(saws);
    bars = List.copyOf(bars);
  }

  /** How far a bar has come. */
  public enum Status {
    /** It waits for its saw. */
    WAITING,
    /** It was looked for and not found; it waits at the end of the queue. */
    NOT_FOUND,
    /** It lies on the saw, and nothing is cut from it. */
    LAID_ON,
    /** It lies on the saw, and some of it is cut. */
    BEING_CUT,
    /** Every piece of it is cut; it still lies on the saw. */
    CUT,
    /** It has left the saw. */
    CLOSED,
    /** It was given back: its uncut pieces are planned again. */
    GIVEN_BACK
  }

  /**
   * One bar.
   *
   * @param place in the queue of its saw, 1 for the next; 0 for one that does not wait
   * @param run what became of it on the saw; empty for one that was never there
   * @param cuts those of the run, in their order
   * @param remnant the code and the length of the remnant that it left
   * @param missing how often it was looked for and not found
   */
  public record Bar(
      BarLine line,
      Saw saw,
      int place,
      Optional<RunBar> run,
      List<CutPiece> cuts,
      Optional<Remnant> remnant,
      int missing) {

    public Bar {
      cuts = List.copyOf(cuts);
    }

    public Status status() {
      BarState state = line.bar().state();
      return switch (state) {
        case TO_CUT -> line.bar().putOff().isPresent() ? Status.NOT_FOUND : Status.WAITING;
        case ON_SAW -> onSaw();
        case CUT -> Status.CLOSED;
        case RELEASED ->
            run.filter(each -> each.state() == RunState.CLOSED).isPresent()
                ? Status.CLOSED
                : Status.GIVEN_BACK;
      };
    }

    private Status onSaw() {
      if (line.toCut().isEmpty()) {
        return Status.CUT;
      }
      return cutPieces() == 0 ? Status.LAID_ON : Status.BEING_CUT;
    }

    public int pieces() {
      return line.pieces().size();
    }

    public int cutPieces() {
      return Math.toIntExact(
          line.pieces().stream().filter(each -> each.piece().state() == PieceState.CUT).count());
    }
  }

  /** What a bar left. */
  public record Remnant(ShortCode code, Length length) {}

  /** Bars that have left the saw. */
  public int closed() {
    return Math.toIntExact(bars.stream().filter(bar -> bar.status() == Status.CLOSED).count());
  }

  public int pieces() {
    return bars.stream().mapToInt(Bar::pieces).sum();
  }

  public int cutPieces() {
    return bars.stream().mapToInt(Bar::cutPieces).sum();
  }

  /** The remnants that came of it so far. */
  public List<Remnant> remnants() {
    return bars.stream().flatMap(bar -> bar.remnant().stream()).toList();
  }

  /** When the plan was approved. */
  public Instant approvedAt() {
    return plan.madeAt();
  }
}
