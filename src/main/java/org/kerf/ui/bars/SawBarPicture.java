package org.kerf.ui.bars;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kerf.cutting.model.geometry.BarLeans;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.PieceLine;
import org.kerf.cutting.model.plan.PieceState;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.cutting.model.plan.PlanPieceId;
import org.kerf.cutting.model.saw.CutPiece;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.RunBarId;
import org.kerf.cutting.model.saw.RunState;
import org.kerf.kernel.Length;
import org.kerf.query.saw.SawBar;
import org.kerf.ui.controls.drawing.BarPicture;
import org.kerf.ui.controls.drawing.BarPicture.State;
import org.kerf.ui.controls.drawing.OrderColours;
import org.kerf.ui.texts.Texts;

/**
 * Makes pictures of bars: what was cut as it was cut, what is planned as the saw would cut it, and
 * the end as it is or would be. The parts make the bar to the micrometre, by the saw's own
 * arithmetic.
 */
public final class SawBarPicture {

  /** The bundle that the screens' texts have to hold. */
  public static final String TEXTS = "org.kerf.ui.bars.texts";

  private final Texts texts;
  private final OrderColours<OrderId> colours;

  public SawBarPicture(Texts texts, OrderColours<OrderId> colours) {
    this.texts = texts;
    this.colours = colours;
  }

  /**
   * The bar on the saw with its next cut marked, or a finished bar in the colours of its orders.
   */
  public BarPicture of(SawBar bar) {
    var builder = BarPicture.builder();
    boolean onSaw = bar.run().state() == RunState.ON_SAW;
    Length before = drawCuts(builder, bar, onSaw ? State.DONE : State.PLANNED);
    if (onSaw) {
      Optional<PieceLine> next = bar.line().toCut().stream().findFirst();
      drawPlanned(
          builder,
          bar,
          piece -> next.filter(piece::equals).isPresent() ? State.NEXT : State.PLANNED);
    } else {
      drawEnd(builder, bar.run(), before);
    }
    return builder.build();
  }

  /** A bar that waits for this saw. */
  public BarPicture of(Saw saw, BarLine waiting) {
    // Only its lengths are asked for: who will lay it on the saw, and when, is of no account.
    UUID any = waiting.bar().id().value();
    RunBar asIfLaid =
        RunBar.open(
            new RunBarId(any), waiting.bar(), saw, waiting.item().height(), Instant.EPOCH, any);
    var builder = BarPicture.builder();
    drawPlanned(builder, new SawBar(asIfLaid, waiting, List.of()), piece -> State.PLANNED);
    return builder.build();
  }

  /**
   * A bar as its plan was approved, whatever became of it; pieces that are cut are grey.
   *
   * @param saw that it waits for, or its settings when it lay there
   */
  public BarPicture asApproved(Saw saw, BarLine line) {
    UUID any = line.bar().id().value();
    RunBar asIfLaid =
        RunBar.open(new RunBarId(any), line.bar(), saw, line.item().height(), Instant.EPOCH, any);
    Set<PlanPieceId> cut =
        line.pieces().stream()
            .map(PieceLine::piece)
            .filter(piece -> piece.state() == PieceState.CUT)
            .map(PlanPiece::id)
            .collect(Collectors.toSet());
    BarLine uncut = line.withPieces(line.pieces().stream().map(SawBarPicture::uncut).toList());
    var builder = BarPicture.builder();
    drawPlanned(
        builder,
        new SawBar(asIfLaid, uncut, List.of()),
        piece -> cut.contains(piece.piece().id()) ? State.DONE : State.PLANNED);
    return builder.build();
  }

  private static PieceLine uncut(PieceLine line) {
    PlanPiece piece = line.piece();
    return new PieceLine(
        new PlanPiece(piece.id(), piece.seq(), piece.spec(), PieceState.TO_CUT),
        line.order(),
        line.orderNumber(),
        line.customerName(),
        line.mark(),
        line.ownBars());
  }

  private Length drawCuts(BarPicture.Builder builder, SawBar bar, State state) {
    Length before = Length.ZERO;
    RunBar run = bar.run();
    for (CutPiece cut : bar.cuts()) {
      BarLeans leans = leans(bar, cut.planPiece());
      before = before.plus(cut.bite().trims());
      PieceLine wanted = wanted(bar, cut);
      Length recut = run.cuts().extraBlade(cut.bite().before(), wanted.piece().ends().first());
      drawBefore(builder, cut.bite(), leans, recut, state);
      if (cut.good()) {
        drawPiece(builder, wanted, cut.measured(), cut.bite().material(), state);
      } else {
        remnant(builder, cut.bite().material(), state);
      }
      builder.kerf(cut.bite().kerf().minus(recut), state);
    }
    return before;
  }

  private void drawPlanned(
      BarPicture.Builder builder, SawBar bar, Function<PieceLine, State> states) {
    RunBar run = bar.run();
    int cut = 0;
    for (PieceLine wanted : bar.line().toCut()) {
      PieceShape shape = wanted.piece().shape();
      if (!run.gives(shape)) {
        break;
      }
      RunBar.Bite bite = run.bite(shape);
      Length recut = run.cuts().extraBlade(run.face(), shape.ends().first());
      drawBefore(builder, bite, leans(bar, wanted.piece().id()), recut, State.PLANNED);
      drawPiece(builder, wanted, shape.length(), bite.material(), states.apply(wanted));
      builder.kerf(bite.kerf().minus(recut), State.PLANNED);
      run = run.afterCut(shape);
      cut++;
    }
    Length leftover = run.leftover();
    Length squaring = run.rest().minusOrZero(run.saw().tailTrim()).minusOrZero(leftover);
    if (!run.untouched()) {
      builder.leaningTo(0).trim(squaring, trim(squaring), State.PLANNED);
    }
    if (makesRemnant(bar, cut, leftover)) {
      remnant(builder, leftover, State.PLANNED);
    } else {
      scrap(builder, leftover);
    }
    Length tail = run.rest().minus(leftover).minusOrZero(run.untouched() ? Length.ZERO : squaring);
    builder.trim(tail, trim(tail), State.PLANNED);
  }

  private static boolean makesRemnant(SawBar bar, int cut, Length leftover) {
    List<PlanPiece> uncut = bar.line().toCut().stream().skip(cut).map(PieceLine::piece).toList();
    return bar.line().leavesRemnant(leftover, uncut);
  }

  /** Trims with upright ends, then the triangles and the cut that give the bar's end its angle. */
  private void drawBefore(
      BarPicture.Builder builder, RunBar.Bite bite, BarLeans leans, Length recut, State state) {
    builder
        .trim(bite.headTrim(), trim(bite.headTrim()), state)
        .leaningTo(leans.first())
        .trim(bite.offcut(), trim(bite.offcut()), state)
        .kerf(recut, state)
        .leaningTo(leans.second());
  }

  private static BarLeans leans(SawBar bar, PlanPieceId piece) {
    List<PlanPiece> pieces = bar.line().pieces().stream().map(PieceLine::piece).toList();
    List<BarLeans> leans =
        BarLeans.of(bar.run().cuts(), pieces.stream().map(PlanPiece::ends).toList());
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).id().equals(piece)) {
        return leans.get(i);
      }
    }
    throw new IllegalArgumentException("piece " + piece + " is not on the bar");
  }

  private void drawEnd(BarPicture.Builder builder, RunBar run, Length before) {
    builder.leaningTo(0);
    remnant(builder, run.remnant(), State.PLANNED);
    scrap(builder, run.scrap());
    Length tail = run.trims().minus(before).plus(run.rest());
    builder.trim(tail, trim(tail), State.PLANNED);
  }

  private static PieceLine wanted(SawBar bar, CutPiece cut) {
    List<PieceLine> pieces = bar.line().pieces();
    return pieces.stream()
        .filter(piece -> piece.piece().id().equals(cut.planPiece()))
        .findFirst()
        .orElseThrow();
  }

  private void drawPiece(
      BarPicture.Builder builder, PieceLine wanted, Length length, Length material, State state) {
    String figure = texts.figures().length(length);
    if (wanted.piece().surplus()) {
      String word = texts.of("bars.for-stock");
      builder.surplus(material, figure, word, texts.of("bars.surplus", length), state);
      return;
    }
    String detail =
        wanted.mark().isEmpty()
            ? texts.of("bars.piece", wanted.customerName(), wanted.orderNumber(), length)
            : texts.of(
                "bars.marked-piece",
                wanted.customerName(),
                wanted.orderNumber(),
                wanted.mark(),
                length);
    builder.piece(material, figure, detail, colours.of(wanted.order()), state);
  }

  private void remnant(BarPicture.Builder builder, Length length, State state) {
    builder.remnant(
        length, texts.figures().length(length), texts.of("bars.remnant", length), state);
  }

  private void scrap(BarPicture.Builder builder, Length length) {
    builder.scrap(
        length, texts.figures().length(length), texts.of("bars.scrap", length), State.PLANNED);
  }

  private String trim(Length length) {
    return texts.of("bars.trim", length);
  }
}
