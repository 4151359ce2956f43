package org.kerf.notify;

import java.util.List;
import java.util.UUID;
import org.kerf.journal.model.JournalEntry;
import org.kerf.kernel.Tx;
import org.kerf.notify.model.Notice;

/** Notifications of this station, shown and not shown yet. */
public interface Notices {

  /** Adds a notice for the entry, once: a second time changes nothing. */
  void add(Tx tx, UUID id, JournalEntry entry);

  /** The newest first. */
  List<Notice> recent(Tx tx, int most);

  List<Notice> unseen(Tx tx, int most);

  void seen(Tx tx, UUID id);
}
