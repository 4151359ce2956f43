package org.kerf.cutting.solver.construction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kerf.cutting.solver.model.Bar;
import org.kerf.cutting.solver.model.BarType;
import org.kerf.cutting.solver.model.Fill;
import org.kerf.cutting.solver.model.ItemModel;
import org.kerf.cutting.solver.model.Loading;
import org.kerf.cutting.solver.model.WantedPiece;

/**
 * Some square pieces are too long for the clamp to leave anything behind them, yet can be cut: as
 * the last piece, if others fill the rest of the bar to the micrometre. First fit, which goes piece
 * by piece, cannot come upon that; here the others are looked for, within a limit.
 */
final class ExactFill {

  private static final int MOST_LOOKS = 10_000;

  private final Loading loading;
  private final List<WantedPiece> candidates;
  private int looks;

  private ExactFill(Loading loading, List<WantedPiece> candidates) {
    this.loading = loading;
    this.candidates = candidates;
  }

  /** Loads each such piece with others onto a bar of its own, where that can be done. */
  static void load(ItemModel model, Loading loading) {
    List<WantedPiece> shortOnes = new ArrayList<>();
    List<WantedPiece> needCompany = new ArrayList<>();
    for (WantedPiece piece : model.pieces()) {
      boolean alone = model.barTypes().stream().anyMatch(barType -> takesAlone(barType, piece));
      if (!alone) {
        needCompany.add(piece);
      } else if (piece.ends().isSquare()) {
        shortOnes.add(piece);
      }
    }
    shortOnes.sort(Comparator.comparingLong(WantedPiece::load).reversed());
    for (WantedPiece piece : needCompany) {
      for (Bar bar : model.bars()) {
        if (loading.fillOf(bar).isEmpty() && !loading.isPlaced(piece)) {
          new ExactFill(loading, shortOnes).fill(bar, piece);
        }
      }
    }
  }

  private static boolean takesAlone(BarType barType, WantedPiece piece) {
    return barType.accepts(piece.demand()) && Fill.NONE.with(piece).fits(barType);
  }

  private void fill(Bar bar, WantedPiece piece) {
    BarType barType = bar.barType();
    long rest = barType.room().full() - piece.load();
    List<WantedPiece> company = new ArrayList<>();
    if (!barType.room().endsClean()
        || !barType.accepts(piece.demand())
        || rest <= 0
        || !sum(barType, rest, piece.key(), 0, company)) {
      return;
    }
    company.add(piece);
    Fill fill = company.stream().reduce(Fill.NONE, Fill::with, (one, other) -> other);
    if (fill.fits(barType)) {
      company.forEach(each -> loading.put(each, bar));
    }
  }

  /** Finds candidates that make up the rest exactly. */
  private boolean sum(BarType barType, long rest, int key, int from, List<WantedPiece> chosen) {
    if (rest == 0) {
      return true;
    }
    for (int i = from; i < candidates.size() && looks < MOST_LOOKS; i++) {
      WantedPiece next = candidates.get(i);
      looks++;
      if (chosen.size() + 1 >= barType.mostPieces()
          || next.key() != key
          || next.load() > rest
          || loading.isPlaced(next)
          || !barType.accepts(next.demand())) {
        continue;
      }
      chosen.add(next);
      if (sum(barType, rest - next.load(), key, i + 1, chosen)) {
        return true;
      }
      chosen.removeLast();
    }
    return false;
  }
}
