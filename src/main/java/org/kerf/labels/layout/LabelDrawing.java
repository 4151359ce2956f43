package org.kerf.labels.layout;

import java.util.List;

/**
 * One label, placed.
 *
 * @param width in dots
 * @param height in dots
 */
public record LabelDrawing(int width, int height, int dotsPerMm, List<Placed> placed) {

  public LabelDrawing {
    placed = List.copyOf(placed);
  }

  /** What its barcodes must say, in the order in which they are drawn. */
  public List<String> codes() {
    return placed.stream()
        .filter(Placed.Code.class::isInstance)
        .map(thing -> ((Placed.Code) thing).says())
        .toList();
  }
}
