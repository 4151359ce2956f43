package org.kerf.ui.notices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.flow.facts.FeedFact;
import org.kerf.flow.facts.FileFact;
import org.kerf.kernel.Fact;
import org.kerf.labels.model.LabelFact;
import org.kerf.labels.model.MoveCause;
import org.kerf.labels.model.PrinterFact;
import org.kerf.notify.model.Notice;
import org.kerf.stock.model.StockFact;
import org.kerf.sync.model.SyncFact;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.controls.page.Navigation;
import org.kerf.ui.facts.FactSentences;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * Puts notices into words: one of a kind by its own sentence, several of a kind by how many they
 * are.
 */
final class NoticeTelling {

  private static final String MINIMUM = "minimum-stock";

  private final Notifications notifications;
  private final Navigation navigation;

  NoticeTelling(Notifications notifications, Navigation navigation) {
    this.notifications = notifications;
    this.navigation = navigation;
  }

  /**
   * Whether whoever is at the station now is to know: what only leads to a page is for its people.
   */
  boolean isFor(Fact fact) {
    return switch (fact) {
      case StockFact.StockLow _ -> navigation.access(MINIMUM).isAllowed();
      // Whoever moved them knows.
      case PrinterFact.LabelsMoved moved -> moved.cause() == MoveCause.OUTAGE;
      default -> true;
    };
  }

  void tell(List<Notice> notices) {
    Map<Class<?>, List<Fact>> byKind = new LinkedHashMap<>();
    for (Notice notice : notices) {
      if (!DefectNotices.hasDefect(notice.fact(), notices)) {
        Fact fact = notice.fact();
        byKind.computeIfAbsent(fact.getClass(), kind -> new ArrayList<>()).add(fact);
      }
    }
    byKind.values().forEach(facts -> tell(facts, notices));
  }

  private void tell(List<Fact> facts, List<Notice> notices) {
    Words title = title(facts);
    Words last = facts.size() == 1 ? Words.plain("") : FactSentences.of(facts.getLast());
    Words more =
        DefectNotices.following(facts.getLast(), notices).map(FactSentences::of).orElse(last);
    switch (facts.getLast()) {
      case LabelFact _, PrinterFact _ -> notifications.warn(title, more, openLabels());
      case SawFact _, PlanFact.BarsGivenBack _ -> notifications.warn(title, more);
      case StockFact.StockLow _ -> notifications.warn(title, more, openMinimum());
      default -> notifications.info(title, more);
    }
  }

  private Words title(List<Fact> facts) {
    if (facts.size() == 1) {
      return FactSentences.of(facts.getFirst());
    }
    return Words.counted("notices.many." + several(facts.getFirst()), facts.size());
  }

  /** Of a kind without notification, "other". */
  static String several(Fact fact) {
    return switch (fact) {
      case PlanFact.PlanApproved _ -> "plan-approved";
      case PlanFact.PlanWithdrawn _ -> "plan-withdrawn";
      case PlanFact.BarsGivenBack _ -> "bars-given-back";
      case PlanFact.PlanReplanned _ -> "plan-replanned";
      case SawFact.BarDefective _ -> "bar-defective";
      case SawFact.BarNotReplanned _ -> "bar-not-replanned";
      case SawFact.BarPutOff _ -> "bar-put-off";
      case SawFact.BarReplaced _ -> "bar-replaced";
      case StockFact.DocumentUndone _ -> "document-undone";
      case StockFact.StockLow _ -> "stock-low";
      case FileFact.FileImported _ -> "file-imported";
      case LabelFact.LabelFailed _ -> "label-failed";
      case LabelFact.LabelUnknown _ -> "label-unknown";
      case PrinterFact.LabelsMoved _ -> "labels-moved";
      case SyncFact.ConflictDetected _ -> "sync-conflict";
      case SyncFact.ClaimBroken _ -> "claim-broken";
      case SyncFact.DecisionTakenOver _ -> "decision-taken-over";
      case SyncFact.EpochBegun _ -> "sync-epoch-begun";
      case SyncFact.CentreWentBack _ -> "sync-centre-went-back";
      case SyncFact.ExchangeStalled _ -> "sync-stalled";
      case FeedFact.EntryRejected _ -> "entry-rejected";
      default -> "other";
    };
  }

  private PageAction openMinimum() {
    return new PageAction(
        Words.of("notices.open-minimum"), Material2AL.LAYERS, () -> navigation.open(MINIMUM));
  }

  private PageAction openLabels() {
    return new PageAction(
        Words.of("notices.open-labels"), Material2AL.LABEL, () -> navigation.open("labels"));
  }
}
