package org.kerf.ui.saw.state;

import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.RunBarId;
import org.kerf.flow.UseCases;
import org.kerf.flow.labels.SettleLabel;
import org.kerf.flow.missing.ReportMissingBar;
import org.kerf.flow.planning.ReplanDefect;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.saw.BreakClaim;
import org.kerf.flow.saw.CloseBar;
import org.kerf.flow.saw.ConfirmCut;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.flow.saw.TakeBar;
import org.kerf.identity.model.Command;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelId;
import org.kerf.query.saw.SawMoment;
import org.kerf.query.saw.SawReading;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.texts.Words;

/**
 * The use cases of the saw's station with one kind of answer. A second tap is answered as done. On
 * a worker.
 */
public record SawUseCases(
    SawReading reading,
    TakeBar takeBar,
    ReportMissingBar reportMissingBar,
    ConfirmCut confirmCut,
    CloseBar closeBar,
    BreakClaim breakClaim,
    ReplanDefect replanDefect,
    UndoDocument undoDocument,
    SettleLabel settleLabel) {

  private static final SawAlarm NO_LABEL =
      new SawAlarm(Words.of("saw.no-label.what"), Words.of("saw.no-label.do"));
  private static final SawAlarm LABEL_MOVED =
      new SawAlarm(Words.of("saw.label-moved.what"), Words.of("saw.label-moved.do"));

  public static SawUseCases of(UseCases all, SawReading reading) {
    return new SawUseCases(
        reading,
        all.takeBar(),
        all.reportMissingBar(),
        all.confirmCut(),
        all.closeBar(),
        all.breakClaim(),
        all.replanDefect(),
        all.undoDocument(),
        all.settleLabel());
  }

  SawAnswer take(Command command, SawMoment.ToFetch shown) throws StationFault {
    return switch (takeBar.at(command, shown.line().bar().id(), shown.saw().id())) {
      case TakeBar.Outcome.Taken taken -> SawAnswer.DONE;
      case TakeBar.Outcome.AlreadyThere there -> SawAnswer.DONE;
      case TakeBar.Outcome.Refused(SawRefusal reason) -> SawAnswer.refused(reason);
    };
  }

  SawAnswer putOff(Command command, ReportMissingBar.Look look, String reason) throws StationFault {
    return missing(reportMissingBar.putOff(command, look, reason));
  }

  SawAnswer takeInstead(Command command, ReportMissingBar.Look look, UnitId other, String reason)
      throws StationFault {
    return missing(reportMissingBar.takeInstead(command, look, other, reason));
  }

  /** The same, with the unit that has this label. */
  SawAnswer takeInstead(Command command, ReportMissingBar.Look look, ShortCode label, String reason)
      throws StationFault {
    List<UnitLine> all = reading.units(label);
    if (all.size() > 1) {
      return SawAnswer.refused(several("saw.several-bars", label));
    }
    return all.isEmpty()
        ? SawAnswer.refused(new SawRefusal.BarNotThere(label))
        : takeInstead(command, look, all.getFirst().unit().id(), reason);
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

  SawAnswer cut(Command command, ConfirmCut.Cut cut) throws StationFault {
    return switch (confirmCut.run(command, cut)) {
      case ConfirmCut.Outcome.Done done -> SawAnswer.DONE;
      case ConfirmCut.Outcome.AlreadyCut cutBefore -> SawAnswer.DONE;
      case ConfirmCut.Outcome.Refused(SawRefusal reason) -> SawAnswer.refused(reason);
    };
  }

  /** The bar is cut here though another station is at it. */
  SawAnswer breakClaim(Command command, RunBarId bar, String reason) throws StationFault {
    return breakClaim.run(command, bar, reason)
        ? SawAnswer.DONE
        : SawAnswer.refused(new SawRefusal.BarNotOnSaw());
  }

  SawAnswer close(Command command, RunBarId bar, String reason) throws StationFault {
    return closed(closeBar.run(command, bar, reason));
  }

  /**
   * Closes a bar that leaves a remnant.
   *
   * @param keptBecause why it is kept though the plan would throw it away; empty if it would not
   */
  SawAnswer close(Command command, RunBarId bar, String keptBecause, CloseBar.Said said)
      throws StationFault {
    return closed(
        keptBecause.isEmpty()
            ? closeBar.run(command, bar, "", said)
            : closeBar.keeping(command, bar, keptBecause, said));
  }

  /** The locations with this label: mostly one. */
  List<Location> locations(ShortCode label) throws StationFault {
    return reading.locations(label);
  }

  /** The locations of this name: mostly one. */
  List<Location> locations(String name) throws StationFault {
    return reading.location(name).stream().toList();
  }

  SawAnswer defective(Command command, RunBarId bar, String defect) throws StationFault {
    return closed(closeBar.defective(command, bar, defect));
  }

  /** Plans anew what a defective bar left uncut; the supervisor gets a notice. */
  ReplanDefect.Outcome replan(Command command, DocumentId defect) throws StationFault {
    return replanDefect.run(command, defect);
  }

  SawAnswer undo(Command command, DocumentId document, String reason, Optional<Length> realLength)
      throws StationFault {
    return switch (undoDocument.run(command, document, reason, realLength)) {
      case UndoDocument.Outcome.Undone(Document reversal) ->
          SawAnswer.undone(reading.voidLabels(reversal.id()));
      case UndoDocument.Outcome.Refused(SawRefusal reasonAgainst) ->
          SawAnswer.refused(reasonAgainst);
    };
  }

  /** Takes an untouched bar back to its location. */
  SawAnswer putBack(Command command, RunBar run, String reason) throws StationFault {
    Optional<DocumentId> laid = reading.laidBy(run);
    return laid.isPresent()
        ? undo(command, laid.get(), reason, Optional.empty())
        : SawAnswer.refused(new SawRefusal.BarNotOnSaw());
  }

  SawAnswer reprint(Command command, ShortCode code, String reason) throws StationFault {
    return settleLabel.reprint(command, code, reason).isPresent()
        ? SawAnswer.DONE
        : SawAnswer.refused(NO_LABEL);
  }

  SawAnswer byHand(Command command, LabelId label, String reason) throws StationFault {
    return settled(settleLabel.byHand(command, label, reason));
  }

  SawAnswer printAgain(Command command, LabelId label) throws StationFault {
    return settled(settleLabel.again(command, label));
  }

  SawAnswer cameOut(Command command, LabelId label) throws StationFault {
    return settled(settleLabel.cameOut(command, label));
  }

  /** A label that several things have can't say which of them is meant. */
  private static SawAlarm several(String key, ShortCode label) {
    return new SawAlarm(Words.of(key + ".what", label.spaced()), Words.of(key + ".do"));
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
