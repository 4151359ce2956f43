package org.kerf.ui.planning.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.geometry.BarLeans;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.kernel.Length;
import org.kerf.query.planning.ProposalSheet.Pattern;
import org.kerf.query.planning.ProposalSheet.Piece;
import org.kerf.ui.controls.drawing.BarPicture;
import org.kerf.ui.controls.drawing.BarPicture.State;
import org.kerf.ui.texts.Texts;

/** Draws planned bars. */
final class BarPictures {

  private final Texts texts;
  private final Saw saw;
  private final ToIntFunction<OrderId> colours;

  BarPictures(Texts texts, Saw saw, ToIntFunction<OrderId> colours) {
    this.texts = texts;
    this.saw = saw;
    this.colours = colours;
  }

  /** The bar from head to tail; its parts add up to it. */
  BarPicture of(Pattern pattern) {
    BarGeometry.Division division = pattern.division();
    var builder = BarPicture.builder();
    builder.trim(
        division.headTrim(), detail("planning.head", pattern, division.headTrim()), State.PLANNED);
    List<BarGeometry.Bite> bites = geometry(pattern).bites(pattern.bar().shapes());
    List<BarLeans> leans =
        BarLeans.of(
            geometry(pattern).cuts(),
            pattern.bar().shapes().stream().map(PieceShape::ends).toList());
    Length offcuts = division.offcuts();
    for (int i = 0; i < bites.size(); i++) {
      Piece piece = pattern.pieces().get(i);
      BarGeometry.Bite bite = bites.get(i);
      offcuts = offcuts.minus(bite.offcut());
      builder
          .leaningTo(leans.get(i).first())
          .trim(bite.offcut(), detail("planning.offcut", pattern, bite.offcut()), State.PLANNED)
          .kerf(bite.extraBlade(), State.PLANNED)
          .leaningTo(leans.get(i).second());
      draw(builder, pattern, piece, bite.material());
      builder.kerf(bite.blade(), State.PLANNED);
    }
    builder.leaningTo(0).trim(offcuts, detail("planning.offcut", pattern, offcuts), State.PLANNED);
    Length leftover = division.leftover();
    String label = figure(pattern, leftover);
    if (pattern.keepsRemnant()) {
      builder.remnant(
          leftover, label, detail("planning.remnant", pattern, leftover), State.PLANNED);
    } else {
      builder.scrap(leftover, label, detail("planning.scrap", pattern, leftover), State.PLANNED);
    }
    return builder
        .trim(
            division.tailTrim(),
            detail("planning.tail", pattern, division.tailTrim()),
            State.PLANNED)
        .build();
  }

  private void draw(BarPicture.Builder builder, Pattern pattern, Piece piece, Length material) {
    String figure = figure(pattern, piece.length());
    if (piece.surplus()) {
      builder.surplus(
          material,
          figure,
          texts.of("planning.for-stock"),
          detail("planning.surplus-piece", pattern, piece.length()),
          State.PLANNED);
      return;
    }
    builder.piece(
        material,
        figure,
        describe(pattern, piece),
        colours.applyAsInt(piece.order()),
        State.PLANNED);
  }

  private BarGeometry geometry(Pattern pattern) {
    return pattern.bar().geometry(saw, pattern.item().height());
  }

  private String figure(Pattern pattern, Length length) {
    return texts.figures().length(length, pattern.item().unit());
  }

  private String detail(String key, Pattern pattern, Length length) {
    return texts.of(key) + ' ' + texts.figures().lengthWithUnit(length, pattern.item().unit());
  }

  private String describe(Pattern pattern, Piece piece) {
    List<String> parts = new ArrayList<>();
    parts.add(piece.customerName());
    parts.add(piece.orderNumber());
    Ends ends = piece.shape().ends();
    if (!ends.areSquare()) {
      parts.add(texts.figures().angle(ends.first()) + " / " + texts.figures().angle(ends.second()));
    }
    if (!piece.mark().isEmpty()) {
      parts.add(piece.mark());
    }
    parts.add(texts.figures().lengthWithUnit(piece.length(), pattern.item().unit()));
    return String.join(" · ", parts);
  }
}
