package org.kerf.cutting.solver.model;

import java.util.Arrays;
import java.util.List;
import org.kerf.cutting.model.problem.RemnantRules;

/** Which piece lies on which bar of an item's model: the answer of a search, without names yet. */
public final class Loading {

  static final int NOWHERE = -1;

  private final ItemModel model;
  private final int[] barOfPiece;
  private final Fill[] fills;

  public Loading(ItemModel model) {
    this.model = model;
    this.barOfPiece = new int[model.pieces().size()];
    Arrays.fill(barOfPiece, NOWHERE);
    this.fills = new Fill[model.bars().size()];
    Arrays.fill(fills, Fill.NONE);
  }

  public int barOf(WantedPiece piece) {
    return barOfPiece[piece.index()];
  }

  public boolean isPlaced(WantedPiece piece) {
    return barOf(piece) != NOWHERE;
  }

  public Fill fillOf(Bar bar) {
    return fills[bar.index()];
  }

  /** Puts a piece that lies nowhere yet on a bar; whether it fits is the caller's question. */
  public void put(WantedPiece piece, Bar bar) {
    barOfPiece[piece.index()] = bar.index();
    fills[bar.index()] = fills[bar.index()].with(piece);
  }

  /** The same, to be changed by itself. */
  public Loading copy() {
    Loading copy = new Loading(model);
    System.arraycopy(barOfPiece, 0, copy.barOfPiece, 0, barOfPiece.length);
    System.arraycopy(fills, 0, copy.fills, 0, fills.length);
    return copy;
  }

  /** Puts these pieces on a bar instead of what lies there; they come from it or lie nowhere. */
  public void refill(Bar bar, List<WantedPiece> pieces) {
    fills[bar.index()] = Fill.NONE;
    pieces.forEach(piece -> put(piece, bar));
  }

  /** Moves everything from one bar to an empty one. */
  public void move(Bar from, Bar to) {
    for (int i = 0; i < barOfPiece.length; i++) {
      if (barOfPiece[i] == from.index()) {
        barOfPiece[i] = to.index();
      }
    }
    fills[to.index()] = fills[from.index()];
    fills[from.index()] = Fill.NONE;
  }

  /** Whether the piece may be added to what the bar holds. */
  public boolean hasRoom(WantedPiece piece, Bar bar) {
    return fillOf(bar).with(piece).fits(bar.barType()) && bar.barType().accepts(piece.demand());
  }

  public List<WantedPiece> piecesOn(Bar bar) {
    return model.pieces().stream().filter(piece -> barOf(piece) == bar.index()).toList();
  }

  public List<Bar> usedBars() {
    return model.bars().stream().filter(bar -> !fillOf(bar).isEmpty()).toList();
  }

  public List<WantedPiece> placed() {
    return model.pieces().stream().filter(this::isPlaced).toList();
  }

  public ObjectiveValue objective() {
    long unmet = 0;
    for (WantedPiece piece : model.pieces()) {
      unmet += isPlaced(piece) ? 0 : piece.urgency();
    }
    long cost = 0;
    int bars = 0;
    long length = 0;
    KeptRemnants.Count leftovers = new KeptRemnants.Count();
    for (Bar bar : usedBars()) {
      cost += bar.barType().weight();
      bars++;
      length += bar.barType().length();
      leftovers.change(bar.barType(), fillOf(bar), 1);
    }
    RemnantRules rules = model.problem().rules().remnants();
    KeptRemnants kept = leftovers.of(rules);
    long net = Math.max(0, cost - kept.credit(rules));
    return new ObjectiveValue(unmet, net, bars, length, kept.sizes());
  }
}
