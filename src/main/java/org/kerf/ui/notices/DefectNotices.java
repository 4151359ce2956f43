package org.kerf.ui.notices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.notify.model.Notice;

/**
 * A defective bar and what became of its pieces are one action, booked one after the other: the
 * notice of the first waits for a while for the second.
 */
final class DefectNotices {

  /** So many looks it waits: planning anew takes less than one. */
  private static final int MOST_LOOKS = 5;

  private final Map<UUID, Integer> looks = new HashMap<>();

  /** Those of the notices that can be shown by now. */
  List<Notice> ready(List<Notice> unseen) {
    List<Notice> ready = new ArrayList<>();
    for (Notice notice : unseen) {
      boolean waits = isIncomplete(notice.fact()) && following(notice.fact(), unseen).isEmpty();
      if (!waits || looks.merge(notice.id(), 1, Integer::sum) > MOST_LOOKS) {
        looks.remove(notice.id());
        ready.add(notice);
      }
    }
    return ready;
  }

  /** What was planned for the pieces that the bar gave back, if one of the notices says it. */
  static Optional<Fact> following(Fact defect, List<Notice> notices) {
    return notices.stream().map(Notice::fact).filter(fact -> isFollowing(fact, defect)).findFirst();
  }

  /** Whether one of the notices is of the defective bar that this followed from. */
  static boolean hasDefect(Fact following, List<Notice> notices) {
    return notices.stream().map(Notice::fact).anyMatch(defect -> isFollowing(following, defect));
  }

  private static boolean isFollowing(Fact fact, Fact defect) {
    return defect instanceof SawFact.BarDefective bar
        && bar.under().isPresent()
        && bar.under().equals(followed(fact));
  }

  /** The document of the defect that this followed from. */
  private static Optional<ShortCode> followed(Fact fact) {
    return switch (fact) {
      case PlanFact.PlanReplanned plan -> Optional.of(plan.document());
      case SawFact.BarNotReplanned bar -> Optional.of(bar.document());
      default -> Optional.empty();
    };
  }

  /** Whether pieces were given back, which are planned anew at once. */
  private static boolean isIncomplete(Fact fact) {
    return fact instanceof SawFact.BarDefective bar && bar.givenBack() > 0;
  }
}
