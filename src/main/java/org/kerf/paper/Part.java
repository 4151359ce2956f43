package org.kerf.paper;

import java.util.ArrayList;
import java.util.List;
import org.kerf.cutting.model.BarGeometry;
import org.kerf.cutting.model.BarLine;
import org.kerf.cutting.model.PieceLine;
import org.kerf.cutting.model.PieceShape;
import org.kerf.cutting.model.Saw;
import org.kerf.kernel.Length;

/** What a stretch of a planned bar becomes. */
sealed interface Part {

  Length length();

  record Trim(Length length) implements Part {}

  /**
   * A piece.
   *
   * @param length on the bar's centre line
   */
  record Piece(PieceLine line, Length length) implements Part {}

  record Kerf(Length length) implements Part {}

  record Remnant(Length length) implements Part {}

  record Scrap(Length length) implements Part {}

  /** The bar from its head to its tail; the lengths add up to the bar, and none is zero. */
  static List<Part> of(Saw saw, BarLine line) {
    List<PieceShape> shapes = line.pieces().stream().map(piece -> piece.piece().shape()).toList();
    BarGeometry geometry = new BarGeometry(saw, line.bar().length(), line.item().height());
    BarGeometry.Division division = geometry.divide(shapes);
    List<BarGeometry.Bite> bites = geometry.bites(shapes);
    List<Part> parts = new ArrayList<>();
    parts.add(new Trim(division.headTrim()));
    Length offcuts = division.offcuts();
    for (int i = 0; i < bites.size(); i++) {
      BarGeometry.Bite bite = bites.get(i);
      parts.add(new Trim(bite.offcut()));
      parts.add(new Kerf(bite.extraBlade()));
      parts.add(new Piece(line.pieces().get(i), bite.material()));
      parts.add(new Kerf(bite.blade()));
      offcuts = offcuts.minus(bite.offcut());
    }
    parts.add(new Trim(offcuts));
    boolean worthKeeping =
        line.bar().makesRemnantOf(division.leftover(), line.item().minRemnant(), true);
    parts.add(worthKeeping ? new Remnant(division.leftover()) : new Scrap(division.leftover()));
    parts.add(new Trim(division.tailTrim()));
    parts.removeIf(part -> part.length().isZero());
    return List.copyOf(parts);
  }
}
