package org.kerf.flow.saw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.plan.PieceState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.cutting.model.plan.PlanPieceId;
import org.kerf.cutting.model.saw.CutPiece;
import org.kerf.cutting.model.saw.CuttingChange;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.RunBarId;
import org.kerf.cutting.model.saw.RunState;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.labels.LabelSettings;
import org.kerf.flow.labels.LabelWriting;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Actor;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.labels.model.LabelJob;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.unit.NewUnit;
import org.kerf.sync.model.KeptClaim;

/**
 * The operator says a piece is cut. One transaction: the bar is checked again, the piece is
 * produced, blade and trims are accounted for, the rest of the bar shrinks, the label waits, audit
 * and journal are written.
 */
public final class ConfirmCut {

  /**
   * What was cut.
   *
   * @param piece the planned piece that the operator saw on the screen
   * @param measured what was really cut
   * @param forTheOrder whether it is what was asked for; a piece of a wrong length becomes a
   *     remnant instead
   */
  public record Cut(RunBarId bar, PlanPieceId piece, Length measured, boolean forTheOrder) {}

  /** What became of it. */
  public sealed interface Outcome {

    record Done(RunBar bar, CutPiece piece, Document document) implements Outcome {}

    /** This piece was confirmed before: a second tap. */
    record AlreadyCut() implements Outcome {}

    record Refused(SawRefusal reason) implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;
  private final SawWork work;
  private final LabelWriting labels;

  public ConfirmCut(Booking booking, Repositories repositories, LabelSettings settings) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.work = new SawWork(booking, repositories);
    this.labels = new LabelWriting(repositories, booking.ids(), settings);
  }

  public Outcome run(Command command, Cut cut) throws StationFault {
    return booking.book(
        command,
        Permission.CUT,
        Answers.ofDocument(
            repositories.ledger(), outcome -> ((Outcome.Done) outcome).document(), this::done),
        (tx, at) -> confirm(tx, at, command.actor(), cut));
  }

  private Outcome done(Tx tx, Document document) {
    return new Outcome.Done(
        repositories.runs().bar(tx, SawWork.runOf(document)).orElseThrow(),
        repositories.runs().pieceOf(tx, document.id()).orElseThrow(),
        document);
  }

  private Booked<Outcome> confirm(Tx tx, Instant at, Actor by, Cut cut) {
    RunBar run = repositories.runs().bar(tx, cut.bar()).orElseThrow();
    PlanBar bar = repositories.plans().bar(tx, run.planBar()).orElseThrow();
    Optional<PlanPiece> asked =
        bar.pieces().stream().filter(piece -> piece.id().equals(cut.piece())).findFirst();
    if (asked.isPresent() && asked.get().state() == PieceState.CUT) {
      return Booked.refused(new Outcome.AlreadyCut());
    }
    Optional<SawRefusal> refusal =
        refusal(run, bar, asked, cut).or(() -> atAnotherStation(tx, run));
    if (refusal.isPresent()) {
      return Booked.refused(new Outcome.Refused(refusal.get()));
    }
    Document document = booking.document(tx, SawDocuments.CUT, at, by, "").about(run.id());
    PlanPiece planned = asked.orElseThrow();
    PieceShape shape = new PieceShape(cut.measured(), planned.ends());
    NewUnit unit = work.pieceFrom(tx, run, shape, cut.forTheOrder(), planned.surplus(), at);
    CutPiece piece =
        CutPiece.of(
            booking.ids().next(),
            run,
            repositories.runs().pieces(tx, run.id()).size() + 1,
            planned,
            cut.measured(),
            cut.forTheOrder(),
            unit.id(),
            document.id());
    RunBar after = run.afterCut(shape);
    Fact moved =
        projections.post(
            tx,
            document,
            List.of(unit),
            List.of(MovementDraft.in(unit.id(), SawDocuments.PIECE_CUT, 1, Optional.empty())));
    Fact made = projections.book(tx, at, by.id(), fact(after, planned, piece, unit.code()));
    CutLine line = repositories.orders().line(tx, planned.line()).orElseThrow();
    repositories.labels().queue(tx, List.of(label(tx, piece, line, by, at)));
    return Booked.of(new Outcome.Done(after, piece, document), List.of(moved, made));
  }

  private static Optional<SawRefusal> refusal(
      RunBar run, PlanBar bar, Optional<PlanPiece> asked, Cut cut) {
    if (run.state() != RunState.ON_SAW) {
      return Optional.of(new SawRefusal.BarNotOnSaw());
    }
    if (asked.isEmpty() || !SawWork.next(bar).equals(asked)) {
      return Optional.of(new SawRefusal.OtherPieceNext());
    }
    return SawWork.refusal(run, asked.get().ends(), cut.measured(), cut.forTheOrder());
  }

  /** What is cut already is booked in any case. */
  private Optional<SawRefusal> atAnotherStation(Tx tx, RunBar run) {
    return run.untouched()
        ? repositories
            .claims()
            .ofRun(tx, run.id().value())
            .filter(KeptClaim::isInTheWay)
            .map(claim -> new SawRefusal.AtAnotherStation(claim.holder()))
        : Optional.empty();
  }

  private LabelJob label(Tx tx, CutPiece piece, CutLine line, Actor by, Instant at) {
    var unit = repositories.stock().line(tx, piece.unit()).orElseThrow();
    return piece.good() && !piece.surplus()
        ? labels.piece(tx, unit, line, by, at)
        : labels.remnant(tx, unit, by, at);
  }

  private static SawFact fact(RunBar after, PlanPiece planned, CutPiece piece, ShortCode code) {
    var change = CuttingChange.builder().run(after).cut(piece);
    if (piece.good()) {
      change.pieces(List.of(planned), PieceState.CUT);
    }
    return new SawFact.CutConfirmed(
        after.id(),
        code,
        piece.planned(),
        piece.measured(),
        piece.bite().kerf(),
        after.rest(),
        Optional.of(change.build()));
  }
}
