package org.kerf.tools.torture;

import java.util.Optional;
import org.kerf.cutting.model.CutPlan;
import org.kerf.cutting.model.SawDocuments;
import org.kerf.flow.CloseBar;
import org.kerf.flow.ConfirmCut;
import org.kerf.flow.TakeBar;
import org.kerf.flow.UndoDocument;
import org.kerf.kernel.Fact;
import org.kerf.labels.model.LabelJob;
import org.kerf.stock.model.Document;
import org.kerf.stock.model.DocumentId;

/**
 * One line for each booking, told twice: from the answer that the operator got, and from the fact
 * that the journal kept. The two must be the same words.
 */
final class Deeds {

  private Deeds() {}

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
    return line(
        closed.document().kind().equals(SawDocuments.BAR_DEFECTIVE)
            ? "bar.defective"
            : "bar.closed",
        closed.document().code(),
        closed.bar().id().value(),
        closed.remnant().map(unit -> unit.code().text()).orElse(""),
        closed.bar().remnant().micrometres(),
        closed.bar().scrap().micrometres(),
        closed.givenBack());
  }

  static String of(UndoDocument.Outcome.Undone undone) {
    return line(
        "document.undone",
        undone.counter().code(),
        undone.counter().reverses().map(DocumentId::value).orElseThrow());
  }

  static String putOff(Document document) {
    return line("bar.put_off", document.code(), document.reference(), document.reason());
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
  static Optional<String> of(String document, Fact fact) {
    return switch (fact.kind()) {
      case "bar.on_saw" -> told(fact, document, fact.subject(), detail(fact, "length"));
      case "cut.confirmed" ->
          told(fact, document, fact.subject(), detail(fact, "measured"), detail(fact, "rest"));
      case "bar.closed", "bar.defective" ->
          told(
              fact,
              document,
              fact.subject(),
              detail(fact, "remnant"),
              detail(fact, "remnantLength"),
              detail(fact, "scrap"),
              detail(fact, "givenBack"));
      case "bar.put_off" -> told(fact, document, fact.subject(), detail(fact, "reason"));
      case "document.undone" -> told(fact, document, fact.subject());
      case "label.by_hand" -> told(fact, fact.subject(), detail(fact, "code"));
      case "plan.approved" ->
          told(fact, fact.subject(), detail(fact, "plan"), detail(fact, "bars"));
      default -> Optional.empty();
    };
  }

  static String detail(Fact fact, String name) {
    return fact.details().getOrDefault(name, "nothing");
  }

  private static Optional<String> told(Fact fact, Object... words) {
    return Optional.of(line(fact.kind(), words));
  }

  private static String line(String kind, Object... words) {
    var line = new StringBuilder(kind);
    for (Object word : words) {
      line.append(' ').append(word);
    }
    return line.toString();
  }
}
