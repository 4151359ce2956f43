package org.kerf.paper;

import java.util.ArrayList;
import java.util.List;
import org.kerf.cutting.model.BarGeometry;
import org.kerf.cutting.model.BarLine;
import org.kerf.cutting.model.PieceLine;
import org.kerf.cutting.model.Saw;
import org.kerf.kernel.Length;

/** What a stretch of a planned bar becomes. */
sealed interface Part {

  Length length();

  record Trim(Length length) implements Part {}

  record Piece(PieceLine line) implements Part {

    @Override
    public Length length() {
      return line.piece().length();
    }
  }

  record Kerf(Length length) implements Part {}

  record Remnant(Length length) implements Part {}

  record Scrap(Length length) implements Part {}

  /** The bar from its head to its tail; the lengths add up to the bar, and none is zero. */
  static List<Part> of(Saw saw, BarLine line) {
    List<Length> lengths = line.pieces().stream().map(piece -> piece.piece().length()).toList();
    BarGeometry.Division division = new BarGeometry(saw, line.bar().length()).divide(lengths);
    List<Part> parts = new ArrayList<>();
    parts.add(new Trim(division.headTrim()));
    Length blades = division.kerf();
    for (PieceLine piece : line.pieces()) {
      Length blade = saw.kerf().min(blades);
      blades = blades.minus(blade);
      parts.add(new Piece(piece));
      parts.add(new Kerf(blade));
    }
    boolean worthKeeping = !division.leftover().isShorterThan(line.item().minRemnant());
    parts.add(worthKeeping ? new Remnant(division.leftover()) : new Scrap(division.leftover()));
    parts.add(new Trim(division.tailTrim()));
    parts.removeIf(part -> part.length().isZero());
    return List.copyOf(parts);
  }
}
