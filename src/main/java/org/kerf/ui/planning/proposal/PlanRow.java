package org.kerf.ui.planning.proposal;

import java.util.List;
import java.util.OptionalInt;
import org.kerf.kernel.Length;
import org.kerf.query.planning.ProposalSheet;
import org.kerf.ui.controls.drawing.BarPicture;
import org.kerf.ui.controls.drawing.BarPicture.Segment;

/** A row of the list of bars. */
public sealed interface PlanRow {

  /**
   * An item, above its bars.
   *
   * @param saw the name of the saw that cuts it; empty where there is one saw for all
   */
  record Head(ProposalSheet.OfItem item, String saw) implements PlanRow {}

  /**
   * Bars that are cut alike.
   *
   * @param scale the length that the whole width stands for: the item's longest bar
   */
  record Bars(ProposalSheet.Pattern pattern, BarPicture picture, Length scale) implements PlanRow {

    public boolean locked() {
      return pattern.bar().locked();
    }

    /** Which piece of the bar, from 0, a part of the picture is. */
    public OptionalInt pieceAt(int segment) {
      List<Segment> segments = picture.segments();
      if (segment < 0 || segment >= segments.size() || !segments.get(segment).kind().isPiece()) {
        return OptionalInt.empty();
      }
      return OptionalInt.of(
          Math.toIntExact(
              segments.subList(0, segment).stream().filter(part -> part.kind().isPiece()).count()));
    }
  }
}
