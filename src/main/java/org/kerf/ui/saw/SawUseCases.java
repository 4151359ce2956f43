package org.kerf.ui.saw;

import java.util.Optional;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.RunBarId;
import org.kerf.flow.CloseBar;
import org.kerf.flow.ConfirmCut;
import org.kerf.flow.ReplanDefect;
import org.kerf.flow.SawRefusal;
import org.kerf.flow.TakeBar;
import org.kerf.flow.UndoDocument;
import org.kerf.flow.UseCases;
import org.kerf.flow.missing.ReportMissingBar;
import org.kerf.identity.model.User;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelId;
import org.kerf.query.saw.SawReading;
import org.kerf.stock.model.Document;
import org.kerf.stock.model.DocumentId;
import org.kerf.stock.model.Location;
import org.kerf.stock.model.StockUnit;
import org.kerf.stock.model.UnitId;
import org.kerf.stock.model.UnitLine;
import org.kerf.ui.texts.Words;

/**
 * The use cases of the saw's station with one kind of answer. A second tap is answered as done. On
 * a worker.
 */
final class SawUseCases {

  private static final SawAlarm NO_LABEL =
      new SawAlarm(Words.of("saw.no-label.what"), Words.of("saw.no-label.do"));
  private static final SawAlarm NO_PLACE =
      new SawAlarm(Words.of("saw.no-place.what"), Words.of("saw.no-place.do"));
  private static final SawAlarm LABEL_MOVED =
      new SawAlarm(Words.of("saw.label-moved.what"), Words.of("saw.label-moved.do"));

  private final UseCases useCases;
  private final SawReading reading;

  SawUseCases(UseCases useCases, SawReading reading) {
    this.useCases = useCases;
    this.reading = reading;
  }

  SawAnswer take(User user, PlanBarId bar) throws StationFault {
    return switch (useCases.takeBar().run(useCases.command(user), bar)) {
      case TakeBar.Outcome.Taken taken -> SawAnswer.DONE;
      case TakeBar.Outcome.AlreadyThere there -> SawAnswer.DONE;
      case TakeBar.Outcome.Refused(SawRefusal reason) -> SawAnswer.refused(reason);
    };
  }

  SawAnswer putOff(User user, ReportMissingBar.Look look, String reason) throws StationFault {
    return missing(useCases.reportMissingBar().putOff(useCases.command(user), look, reason));
  }

  SawAnswer takeInstead(User user, ReportMissingBar.Look look, UnitId other, String reason)
      throws StationFault {
    return missing(
        useCases.reportMissingBar().takeInstead(useCases.command(user), look, other, reason));
  }

  /** The same, with the unit that has this label. */
  SawAnswer takeInstead(User user, ReportMissingBar.Look look, ShortCode label, String reason)
      throws StationFault {
    Optional<UnitLine> other = reading.unit(label);
    return other.isEmpty()
        ? SawAnswer.refused(new SawRefusal.BarNotThere(label))
        : takeInstead(user, look, other.get().unit().id(), reason);
  }

  private static SawAnswer missing(ReportMissingBar.Outcome outcome) {
    return switch (outcome) {
      case ReportMissingBar.Outcome.PutOff(Document document) -> SawAnswer.missing(document.id());
      case ReportMissingBar.Outcome.Replaced(Document document, StockUnit instead) ->
          SawAnswer.missing(document.id());
      case ReportMissingBar.Outcome.AlreadySaid(Document document) ->
          SawAnswer.missing(document.id());
      case ReportMissingBar.Outcome.Refused(SawRefusal reason) -> SawAnswer.refused(reason);
    };
  }

  SawAnswer cut(User user, ConfirmCut.Cut cut) throws StationFault {
    return switch (useCases.confirmCut().run(useCases.command(user), cut)) {
      case ConfirmCut.Outcome.Done done -> SawAnswer.DONE;
      case ConfirmCut.Outcome.AlreadyCut cutBefore -> SawAnswer.DONE;
      case ConfirmCut.Outcome.Refused(SawRefusal reason) -> SawAnswer.refused(reason);
    };
  }

  SawAnswer close(User user, RunBarId bar, String reason) throws StationFault {
    return closed(useCases.closeBar().run(useCases.command(user), bar, reason));
  }

  /**
   * Closes a bar that leaves a remnant.
   *
   * @param keptBecause why it is kept though the plan would throw it away; empty if it would not
   */
  SawAnswer close(User user, RunBarId bar, String keptBecause, CloseBar.Said said)
      throws StationFault {
    return closed(
        keptBecause.isEmpty()
            ? useCases.closeBar().run(useCases.command(user), bar, "", said)
            : useCases.closeBar().keeping(useCases.command(user), bar, keptBecause, said));
  }

  /** The same, with the remnant put where this label hangs. */
  SawAnswer closeAt(
      User user, RunBarId bar, String keptBecause, Optional<Length> measured, ShortCode label)
      throws StationFault {
    return closeAt(user, bar, keptBecause, measured, reading.location(label));
  }

  /** The same, with the remnant put at the location of this name. */
  SawAnswer closeAt(
      User user, RunBarId bar, String keptBecause, Optional<Length> measured, String name)
      throws StationFault {
    return closeAt(user, bar, keptBecause, measured, reading.location(name));
  }

  private SawAnswer closeAt(
      User user,
      RunBarId bar,
      String keptBecause,
      Optional<Length> measured,
      Optional<Location> location)
      throws StationFault {
    return location.isEmpty()
        ? SawAnswer.refused(NO_PLACE)
        : close(user, bar, keptBecause, new CloseBar.Said(measured, location.map(Location::id)));
  }

  SawAnswer defective(User user, RunBarId bar, String defect) throws StationFault {
    return closed(useCases.closeBar().defective(useCases.command(user), bar, defect));
  }

  /** Plans anew what a defective bar left uncut; the supervisor is told by a notice. */
  ReplanDefect.Outcome replan(User user, DocumentId defect) throws StationFault {
    return useCases.replanDefect().run(useCases.command(user), defect);
  }

  SawAnswer undo(User user, DocumentId document, String reason, Optional<Length> realLength)
      throws StationFault {
    return switch (useCases
        .undoDocument()
        .run(useCases.command(user), document, reason, realLength)) {
      case UndoDocument.Outcome.Undone undone -> SawAnswer.DONE;
      case UndoDocument.Outcome.Refused(SawRefusal reasonAgainst) ->
          SawAnswer.refused(reasonAgainst);
    };
  }

  /** Takes an untouched bar back to its location. */
  SawAnswer putBack(User user, RunBar run, String reason) throws StationFault {
    Optional<DocumentId> laid = reading.laidBy(run);
    return laid.isPresent()
        ? undo(user, laid.get(), reason, Optional.empty())
        : SawAnswer.refused(new SawRefusal.BarNotOnSaw());
  }

  SawAnswer reprint(User user, ShortCode code) throws StationFault {
    return useCases.settleLabel().reprint(useCases.command(user), code).isPresent()
        ? SawAnswer.DONE
        : SawAnswer.refused(NO_LABEL);
  }

  SawAnswer byHand(User user, LabelId label, String reason) throws StationFault {
    return settled(useCases.settleLabel().byHand(useCases.command(user), label, reason));
  }

  SawAnswer printAgain(User user, LabelId label) throws StationFault {
    return settled(useCases.settleLabel().again(useCases.command(user), label));
  }

  SawAnswer cameOut(User user, LabelId label) throws StationFault {
    return settled(useCases.settleLabel().cameOut(useCases.command(user), label));
  }

  private static SawAnswer settled(boolean done) {
    return done ? SawAnswer.DONE : SawAnswer.refused(LABEL_MOVED);
  }

  private static SawAnswer closed(CloseBar.Outcome outcome) {
    return switch (outcome) {
      case CloseBar.Outcome.Closed closed -> SawAnswer.closed(closed.document().id());
      case CloseBar.Outcome.AlreadyClosed before -> SawAnswer.DONE;
      case CloseBar.Outcome.Refused(SawRefusal reason) -> SawAnswer.refused(reason);
    };
  }
}
