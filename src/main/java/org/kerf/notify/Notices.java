package org.kerf.notify;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kerf.journal.model.JournalEntry;
import org.kerf.kernel.Tx;
import org.kerf.notify.model.Notice;

/** Notifications of this station, shown and not shown yet. */
public interface Notices {

  /** Adds a notice for the entry, once: a second time changes nothing. */
  void add(Tx tx, UUID id, JournalEntry entry);

  /**
   * Adds notices for what was taken in of another station, each once.
   *
   * @param upTo the number of the last of these entries
   * @param entries how many
   * @param kinds those that somebody here should see
   */
  void addOfOthers(Tx tx, UUID station, long upTo, int entries, Set<String> kinds);

  /** The newest first. */
  List<Notice> recent(Tx tx, int most);

  List<Notice> unseen(Tx tx, int most);

  void seen(Tx tx, UUID id);
}
