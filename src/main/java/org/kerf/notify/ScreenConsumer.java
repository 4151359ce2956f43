package org.kerf.notify;

import java.util.Map;
import java.util.Set;
import org.kerf.journal.Consumer;
import org.kerf.journal.model.JournalEntry;
import org.kerf.kernel.Ids;
import org.kerf.kernel.Tx;

/** Makes notices of the facts that somebody at the station should see. */
public final class ScreenConsumer implements Consumer {

  private static final Set<String> SHOWN =
      Set.of(
          "plan.approved",
          "plan.withdrawn",
          "plan.replanned",
          "plan.bars_given_back",
          "bar.not_replanned",
          "bar.put_off",
          "bar.replaced",
          "bar.defective",
          "document.undone",
          "file.imported",
          "stock.low_threshold",
          "label.failed",
          "label.unknown",
          "printer.labels_moved",
          "sync.conflict_detected",
          "sync.epoch_begun",
          "sync.centre_went_back",
          "sync.stalled",
          "entry.rejected");

  /** What somebody here should see that was booked elsewhere; the rest is that station's own. */
  private static final Set<String> SHOWN_OF_OTHERS =
      Set.of(
          "plan.approved",
          "plan.withdrawn",
          "plan.replanned",
          "bar.not_replanned",
          "bar.put_off",
          "bar.replaced",
          "bar.defective",
          "document.undone",
          "sync.claim_broken",
          "sync.decision_taken_over",
          "sync.epoch_begun");

  private static final String PULLED = "entries.pulled";

  private final Notices notices;
  private final Ids ids;

  public ScreenConsumer(Notices notices, Ids ids) {
    this.notices = notices;
    this.ids = ids;
  }

  @Override
  public String name() {
    return "screen";
  }

  @Override
  public void take(Tx tx, JournalEntry entry) {
    if (SHOWN.contains(entry.stored().kind())) {
      notices.add(tx, ids.next(), entry);
    } else if (entry.stored().kind().equals(PULLED)) {
      Map<String, Object> page = entry.fact().details();
      notices.addOfOthers(
          tx,
          entry.stored().subject(),
          number(page, "to"),
          Math.toIntExact(number(page, "entries")),
          SHOWN_OF_OTHERS);
    }
  }

  private static long number(Map<String, Object> details, String name) {
    return ((Number) details.getOrDefault(name, 0)).longValue();
  }
}
