package org.kerf.cutting.model.bar;

import java.util.List;
import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.kernel.Length;
import org.kerf.stock.model.item.CuttingPolicy;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.unit.UnitId;

/** A bar of a plan, proposed or approved, and what it is cut into. */
public interface BarToCut<P extends PieceToCut> {

  BarSource source();

  /** In the order of the cuts. */
  List<P> pieces();

  /** Whether what is left over is kept if it is long enough; else it is scrap. */
  boolean keepsLeftover();

  default ItemId item() {
    return source().item();
  }

  default UnitId unit() {
    return source().unit();
  }

  default Length length() {
    return source().length();
  }

  /** The bar on this saw. */
  default BarGeometry geometry(Saw saw, Length height) {
    return source().geometry(saw, height);
  }

  /** The pieces that orders asked for. */
  default List<P> asked() {
    return pieces().stream().filter(piece -> !piece.surplus()).toList();
  }

  /** Whether the plan keeps such a leftover, once all pieces are cut. */
  default boolean keeps(Length leftover, Length shortest) {
    return keepsLeftover() && CuttingPolicy.isLongEnough(leftover.micrometres(), shortest);
  }
}
