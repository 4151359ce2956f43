package org.kerf.cutting.solver.construction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.solver.model.Bar;
import org.kerf.cutting.solver.model.BarType;
import org.kerf.cutting.solver.model.ItemModel;
import org.kerf.cutting.solver.model.Loading;
import org.kerf.cutting.solver.model.ObjectiveValue;
import org.kerf.cutting.solver.model.WantedPiece;

/**
 * Loads bars at once, without search: pieces in a fixed order, each onto the first open bar (or the
 * tightest) that takes it, else onto a new one. Several orders are tried and the best loading is
 * kept; this is the first proposal, and where the search starts.
 */
public final class FirstFit {

  private static final Comparator<WantedPiece> MOST_URGENT_FIRST =
      Comparator.comparingInt(WantedPiece::urgency)
          .reversed()
          .thenComparing(WantedPiece.LONGEST_FIRST);
  private static final Comparator<BarType> FREE_FIRST =
      Comparator.comparing((BarType barType) -> barType.weight() > 0);
  private static final Comparator<BarType> SHORTEST_FIRST =
      Comparator.comparingLong(BarType::length);
  private static final int MOST_LENGTHS_TRIED = 6;

  private final ItemModel model;

  public FirstFit(ItemModel model) {
    this.model = model;
  }

  /** The best of several orders. */
  public Loading load() {
    Loading best = new Loading(model);
    ObjectiveValue objective = best.objective();
    for (Comparator<BarType> barTypes : barTypeOrders()) {
      for (Comparator<WantedPiece> pieces : List.of(WantedPiece.LONGEST_FIRST, MOST_URGENT_FIRST)) {
        for (boolean tightest : new boolean[] {false, true}) {
          Loading loading = load(pieces, barTypes, tightest);
          ObjectiveValue tried = loading.objective();
          if (tried.isBetterThan(objective)) {
            best = loading;
            objective = tried;
          }
        }
      }
    }
    return best;
  }

  private Loading load(
      Comparator<WantedPiece> pieceOrder, Comparator<BarType> barTypeOrder, boolean tightest) {
    Loading loading = new Loading(model);
    ExactFill.load(model, loading);
    List<Bar> open = new ArrayList<>(loading.usedBars());
    List<Bar> unopened = new ArrayList<>(model.bars());
    unopened.removeAll(open);
    unopened.sort(Comparator.comparing(Bar::barType, barTypeOrder));
    for (WantedPiece piece : model.pieces().stream().sorted(pieceOrder).toList()) {
      if (loading.isPlaced(piece)) {
        continue;
      }
      Bar chosen = choose(loading, piece, open, tightest);
      if (chosen == null) {
        chosen = choose(loading, piece, unopened, false);
        if (chosen == null) {
          continue;
        }
        unopened.remove(chosen);
        open.add(chosen);
      }
      loading.put(piece, chosen);
    }
    CheaperBars.exchange(model, loading);
    return loading;
  }

  private static @Nullable Bar choose(
      Loading loading, WantedPiece piece, List<Bar> bars, boolean tightest) {
    Bar best = null;
    long leastRoom = Long.MAX_VALUE;
    for (Bar bar : bars) {
      if (loading.hasRoom(piece, bar)) {
        if (!tightest) {
          return bar;
        }
        long room = bar.barType().room().full() - loading.fillOf(bar).load();
        if (room < leastRoom) {
          leastRoom = room;
          best = bar;
        }
      }
    }
    return best;
  }

  /** What costs nothing first, shortest first; then one priced length first, each in its turn. */
  private List<Comparator<BarType>> barTypeOrders() {
    List<Comparator<BarType>> orders = new ArrayList<>();
    orders.add(
        FREE_FIRST
            .thenComparingDouble(
                barType -> (double) barType.weight() / Math.max(1, barType.room().full()))
            .thenComparing(SHORTEST_FIRST));
    model.barTypes().stream()
        .filter(barType -> barType.weight() > 0)
        .map(BarType::length)
        .distinct()
        .limit(MOST_LENGTHS_TRIED)
        .forEach(
            length ->
                orders.add(
                    FREE_FIRST
                        .thenComparing(barType -> barType.length() != length)
                        .thenComparingLong(BarType::weight)
                        .thenComparing(SHORTEST_FIRST)));
    return orders;
  }
}
