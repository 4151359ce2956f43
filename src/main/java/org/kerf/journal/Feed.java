package org.kerf.journal;

import java.util.List;
import java.util.UUID;
import org.kerf.journal.model.Epoch;
import org.kerf.journal.model.FeedEntry;
import org.kerf.journal.model.FeedPosition;
import org.kerf.kernel.Tx;

/** The entries of other stations, and how far those of all stations are taken in here. */
public interface Feed {

  /** How far a station is; at the beginning if nothing of it was ever taken in. */
  FeedPosition position(Tx tx, UUID station, int epoch);

  void save(Tx tx, FeedPosition position);

  /** Keeps entries of other stations as they came. */
  void add(Tx tx, List<FeedEntry> entries);

  /** What is kept under the number of an entry. */
  enum Kept {
    /** Nothing: it was not for others, was set aside, or never came. */
    NOTHING,
    THE_SAME,
    ANOTHER
  }

  /** What is kept under the number of this entry. */
  Kept kept(Tx tx, FeedEntry entry);

  /** The epochs of this store, the first one first; at least one once it was opened. */
  List<Epoch> epochs(Tx tx);

  /** Keeps that an epoch of this store begins. */
  void begin(Tx tx, Epoch epoch);
}
