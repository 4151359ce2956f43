package org.kerf.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kerf.journal.model.ChainedEntry;
import org.kerf.journal.model.ConsumerState;
import org.kerf.journal.model.DeadLetter;
import org.kerf.journal.model.JournalEntry;
import org.kerf.journal.model.Unsent;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Tx;

/** What happened at this station, in the order in which it became true. */
public interface Journal {

  /** Adds an entry for each, in this order, chained to the one before it. */
  void write(Tx tx, List<? extends Fact> facts, Instant at, UUID user);

  /** Entries above {@code after} up to {@code upTo}, the oldest first, at most so many. */
  List<JournalEntry> entries(Tx tx, long after, long upTo, int most);

  /** As {@link #entries}, as they are passed on: unread, each with its hash. */
  List<ChainedEntry> chained(Tx tx, long after, long upTo, int most);

  /** The hash of an entry, 64 hexadecimal digits; empty if there is none of this number. */
  Optional<String> hash(Tx tx, long no);

  /** Entries above {@code after}, without those of the kinds that are not sent. */
  Unsent unsent(Tx tx, long after, Set<String> local);

  /** The number of the last entry; 0 before the first. */
  long last(Tx tx);

  /** How far this consumer is; at the beginning if it has never read. */
  ConsumerState consumer(Tx tx, String consumer);

  /** Keeps how far a consumer is. Moving it back replays. */
  void save(Tx tx, ConsumerState state);

  /** Sets an entry aside that a consumer can't take, with the reason, so that the rest goes on. */
  void setAside(Tx tx, String consumer, long no, String error, Instant at);

  /** What was set aside, the oldest first, at most so many. */
  List<DeadLetter> deadLetters(Tx tx, int most);

  /** It was taken after all. */
  void settled(Tx tx, DeadLetter letter);
}
