package org.kerf.cutting.model.saw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.cutting.model.plan.BarProgress;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PieceProgress;
import org.kerf.cutting.model.plan.PieceState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.stock.model.ledger.DocumentId;

/**
 * What a booking changed of plans and of bars on saws, beside its movements: enough for any station
 * to do the same. What was added, and of each thing that was changed how it is now.
 *
 * @param laid a bar that is newly on the saw
 * @param run how far the bar on the saw is
 * @param cut a cut that was made
 * @param undone a cut that was taken back
 * @param bars planned bars that changed
 * @param pieces planned pieces that changed
 * @param missing a planned bar that was not found
 * @param found a planned bar that was found after all
 */
public record CuttingChange(
    Optional<RunBar> laid,
    Optional<RunProgress> run,
    Optional<CutPiece> cut,
    Optional<UndoneCut> undone,
    List<BarProgress> bars,
    List<PieceProgress> pieces,
    Optional<MissingBar> missing,
    Optional<MissingBar> found) {

  /**
   * A cut that was taken back.
   *
   * @param by the document that took it back
   */
  public record UndoneCut(UUID cut, DocumentId by) {}

  public CuttingChange {
    bars = List.copyOf(bars);
    pieces = List.copyOf(pieces);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects what changed. */
  public static final class Builder {

    private Optional<RunBar> laid = Optional.empty();
    private Optional<RunProgress> run = Optional.empty();
    private Optional<CutPiece> cut = Optional.empty();
    private Optional<UndoneCut> undone = Optional.empty();
    private final List<BarProgress> bars = new ArrayList<>();
    private final List<PieceProgress> pieces = new ArrayList<>();
    private Optional<MissingBar> missing = Optional.empty();
    private Optional<MissingBar> found = Optional.empty();

    private Builder() {}

    public Builder laid(RunBar bar) {
      laid = Optional.of(bar);
      return this;
    }

    public Builder run(RunBar bar) {
      run = Optional.of(bar.progress());
      return this;
    }

    public Builder cut(CutPiece piece) {
      cut = Optional.of(piece);
      return this;
    }

    public Builder undone(CutPiece piece, DocumentId by) {
      undone = Optional.of(new UndoneCut(piece.id(), by));
      return this;
    }

    /** The bar is in this state now, and otherwise as it is here. */
    public Builder bar(PlanBar bar, BarState state) {
      bars.add(BarProgress.of(bar, state));
      return this;
    }

    /** The pieces are in this state now. */
    public Builder pieces(List<PlanPiece> all, PieceState state) {
      if (!all.isEmpty()) {
        pieces.add(new PieceProgress(state, all.stream().map(PlanPiece::id).toList()));
      }
      return this;
    }

    public Builder missing(MissingBar bar) {
      missing = Optional.of(bar);
      return this;
    }

    public Builder found(MissingBar bar) {
      found = Optional.of(bar);
      return this;
    }

    public CuttingChange build() {
      return new CuttingChange(laid, run, cut, undone, bars, pieces, missing, found);
    }
  }
}
