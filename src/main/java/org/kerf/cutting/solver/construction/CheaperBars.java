package org.kerf.cutting.solver.construction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.solver.model.Bar;
import org.kerf.cutting.solver.model.Fill;
import org.kerf.cutting.solver.model.ItemModel;
import org.kerf.cutting.solver.model.Loading;
import org.kerf.cutting.solver.model.WantedPiece;

/**
 * Moves what lies on one bar, as a whole, to a bar not used yet that costs less, or as much and is
 * shorter. Piece by piece a search finds that hard, for halfway it pays for both.
 */
public final class CheaperBars {

  private static final Comparator<Bar> DEAREST_LAST =
      Comparator.<Bar>comparingLong(bar -> bar.barType().weight())
          .thenComparingLong(bar -> bar.barType().length());

  private CheaperBars() {}

  public static void exchange(ItemModel model, Loading loading) {
    // Where a remnant made is worth something, a dearer bar may be the cheaper one in the end.
    if (model.barTypes().size() == 1 || model.problem().rules().remnants().areCredited()) {
      return;
    }
    List<Bar> dearestFirst = loading.usedBars().stream().sorted(DEAREST_LAST.reversed()).toList();
    for (Bar bar : dearestFirst) {
      cheaper(model, loading, bar).ifPresent(other -> loading.move(bar, other));
    }
  }

  private static Optional<Bar> cheaper(ItemModel model, Loading loading, Bar bar) {
    Fill fill = loading.fillOf(bar);
    return model.bars().stream()
        .filter(other -> loading.fillOf(other).isEmpty())
        .filter(other -> DEAREST_LAST.compare(other, bar) < 0)
        .filter(other -> fill.fits(other.barType()))
        .sorted(DEAREST_LAST)
        .filter(other -> accepts(other, loading.piecesOn(bar)))
        .findFirst();
  }

  private static boolean accepts(Bar bar, List<WantedPiece> pieces) {
    return pieces.stream().allMatch(piece -> bar.barType().accepts(piece.demand()));
  }
}
