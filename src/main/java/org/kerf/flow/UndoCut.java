package org.kerf.flow;

import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.CutLine;
import org.kerf.cutting.model.CutPiece;
import org.kerf.cutting.model.Ends;
import org.kerf.cutting.model.PieceShape;
import org.kerf.cutting.model.PieceState;
import org.kerf.cutting.model.PlanPiece;
import org.kerf.cutting.model.RunBar;
import org.kerf.cutting.model.RunState;
import org.kerf.flow.UndoDocument.Undoing;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.Document;
import org.kerf.stock.model.MovementDraft;
import org.kerf.stock.model.MovementKind;
import org.kerf.stock.model.NewUnit;
import org.kerf.stock.model.StockUnit;

/**
 * Undoes the cut that was made last on a bar: the head trim belongs to the first cut and the last
 * blade may be shorter, so no earlier one can be taken out.
 */
final class UndoCut {

  /** What became of it. */
  sealed interface TakenBack {

    /**
     * The cut is taken back.
     *
     * @param made what was really cut instead, still to be booked
     */
    record Done(CutPiece piece, List<MovementDraft> made) implements TakenBack {

      public Done {
        made = List.copyOf(made);
      }
    }

    record Refused(SawRefusal reason) implements TakenBack {}
  }

  private final Booking booking;
  private final Faces faces;
  private final SawWork work;
  private final LabelWriting labels;

  UndoCut(Booking booking, Faces faces, SawWork work, LabelWriting labels) {
    this.booking = booking;
    this.faces = faces;
    this.work = work;
    this.labels = labels;
  }

  /** Takes the last cut of its bar back, and books what was really cut, if something was. */
  TakenBack takeBack(Undoing undoing, Optional<Length> realLength) {
    Tx tx = undoing.tx();
    CutPiece piece = faces.runs().pieceOf(tx, undoing.document().id()).orElseThrow();
    RunBar run = faces.runs().bar(tx, piece.runBar()).orElseThrow();
    if (run.state() != RunState.ON_SAW) {
      return new TakenBack.Refused(new SawRefusal.UsedLater(codesAbove(tx, undoing.document())));
    }
    List<CutPiece> cuts = faces.runs().pieces(tx, run.id());
    if (!cuts.getLast().id().equals(piece.id())) {
      return new TakenBack.Refused(new SawRefusal.UsedLater(codesAfter(tx, cuts, piece)));
    }
    RunBar without = run.withoutCut(piece.bite());
    Ends ends = endsOf(tx, run, piece);
    Optional<SawRefusal> refusal =
        realLength.flatMap(
            real -> SawWork.refusal(without, ends, real, real.equals(piece.planned())));
    if (refusal.isPresent()) {
      return new TakenBack.Refused(refusal.get());
    }
    faces.runs().undo(tx, piece, undoing.counter().id());
    faces.plans().setState(tx, piece.planPiece(), PieceState.TO_CUT);
    faces.runs().save(tx, without);
    return new TakenBack.Done(
        piece,
        realLength
            .map(real -> bookReal(undoing, without, piece, new PieceShape(real, ends)))
            .orElseGet(List::of));
  }

  /** Once the movements are booked: the order of the piece, and the label of what was made. */
  void settle(Undoing undoing, TakenBack.Done done) {
    if (!done.piece().surplus()) {
      work.settleOrder(undoing.tx(), done.piece().line());
    }
    done.made().forEach(made -> labelReal(undoing, made));
  }

  private Ends endsOf(Tx tx, RunBar run, CutPiece piece) {
    return faces.plans().bar(tx, run.planBar()).orElseThrow().pieces().stream()
        .filter(planned -> planned.id().equals(piece.planPiece()))
        .map(PlanPiece::ends)
        .findFirst()
        .orElseThrow();
  }

  /** What was booked on the same bar after this document and still stands; the first one first. */
  private List<ShortCode> codesAbove(Tx tx, Document document) {
    return faces.ledger().standing(tx, document.reference(), UndoDocument.MOST_LISTED).stream()
        .filter(other -> other.id().value().compareTo(document.id().value()) > 0)
        .map(Document::code)
        .toList()
        .reversed();
  }

  private List<ShortCode> codesAfter(Tx tx, List<CutPiece> cuts, CutPiece piece) {
    return cuts.stream()
        .filter(cut -> cut.seq() > piece.seq())
        .map(cut -> faces.ledger().document(tx, cut.document()).orElseThrow().code())
        .toList();
  }

  /**
   * The piece that was really cut: its length is not what the order asked for, so it is kept as a
   * remnant.
   */
  private List<MovementDraft> bookReal(
      Undoing undoing, RunBar without, CutPiece wrong, PieceShape real) {
    Tx tx = undoing.tx();
    boolean good = real.length().equals(wrong.planned());
    NewUnit unit = work.pieceFrom(tx, without, real, good, wrong.surplus(), undoing.at());
    faces.stock().create(tx, List.of(unit));
    faces.runs().save(tx, without.afterCut(real));
    faces
        .runs()
        .add(
            tx,
            new CutPiece(
                booking.ids().next(),
                without.id(),
                wrong.planPiece(),
                wrong.line(),
                unit.id(),
                wrong.seq(),
                wrong.planned(),
                real.length(),
                without.bite(real),
                good,
                undoing.counter().id(),
                Optional.empty(),
                wrong.surplus()));
    if (good) {
      faces.plans().setState(tx, wrong.planPiece(), PieceState.CUT);
    }
    return List.of(MovementDraft.in(unit.id(), MovementKind.PIECE_CUT, 1, Optional.empty()));
  }

  private void labelReal(Undoing undoing, MovementDraft made) {
    Tx tx = undoing.tx();
    var unit = faces.stock().line(tx, made.unit()).orElseThrow();
    var job =
        unit.unit().isFreeFromTheSaw()
            ? labels.remnant(tx, unit, undoing.by(), undoing.at())
            : labels.piece(tx, unit, lineOf(tx, unit.unit()), undoing.by(), undoing.at());
    faces.labels().queue(tx, List.of(job));
  }

  private CutLine lineOf(Tx tx, StockUnit unit) {
    CutPiece piece = faces.runs().pieceByUnit(tx, unit.id()).orElseThrow();
    return faces.orders().line(tx, piece.line()).orElseThrow();
  }
}
