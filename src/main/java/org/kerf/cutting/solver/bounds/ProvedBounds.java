package org.kerf.cutting.solver.bounds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kerf.cutting.model.proposal.MaterialProof;
import org.kerf.cutting.solver.model.EqualPiece;
import org.kerf.cutting.solver.model.ItemModel;
import org.kerf.cutting.solver.model.Loading;
import org.kerf.cutting.solver.model.WantedPiece;

/**
 * What is proved about all loadings of an item that place the same pieces.
 *
 * @param pieces those placed, and how many of each
 * @param bars no such loading has fewer
 * @param weight no such loading weighs less
 */
public record ProvedBounds(Map<EqualPiece, Integer> pieces, int bars, long weight) {

  /** Nothing placed takes nothing. */
  public static final ProvedBounds OF_NOTHING = new ProvedBounds(Map.of(), 0, 0);

  public ProvedBounds {
    pieces = Map.copyOf(pieces);
  }

  /** What is proved of all loadings that place these pieces. */
  public static ProvedBounds of(List<WantedPiece> pieces, int bars, long weight) {
    return new ProvedBounds(counted(pieces), bars, weight);
  }

  private static Map<EqualPiece, Integer> counted(List<WantedPiece> pieces) {
    Map<EqualPiece, Integer> counts = new HashMap<>();
    pieces.forEach(piece -> counts.merge(EqualPiece.of(piece.demand()), 1, Integer::sum));
    return counts;
  }

  /** What is proved of all loadings of both, if no bar serves both. */
  public ProvedBounds plus(ProvedBounds other) {
    Map<EqualPiece, Integer> all = new HashMap<>(pieces);
    other.pieces.forEach((piece, count) -> all.merge(piece, count, Integer::sum));
    return new ProvedBounds(all, bars + other.bars, Math.addExact(weight, other.weight));
  }

  /** What follows from sizes alone about loadings of the pieces placed here. */
  public static ProvedBounds bySize(ItemModel model, Loading loading) {
    List<WantedPiece> placed = loading.placed();
    long load = placed.stream().mapToLong(WantedPiece::load).sum();
    int bars = bars(model, placed);
    boolean credited = model.problem().rules().remnants().areCredited();
    long weight = credited ? 0 : CostBound.of(model.barTypes(), load, bars);
    return of(placed, bars, weight);
  }

  private static int bars(ItemModel model, List<WantedPiece> placed) {
    Map<Integer, List<WantedPiece>> apart =
        placed.stream().collect(Collectors.groupingBy(WantedPiece::key));
    return apart.values().stream().mapToInt(pieces -> barsForOneKey(model, pieces)).sum();
  }

  private static int barsForOneKey(ItemModel model, List<WantedPiece> pieces) {
    long capacity =
        model.barTypes().stream().mapToLong(barType -> barType.room().full()).max().orElse(0);
    int bySize = LowerBound.l2(capacity, pieces.stream().mapToLong(WantedPiece::load).toArray());
    return Math.max(bySize, Math.ceilDiv(pieces.size(), model.problem().rules().pieceLimit()));
  }

  /** Both, if they are about the same pieces; else the other one, if it is about this loading. */
  public ProvedBounds and(ProvedBounds other, Loading loading) {
    if (!pieces.equals(other.pieces)) {
      return other.speaksOf(loading) ? other : this;
    }
    return new ProvedBounds(pieces, Math.max(bars, other.bars), Math.max(weight, other.weight));
  }

  public int bars(ItemModel model, Loading loading) {
    int bySize = bars(model, loading.placed());
    return speaksOf(loading) ? Math.max(bars, bySize) : bySize;
  }

  public MaterialProof material(Loading loading) {
    long now = loading.objective().cost();
    return speaksOf(loading)
        ? new MaterialProof(now, Math.min(now, weight))
        : MaterialProof.nothingKnownOf(now);
  }

  private boolean speaksOf(Loading loading) {
    return counted(loading.placed()).equals(pieces);
  }

  /** The part of a bound on {@code weight / step * unit + bars} that is about weight. */
  public static long weightOf(long bound, long step, long unit) {
    return Math.multiplyExact(bound / unit, step);
  }
}
