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
import org.kerf.cutting.model.saw.CuttingChange;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.RunState;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.labels.LabelWriting;
import org.kerf.flow.projection.Projections;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.flow.saw.SawWork;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.unit.NewUnit;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;

/**
 * Undoes the cut that was made last on a bar: the head trim belongs to the first cut and the last
 * blade may be shorter, so no earlier one can be taken out.
 */
final class UndoCut implements Reversal {

  private static final int MOST_LISTED = 20;

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;
  private final SawWork work;
  private final LabelWriting labels;

  UndoCut(Booking booking, Repositories repositories, SawWork work, LabelWriting labels) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
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
    Ends ends = planned(tx, run, piece).ends();
    Optional<SawRefusal> refusal =
        realLength.flatMap(
            real -> SawWork.refusal(without, ends, real, real.equals(piece.planned())));
    if (refusal.isPresent()) {
      return Undone.refused(refusal.get());
    }
    return realLength
        .map(real -> really(undoing, piece, without, new PieceShape(real, ends)))
        .orElseGet(() -> nothing(undoing, piece, without));
  }

  /** Nothing was cut. */
  private Undone nothing(Undoing undoing, CutPiece piece, RunBar without) {
    CuttingChange change =
        CuttingChange.builder()
            .undone(piece, undoing.reversal().id())
            .run(without)
            .pieces(List.of(planned(undoing.tx(), without, piece)), PieceState.TO_CUT)
            .build();
    return Undone.then(() -> List.of(book(undoing, change)));
  }

  /**
   * Something else was cut. If its length is not what the order asked for, it is kept as a remnant.
   */
  private Undone really(Undoing undoing, CutPiece wrong, RunBar without, PieceShape real) {
    Tx tx = undoing.tx();
    boolean good = real.length().equals(wrong.planned());
    NewUnit unit = work.pieceFrom(tx, without, real, good, wrong.surplus(), undoing.at());
    PlanPiece planned = planned(tx, without, wrong);
    CutPiece cut =
        CutPiece.of(
            booking.ids().next(),
            without,
            wrong.seq(),
            planned,
            real.length(),
            good,
            unit.id(),
            undoing.reversal().id());
    CuttingChange change =
        CuttingChange.builder()
            .undone(wrong, undoing.reversal().id())
            .run(without.afterCut(real))
            .cut(cut)
            .pieces(List.of(planned), good ? PieceState.CUT : PieceState.TO_CUT)
            .build();
    return new Undone.Done(
        List.of(unit),
        List.of(MovementDraft.in(unit.id(), SawDocuments.PIECE_CUT, 1, Optional.empty())),
        () -> {
          Fact booked = book(undoing, change);
          labelReal(undoing, unit.id());
          return List.of(booked);
        });
  }

  private Fact book(Undoing undoing, CuttingChange change) {
    return projections.book(
        undoing.tx(), undoing.at(), undoing.by().id(), undoing.changedBack(change));
  }

  private PlanPiece planned(Tx tx, RunBar run, CutPiece piece) {
    return repositories.plans().bar(tx, run.planBar()).orElseThrow().pieces().stream()
        .filter(planned -> planned.id().equals(piece.planPiece()))
        .findFirst()
        .orElseThrow();
  }

  /** What was booked on the same bar after this document and still stands; the first one first. */
  private List<ShortCode> codesAbove(Tx tx, Document document) {
    return repositories
        .ledger()
        .standing(tx, document.subject().orElseThrow(), MOST_LISTED)
        .stream()
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

  private void labelReal(Undoing undoing, UnitId made) {
    Tx tx = undoing.tx();
    var unit = repositories.stock().line(tx, made).orElseThrow();
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
