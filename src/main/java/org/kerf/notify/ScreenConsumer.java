package org.kerf.notify;

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
          "bar.not_replanned",
          "bar.put_off",
          "bar.replaced",
          "bar.defective",
          "document.undone",
          "file.imported",
          "stock.low_threshold",
          "label.failed",
          "label.unknown",
          "printer.labels_moved");

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
    }
  }
}
