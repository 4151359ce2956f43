package org.kerf.tools.torture;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.PieceState;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanPiece;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.flow.missing.ReportMissingBar;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.saw.CloseBar;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.flow.saw.TakeBar;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.labels.model.LabelJob;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentId;

/**
 * An operator at one saw, who does the next thing by the use cases of the station, and now and then
 * something else.
 */
final class SawWriter {

  private static final int PERCENT = 100;
  private static final int UNDO_BELOW = 8;
  private static final int DEFECTIVE_BELOW = 13;
  private static final int CLOSE_EARLY_BELOW = 18;
  private static final int OTHER_LENGTH_BELOW = 30;
  private static final int MISSING_BELOW = 14;
  private static final int FOUND_BELOW = 30;
  private static final int MOST_SHORTER_MILLIMETRES = 500;

  private final CutShop shop;
  private final int writer;
  private final Random random;

  SawWriter(CutShop shop, int writer, Random random) {
    this.shop = shop;
    this.writer = writer;
    this.random = random;
  }

  /** What the writer sees before it does something. */
  private record Sight(
      Optional<RunBar> lying,
      Optional<PlanBar> plan,
      Optional<LabelJob> label,
      Optional<BarLine> waiting) {}

  /** Does one thing; empty if the station refused it. */
  Optional<String> act() throws StationFault {
    Sight sight = shop.reading().of(this::look);
    int dice = random.nextInt(PERCENT);
    if (sight.lying().isPresent()) {
      return atBar(sight.lying().get(), sight.plan().orElseThrow(), dice);
    }
    if (dice < UNDO_BELOW) {
      return undoLastClosing();
    }
    if (sight.label().isPresent()) {
      return writeByHand(sight.label().get());
    }
    return sight.waiting().isPresent()
        ? fetch(sight.waiting().get().bar(), dice)
        : Optional.of(BookingProofs.approved(shop.refill(writer)));
  }

  /** Takes the bar, or does not find it, or has found it after all. */
  private Optional<String> fetch(PlanBar bar, int dice) throws StationFault {
    if (dice < MISSING_BELOW) {
      return putOff(bar);
    }
    return dice < FOUND_BELOW && bar.putOff().isPresent()
        ? undo(bar.id().value(), Optional.empty())
        : take(bar);
  }

  private Optional<String> putOff(PlanBar bar) throws StationFault {
    var job = new ReportMissingBar(shop.booking(), shop.repositories());
    var outcome =
        job.putOff(shop.command(CutShop.OPERATOR), ReportMissingBar.Look.at(bar), "nu e la loc");
    return outcome instanceof ReportMissingBar.Outcome.PutOff(Document document)
        ? Optional.of(BookingProofs.putOff(document))
        : Optional.empty();
  }

  private Sight look(Tx tx) {
    SawId saw = CutShop.saw(writer).id();
    Optional<RunBar> lying = shop.repositories().runs().onSaw(tx, saw);
    return new Sight(
        lying,
        lying.flatMap(run -> shop.repositories().plans().bar(tx, run.planBar())),
        shop.repositories().labels().remnantsThatWait(tx).stream().findFirst(),
        shop.repositories().plans().queue(tx, saw, BarState.TO_CUT, 1).stream().findFirst());
  }

  private Optional<String> atBar(RunBar run, PlanBar bar, int dice) throws StationFault {
    Optional<PlanPiece> next =
        bar.pieces().stream()
            .filter(piece -> piece.state() == PieceState.TO_CUT)
            .findFirst()
            .filter(piece -> run.gives(piece.shape()));
    if (dice < UNDO_BELOW) {
      return undoLastOf(run);
    }
    if (dice < DEFECTIVE_BELOW) {
      return close(run, true);
    }
    if (next.isEmpty() || (dice < CLOSE_EARLY_BELOW && !run.untouched())) {
      return close(run, false);
    }
    return cut(run, next.get(), dice < OTHER_LENGTH_BELOW);
  }

  private Optional<String> take(PlanBar bar) throws StationFault {
    var job = new TakeBar(shop.booking(), shop.repositories());
    return job.run(shop.command(CutShop.OPERATOR), bar.id()) instanceof TakeBar.Outcome.Taken taken
        ? Optional.of(BookingProofs.of(taken))
        : Optional.empty();
  }

  private Optional<String> cut(RunBar run, PlanPiece piece, boolean otherLength)
      throws StationFault {
    Length measured = otherLength ? shorter(piece.length()) : piece.length();
    var job = new ConfirmCut(shop.booking(), shop.repositories(), CutShop.LABELS);
    var cut = new ConfirmCut.Cut(run.id(), piece.id(), measured, !otherLength);
    return job.run(shop.command(CutShop.OPERATOR), cut) instanceof ConfirmCut.Outcome.Done done
        ? Optional.of(BookingProofs.of(done))
        : Optional.empty();
  }

  private Length shorter(Length length) {
    return length.minus(Length.ofMillimetres(1L + random.nextInt(MOST_SHORTER_MILLIMETRES)));
  }

  private Optional<String> close(RunBar run, boolean defective) throws StationFault {
    var job = new CloseBar(shop.booking(), shop.repositories(), CutShop.LABELS);
    CloseBar.Outcome outcome =
        defective
            ? job.defective(shop.command(CutShop.OPERATOR), run.id(), "fisură")
            : job.run(shop.command(CutShop.OPERATOR), run.id(), "");
    return outcome instanceof CloseBar.Outcome.Closed closed
        ? Optional.of(BookingProofs.of(closed))
        : Optional.empty();
  }

  private Optional<String> writeByHand(LabelJob label) throws StationFault {
    var job = new SettleLabel(shop.booking(), shop.repositories(), CutShop.LABELS);
    return job.byHand(shop.command(CutShop.OPERATOR), label.id(), "imprimantă oprită")
        ? Optional.of(BookingProofs.writtenByHand(label))
        : Optional.empty();
  }

  private Optional<String> undoLastClosing() throws StationFault {
    Optional<UUID> run =
        shop.reading()
            .of(
                tx ->
                    StoreTx.of(tx)
                        .first(
                            "SELECT id FROM run_bar WHERE saw_id = ? AND state = 'CLOSED'"
                                + " ORDER BY closed_at DESC LIMIT 1",
                            p -> p.add(CutShop.saw(writer).id().value()),
                            row -> Columns.id(row, "id")));
    return run.isPresent() ? undo(run.get(), Optional.empty()) : Optional.empty();
  }

  /**
   * Undoes the bar's last document: its last cut, which may have been made shorter than booked, or
   * the laying on.
   */
  private Optional<String> undoLastOf(RunBar run) throws StationFault {
    boolean wasCut = !run.pieces().isZero() && random.nextBoolean();
    Optional<Length> real =
        wasCut ? Optional.of(shorter(Length.ofMillimetres(1_240))) : Optional.empty();
    return undo(run.id().value(), real);
  }

  private Optional<String> undo(UUID run, Optional<Length> real) throws StationFault {
    List<UUID> last =
        shop.reading()
            .of(
                tx ->
                    StoreTx.of(tx)
                        .list(
                            "SELECT id FROM LEDGER.document d WHERE subject_id = ?"
                                + " AND kind <> 'REVERSAL' AND NOT EXISTS"
                                + " (SELECT 1 FROM LEDGER.document c WHERE c.reverses = d.id)"
                                + " ORDER BY id DESC LIMIT 1",
                            p -> p.add(run),
                            row -> Columns.id(row, "id")));
    if (last.isEmpty()) {
      return Optional.empty();
    }
    var job = new UndoDocument(shop.booking(), shop.repositories(), CutShop.LABELS);
    return job.run(
                shop.command(CutShop.OPERATOR),
                new DocumentId(last.getFirst()),
                "atins din greșeală",
                real)
            instanceof UndoDocument.Outcome.Undone undone
        ? Optional.of(BookingProofs.of(undone))
        : Optional.empty();
  }
}
