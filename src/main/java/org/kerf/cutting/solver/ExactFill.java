package org.kerf.cutting.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
      boolean alone = model.racks().stream().anyMatch(rack -> takesAlone(rack, piece));
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

  private static boolean takesAlone(Rack rack, WantedPiece piece) {
    return rack.accepts(piece.demand()) && Fill.NONE.with(piece).fits(rack);
  }

  private void fill(Bar bar, WantedPiece piece) {
    Rack rack = bar.rack();
    long rest = rack.room().full() - piece.load();
    List<WantedPiece> company = new ArrayList<>();
    if (!rack.room().endsClean()
        || !rack.accepts(piece.demand())
        || rest <= 0
        || !sum(rack, rest, piece.key(), 0, company)) {
      return;
    }
    company.add(piece);
    Fill fill = company.stream().reduce(Fill.NONE, Fill::with, (one, other) -> other);
    if (fill.fits(rack)) {
      company.forEach(each -> loading.put(each, bar));
    }
  }

  /** Finds candidates that make up the rest exactly. */
  private boolean sum(Rack rack, long rest, int key, int from, List<WantedPiece> chosen) {
    if (rest == 0) {
      return true;
    }
    for (int i = from; i < candidates.size() && looks < MOST_LOOKS; i++) {
      WantedPiece next = candidates.get(i);
      looks++;
      if (chosen.size() + 1 >= rack.mostPieces()
          || next.key() != key
          || next.load() > rest
          || loading.isPlaced(next)
          || !rack.accepts(next.demand())) {
        continue;
      }
      chosen.add(next);
      if (sum(rack, rest - next.load(), key, i + 1, chosen)) {
        return true;
      }
      chosen.removeLast();
    }
    return false;
  }
}
