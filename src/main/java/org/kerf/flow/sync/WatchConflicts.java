package org.kerf.flow.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.facts.FeedFact;
import org.kerf.journal.Journal;
import org.kerf.journal.model.ConsumerState;
import org.kerf.journal.model.JournalEntry;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;
import org.kerf.kernel.Tx;
import org.kerf.sync.ClaimStates;
import org.kerf.sync.Conflicts;
import org.kerf.sync.model.Conflict;
import org.kerf.sync.model.KeptClaim;
import org.kerf.sync.model.NotedConflict;
import org.kerf.sync.model.SyncFact;

/** Notices conflicts when others' bookings come, and their end whenever something is booked. */
public final class WatchConflicts {

  /** The name of its cursor; never changes. */
  public static final String NAME = "conflicts";

  /** Of each kind; who has more has another problem. */
  public static final int MOST = 100;

  private static final int PAGE = 500;

  private final Booking booking;
  private final Reading reading;
  private final Transactions transactions;
  private final Journal journal;
  private final Conflicts conflicts;
  private final ClaimStates claims;
  private final BooleanSupplier further;

  /**
   * @param further whether a page of the feed came since: own entries that come back make none in
   *     the journal
   */
  WatchConflicts(
      Booking booking,
      Reading reading,
      Transactions transactions,
      Journal journal,
      Conflicts conflicts,
      ClaimStates claims,
      BooleanSupplier further) {
    this.booking = booking;
    this.reading = reading;
    this.transactions = transactions;
    this.journal = journal;
    this.conflicts = conflicts;
    this.claims = claims;
    this.further = further;
  }

  /**
   * Reads one page of the journal; says how many entries were read.
   *
   * @throws StationFault if the store fails
   */
  public int run() throws StationFault {
    long upTo = transactions.durableJournal();
    List<JournalEntry> page =
        reading.of(tx -> journal.entries(tx, journal.consumer(tx, NAME).lastNo(), upTo, PAGE));
    boolean came =
        further.getAsBoolean() || page.stream().anyMatch(entry -> entry.fact() instanceof FeedFact);
    if (page.isEmpty() && !came) {
      return 0;
    }
    // Whoever books waits for what is written, so the tables are looked through before.
    Optional<List<Conflict>> found =
        reading.of(
            tx ->
                came || !conflicts.open(tx).isEmpty() || !decided(tx).isEmpty()
                    ? Optional.of(conflicts.found(tx, MOST))
                    : Optional.empty());
    return booking.take(
        (tx, at) -> {
          if (!page.isEmpty()) {
            journal.save(tx, new ConsumerState(NAME, page.getLast().no(), 0, "", Optional.empty()));
          }
          return Booked.of(page.size(), found.map(all -> changes(tx, at, all)).orElse(List.of()));
        });
  }

  private List<Fact> changes(Tx tx, Instant at, List<Conflict> found) {
    Set<UUID> open = new HashSet<>();
    conflicts.open(tx).forEach(each -> open.add(each.id()));
    List<Fact> facts = new ArrayList<>();
    Set<UUID> now = new HashSet<>();
    for (Conflict conflict : found) {
      now.add(conflict.id());
      if (!open.contains(conflict.id())) {
        conflicts.note(tx, conflict, at);
        facts.add(new SyncFact.ConflictDetected(conflict.id(), conflict.kind(), conflict.code()));
      }
    }
    for (NotedConflict noted : conflicts.open(tx)) {
      if (!now.contains(noted.id())) {
        conflicts.end(tx, noted.id(), at);
        facts.add(new SyncFact.ConflictEnded(noted.id(), noted.kind(), noted.code()));
      }
    }
    // Whatever ended it, nobody decides it any more.
    decided(tx).stream().filter(id -> !now.contains(id)).forEach(id -> claims.finish(tx, id));
    return facts;
  }

  private List<UUID> decided(Tx tx) {
    return claims.kept(tx).stream()
        .filter(claim -> claim.purpose().equals(KeptClaim.DECIDE) && !claim.done())
        .map(KeptClaim::thing)
        .toList();
  }
}
