package org.kerf.ui.planning.proposal;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.proposal.BarRef;
import org.kerf.query.planning.ProposalSheet.Pattern;
import org.kerf.query.planning.ProposalSheet.Piece;
import org.kerf.ui.texts.Words;

/** The piece that is being moved to another bar, by the mouse or by Ctrl+X and Ctrl+V. */
final class PieceCarry {

  /**
   * A piece and where it lies.
   *
   * @param piece its place on the bar, from 0
   * @param row of its bar in the list
   */
  record Load(Pattern pattern, int piece, int row) {

    /** Of bars that are cut alike the last one gives its piece. */
    BarRef from() {
      return pattern.refs().getLast();
    }

    Piece what() {
      return pattern.pieces().get(piece);
    }
  }

  /**
   * A bar that the piece is held over.
   *
   * @param row of the bar in the list
   * @param refusal why the piece may not lie there; nothing if it may
   */
  record Drop(int row, @Nullable Words refusal) {

    static final Drop NOWHERE = new Drop(-1, null);

    boolean fits() {
      return refusal == null;
    }
  }

  private final ObjectProperty<Drop> drop = new SimpleObjectProperty<>(Drop.NOWHERE);
  private final ObjectProperty<Optional<Load>> load = new SimpleObjectProperty<>(Optional.empty());

  /** What is carried. */
  ObjectProperty<Optional<Load>> loadProperty() {
    return load;
  }

  Optional<Load> now() {
    return load.get();
  }

  void pickUp(Load piece) {
    load.set(Optional.of(piece));
  }

  /** The bar that the piece is held over. */
  ObjectProperty<Drop> dropProperty() {
    return drop;
  }

  void over(Drop bar) {
    drop.set(bar);
  }

  /** The piece stays where it lies. */
  void putBack() {
    drop.set(Drop.NOWHERE);
    load.set(Optional.empty());
  }
}
