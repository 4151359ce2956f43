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
        .flatMap(
            thing ->
                switch (thing) {
                  case Placed.Matrix matrix -> List.of(matrix.data()).stream();
                  case Placed.Bars bars -> List.of(bars.plan().data()).stream();
                  case Placed.TextLine _, Placed.Frame _, Placed.Band _ ->
                      List.<String>of().stream();
                })
        .toList();
  }
}
