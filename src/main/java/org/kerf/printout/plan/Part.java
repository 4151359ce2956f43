package org.kerf.printout.plan;

import java.util.ArrayList;
import java.util.List;
import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.geometry.BarLeans;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.kernel.Length;

/** What a stretch of a planned bar becomes. */
sealed interface Part {

  Length length();

  /** How its two ends lean: how far the upper edge lies behind the middle, in micrometres. */
  default Lean lean() {
    return Lean.UPRIGHT;
  }

  /** Over zero where an end leans to the right. */
  record Lean(long start, long end) {

    static final Lean UPRIGHT = new Lean(0, 0);

    boolean isUpright() {
      return start == 0 && end == 0;
    }
  }

  record Trim(Length length, Lean lean) implements Part {}

  /**
   * A piece.
   *
   * @param length on the bar's centre line
   */
  record Piece(PieceLine line, Length length, Lean lean) implements Part {}

  /** A piece for stock; it is square. */
  record Surplus(PieceLine line, Length length) implements Part {}

  record Kerf(Length length, Lean lean) implements Part {}

  record Remnant(Length length) implements Part {}

  record Scrap(Length length) implements Part {}

  /** The bar from its head to its tail; the lengths add up to the bar, and none is zero. */
  static List<Part> of(Saw saw, BarLine line) {
    List<PieceShape> shapes = line.pieces().stream().map(piece -> piece.piece().shape()).toList();
    BarGeometry geometry = line.bar().geometry(saw, line.item().height());
    BarGeometry.Division division = geometry.divide(shapes);
    List<BarGeometry.Bite> bites = geometry.bites(shapes);
    List<BarLeans> leans =
        BarLeans.of(geometry.cuts(), shapes.stream().map(PieceShape::ends).toList());
    List<Part> parts = new ArrayList<>();
    parts.add(new Trim(division.headTrim(), Lean.UPRIGHT));
    Length offcuts = division.offcuts();
    long end = 0;
    for (int i = 0; i < bites.size(); i++) {
      BarGeometry.Bite bite = bites.get(i);
      long first = leans.get(i).first();
      long second = leans.get(i).second();
      parts.add(new Trim(bite.offcut(), new Lean(end, first)));
      parts.add(new Kerf(bite.extraBlade(), new Lean(first, first)));
      PieceLine piece = line.pieces().get(i);
      parts.add(
          piece.piece().surplus()
              ? new Surplus(piece, bite.material())
              : new Piece(piece, bite.material(), new Lean(first, second)));
      parts.add(new Kerf(bite.blade(), new Lean(second, second)));
      offcuts = offcuts.minus(bite.offcut());
      end = second;
    }
    parts.add(new Trim(offcuts, new Lean(end, 0)));
    boolean worthKeeping = line.keeps(division.leftover());
    parts.add(worthKeeping ? new Remnant(division.leftover()) : new Scrap(division.leftover()));
    parts.add(new Trim(division.tailTrim(), Lean.UPRIGHT));
    parts.removeIf(part -> part.length().isZero());
    return List.copyOf(parts);
  }
}
