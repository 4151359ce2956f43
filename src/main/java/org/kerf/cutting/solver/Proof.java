package org.kerf.cutting.solver;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kerf.cutting.model.MaterialProof;

/**
 * What is proved about all loadings of an item that place the same pieces.
 *
 * @param pieces how many are placed
 * @param bars no such loading has fewer
 * @param weight no such loading weighs less
 */
record Proof(int pieces, int bars, long weight) {

  /** Nothing placed takes nothing. */
  static final Proof OF_NOTHING = new Proof(0, 0, 0);

  /** What is proved of all loadings of both, if no bar serves both. */
  Proof plus(Proof other) {
    return new Proof(pieces + other.pieces, bars + other.bars, Math.addExact(weight, other.weight));
  }

  /** What sizes alone tell about loadings of the pieces placed here. */
  static Proof bySize(ItemModel model, Loading loading) {
    List<WantedPiece> placed = loading.placed();
    long load = placed.stream().mapToLong(WantedPiece::load).sum();
    int bars = bars(model, placed);
    return new Proof(placed.size(), bars, CostBound.of(model.racks(), load, bars));
  }

  private static int bars(ItemModel model, List<WantedPiece> placed) {
    Map<Integer, List<WantedPiece>> apart =
        placed.stream().collect(Collectors.groupingBy(WantedPiece::key));
    return apart.values().stream().mapToInt(pieces -> barsForOneKey(model, pieces)).sum();
  }

  private static int barsForOneKey(ItemModel model, List<WantedPiece> pieces) {
    long capacity = model.racks().stream().mapToLong(rack -> rack.room().full()).max().orElse(0);
    int bySize = LowerBound.l2(capacity, pieces.stream().mapToLong(WantedPiece::load).toArray());
    return Math.max(bySize, Math.ceilDiv(pieces.size(), model.problem().rules().pieceLimit()));
  }

  /** Both hold, if they speak of as many pieces; else the one that speaks of more. */
  Proof and(Proof other) {
    if (pieces != other.pieces) {
      return pieces > other.pieces ? this : other;
    }
    return new Proof(pieces, Math.max(bars, other.bars), Math.max(weight, other.weight));
  }

  int bars(ItemModel model, Loading loading) {
    return speaksOf(loading) ? bars : bars(model, loading.placed());
  }

  MaterialProof material(Loading loading) {
    long now = loading.worth().cost();
    return speaksOf(loading)
        ? new MaterialProof(now, Math.min(now, weight))
        : MaterialProof.nothingKnownOf(now);
  }

  private boolean speaksOf(Loading loading) {
    return loading.placed().size() == pieces;
  }

  /** The part of a bound on {@code weight * unit + remnants} that is about weight. */
  static long weightOf(long bound, long unit) {
    return BigInteger.valueOf(bound).divide(BigInteger.valueOf(unit)).longValueExact();
  }
}
