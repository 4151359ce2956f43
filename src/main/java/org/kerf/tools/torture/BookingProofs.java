package org.kerf.tools.torture;

import java.util.Optional;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.cutting.model.saw.RunBarId;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.saw.CloseBar;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.flow.saw.TakeBar;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.labels.model.LabelFact;
import org.kerf.labels.model.LabelJob;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.unit.StockUnit;

/**
 * One line for each booking, from two sources: from the answer that the operator got, and from the
 * fact that the journal kept. The two must be the same words.
 */
public final class BookingProofs {

  private BookingProofs() {}

  static String of(TakeBar.Outcome.Taken taken) {
    return line(
        "bar.on_saw",
        taken.document().code(),
        taken.bar().id().value(),
        taken.bar().length().micrometres());
  }

  static String of(ConfirmCut.Outcome.Done done) {
    return line(
        "cut.confirmed",
        done.document().code(),
        done.bar().id().value(),
        done.piece().measured().micrometres(),
        done.bar().rest().micrometres());
  }

  static String of(CloseBar.Outcome.Closed closed) {
    return closed(
        closed.document().kind().equals(SawDocuments.BAR_DEFECTIVE)
            ? "bar.defective"
            : "bar.closed",
        closed.document().code().text(),
        closed.bar().id(),
        closed.remnant().map(StockUnit::code),
        closed.bar().remnant(),
        closed.bar().scrap(),
        closed.givenBack());
  }

  static String of(UndoDocument.Outcome.Undone undone) {
    return line(
        "document.undone",
        undone.reversal().code(),
        undone.reversal().reverses().map(DocumentId::value).orElseThrow());
  }

  static String putOff(Document document) {
    return line(
        "bar.put_off", document.code(), document.subject().orElseThrow().id(), document.reason());
  }

  static String writtenByHand(LabelJob job) {
    return line("label.by_hand", job.id().value(), job.code());
  }

  static String approved(CutPlan plan) {
    return line("plan.approved", plan.id().value(), plan.code(), plan.bars());
  }

  /**
   * The same line from the journal.
   *
   * @param document the code of the document booked with the fact; empty if there was none
   * @return empty for a fact that acknowledges nothing by itself
   */
  public static Optional<String> of(String document, Fact fact) {
    return switch (fact) {
      case SawFact.BarOnSaw(RunBarId id, _, Length length, _) ->
          Optional.of(line("bar.on_saw", document, id.value(), length.micrometres()));
      case SawFact.CutConfirmed cut ->
          Optional.of(
              line(
                  "cut.confirmed",
                  document,
                  cut.subject().id(),
                  cut.measured().micrometres(),
                  cut.rest().micrometres()));
      case SawFact.BarClosed bar ->
          Optional.of(
              closed(
                  "bar.closed",
                  document,
                  bar.id(),
                  bar.remnant(),
                  bar.remnantLength(),
                  bar.scrap(),
                  bar.givenBack()));
      case SawFact.BarDefective bar ->
          Optional.of(
              closed(
                  "bar.defective",
                  document,
                  bar.id(),
                  bar.remnant(),
                  bar.remnantLength(),
                  bar.scrap(),
                  bar.givenBack()));
      case SawFact.BarPutOff bar ->
          Optional.of(line("bar.put_off", document, bar.subject().id(), bar.reason()));
      case StockFact.DocumentUndone undone ->
          Optional.of(line("document.undone", document, undone.subject().id()));
      case LabelFact.LabelByHand label ->
          Optional.of(line("label.by_hand", label.subject().id(), label.code()));
      case PlanFact.PlanApproved plan ->
          Optional.of(line("plan.approved", plan.subject().id(), plan.plan(), plan.bars()));
      default -> Optional.empty();
    };
  }

  private static String closed(
      String kind,
      String document,
      RunBarId id,
      Optional<ShortCode> remnant,
      Length remnantLength,
      Length scrap,
      int givenBack) {
    return line(
        kind,
        document,
        id.value(),
        remnant.map(ShortCode::text).orElse(""),
        remnantLength.micrometres(),
        scrap.micrometres(),
        givenBack);
  }

  private static String line(String kind, Object... words) {
    var line = new StringBuilder(kind);
    for (Object word : words) {
      line.append(' ').append(word);
    }
    return line.toString();
  }
}
