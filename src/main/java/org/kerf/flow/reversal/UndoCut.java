package org.kerf.flow.reversal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.plan.PieceState;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.cutting.model.saw.CutPiece;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.RunState;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.flow.Booking;
import org.kerf.flow.LabelWriting;
import org.kerf.flow.Repositories;
import org.kerf.flow.SawRefusal;
import org.kerf.flow.SawWork;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.Document;
import org.kerf.stock.model.DocumentKind;
import org.kerf.stock.model.MovementDraft;
import org.kerf.stock.model.NewUnit;
import org.kerf.stock.model.StockDocuments;
import org.kerf.stock.model.StockUnit;

/**
 * Undoes the cut that was made last on a bar: the head trim belongs to the first cut and the last
 * blade may be shorter, so no earlier one can be taken out.
 */
final class UndoCut implements Reversal {

  private static final int MOST_LISTED = 20;

  private final Booking booking;
  private final Repositories repositories;
  private final SawWork work;
  private final LabelWriting labels;

  UndoCut(Booking booking, Repositories repositories, SawWork work, LabelWriting labels) {
    this.booking = booking;
    this.repositories = repositories;
    this.work = work;
    this.labels = labels;
  }

  /** A reversal that booked what was really cut is undone like a cut. */
  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(SawDocuments.CUT, StockDocuments.REVERSAL);
  }

  @Override
  public Optional<SawRefusal> against(Tx tx, Document document) {
    return repositories.runs().pieceOf(tx, document.id()).isPresent()
        ? Optional.empty()
        : Optional.of(new SawRefusal.NotUndoable());
  }

  /** Takes the last cut of its bar back, and books what was really cut, if something was. */
  @Override
  public Undone undo(Undoing undoing, Optional<Length> realLength) {
    Tx tx = undoing.tx();
    CutPiece piece = repositories.runs().pieceOf(tx, undoing.document().id()).orElseThrow();
    RunBar run = repositories.runs().bar(tx, piece.runBar()).orElseThrow();
    if (run.state() != RunState.ON_SAW) {
      return Undone.refused(new SawRefusal.UsedLater(codesAbove(tx, undoing.document())));
    }
    List<CutPiece> cuts = repositories.runs().pieces(tx, run.id());
    if (!cuts.getLast().id().equals(piece.id())) {
      return Undone.refused(new SawRefusal.UsedLater(codesAfter(tx, cuts, piece)));
    }
    RunBar without = run.withoutCut(piece.bite());
    Ends ends = endsOf(tx, run, piece);
    Optional<SawRefusal> refusal =
        realLength.flatMap(
            real -> SawWork.refusal(without, ends, real, real.equals(piece.planned())));
    if (refusal.isPresent()) {
      return Undone.refused(refusal.get());
    }
    repositories.runs().undo(tx, piece, undoing.reversal().id());
    repositories.plans().setState(tx, piece.planPiece(), PieceState.TO_CUT);
    repositories.runs().save(tx, without);
    List<MovementDraft> made =
        realLength
            .map(real -> bookReal(undoing, without, piece, new PieceShape(real, ends)))
            .orElseGet(List::of);
    return new Undone.Done(made, () -> settled(undoing, piece, made));
  }

  /** Once the movements are booked: the order of the piece, and the label of what was made. */
  private Optional<Fact> settled(Undoing undoing, CutPiece piece, List<MovementDraft> made) {
    if (!piece.surplus()) {
      work.settleOrder(undoing.tx(), piece.line());
    }
    made.forEach(each -> labelReal(undoing, each));
    return Optional.empty();
  }

  private Ends endsOf(Tx tx, RunBar run, CutPiece piece) {
    return repositories.plans().bar(tx, run.planBar()).orElseThrow().pieces().stream()
        .filter(planned -> planned.id().equals(piece.planPiece()))
        .map(PlanPiece::ends)
        .findFirst()
        .orElseThrow();
  }

  /** What was booked on the same bar after this document and still stands; the first one first. */
  private List<ShortCode> codesAbove(Tx tx, Document document) {
    return repositories.ledger().standing(tx, document.reference(), MOST_LISTED).stream()
        .filter(other -> other.id().value().compareTo(document.id().value()) > 0)
        .map(Document::code)
        .toList()
        .reversed();
  }

  private List<ShortCode> codesAfter(Tx tx, List<CutPiece> cuts, CutPiece piece) {
    return cuts.stream()
        .filter(cut -> cut.seq() > piece.seq())
        .map(cut -> repositories.ledger().document(tx, cut.document()).orElseThrow().code())
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
    repositories.stock().create(tx, List.of(unit));
    repositories.runs().save(tx, without.afterCut(real));
    repositories
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
                undoing.reversal().id(),
                Optional.empty(),
                wrong.surplus()));
    if (good) {
      repositories.plans().setState(tx, wrong.planPiece(), PieceState.CUT);
    }
    return List.of(MovementDraft.in(unit.id(), SawDocuments.PIECE_CUT, 1, Optional.empty()));
  }

  private void labelReal(Undoing undoing, MovementDraft made) {
    Tx tx = undoing.tx();
    var unit = repositories.stock().line(tx, made.unit()).orElseThrow();
    var job =
        unit.unit().isFreeFromTheSaw()
            ? labels.remnant(tx, unit, undoing.by(), undoing.at())
            : labels.piece(tx, unit, lineOf(tx, unit.unit()), undoing.by(), undoing.at());
    repositories.labels().queue(tx, List.of(job));
  }

  private CutLine lineOf(Tx tx, StockUnit unit) {
    CutPiece piece = repositories.runs().pieceByUnit(tx, unit.id()).orElseThrow();
    return repositories.orders().line(tx, piece.line()).orElseThrow();
  }
}
