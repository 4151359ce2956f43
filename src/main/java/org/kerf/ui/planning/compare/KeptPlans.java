package org.kerf.ui.planning.compare;

import java.time.LocalDateTime;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kerf.cutting.model.proposal.PlanMerits;
import org.kerf.query.planning.ProposalSheet;

/** The proposals of this session, the newest first. */
public final class KeptPlans {

  private static final int MOST = 20;

  private final ObservableList<KeptPlan> plans = FXCollections.observableArrayList();

  public ObservableList<KeptPlan> plans() {
    return plans;
  }

  /** Keeps what the planner found. */
  public void found(ProposalSheet sheet, Effort effort, LocalDateTime now) {
    keep(sheet, effort, false, now);
  }

  /** Keeps what is shown, unless it is there already: a person has changed it. */
  public void shown(ProposalSheet sheet, Effort effort, LocalDateTime now) {
    if (isChanged(sheet)) {
      keep(sheet, effort, true, now);
    }
  }

  /** Whether a proposal is none of those kept. */
  public boolean isChanged(ProposalSheet sheet) {
    return plans.stream().noneMatch(one -> one.sheet().draft().equals(sheet.draft()));
  }

  private void keep(ProposalSheet sheet, Effort effort, boolean byHand, LocalDateTime now) {
    int number = plans.isEmpty() ? 1 : plans.getFirst().number() + 1;
    PlanMerits merits = PlanMerits.of(sheet.draft(), now);
    plans.addFirst(new KeptPlan(number, now, effort, byHand, sheet, merits));
    if (plans.size() > MOST) {
      plans.removeLast();
    }
  }
}
