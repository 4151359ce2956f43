package org.kerf.flow.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kerf.journal.Feed;
import org.kerf.journal.model.FeedEntry;
import org.kerf.journal.model.FeedPosition;
import org.kerf.kernel.Tx;

/**
 * What of a page is not in the tables yet: entries that follow each other are written together, in
 * their order, and how far each station is, once at the end.
 */
final class Intake {

  /** Whose entries, and of which epoch. */
  record Source(UUID station, int epoch) {

    static Source of(FeedEntry entry) {
      return new Source(entry.station(), entry.epoch());
    }
  }

  private final Tx tx;
  private final FactTables projections;
  private final Feed feed;
  private final List<Incoming> waiting = new ArrayList<>();
  private final Map<Source, FeedPosition> positions = new LinkedHashMap<>();
  private final Map<Source, FeedPosition> further = new LinkedHashMap<>();

  Intake(Tx tx, FactTables projections, Feed feed) {
    this.tx = tx;
    this.projections = projections;
    this.feed = feed;
  }

  /** How far a station is with what this page has brought so far. */
  FeedPosition position(Source source) {
    return positions.computeIfAbsent(source, of -> feed.position(tx, of.station(), of.epoch()));
  }

  /** Whether its station is as far as this entry, or further. */
  boolean isPast(FeedEntry entry) {
    return entry.no() <= position(Source.of(entry)).lastNo();
  }

  /** This entry is the last one of its station and epoch now. */
  void pass(FeedEntry entry) {
    Source source = Source.of(entry);
    long movements = position(source).lastMovement() + Sieve.movements(entry);
    var now = new FeedPosition(entry.station(), entry.epoch(), entry.no(), movements);
    positions.put(source, now);
    further.put(source, now);
  }

  /** Has an entry of another station written with those around it. */
  void add(FeedEntry entry, long movementsBefore) {
    waiting.add(new Incoming(entry, movementsBefore));
  }

  /** Writes what waits: what is read or set next may be about it. */
  void write() {
    if (waiting.isEmpty()) {
      return;
    }
    List<Incoming> entries = List.copyOf(waiting);
    waiting.clear();
    feed.add(tx, entries.stream().map(Incoming::entry).toList());
    projections.take(tx, entries);
    entries.forEach(each -> projections.place(tx, each.entry()));
  }

  /** Writes all that is left. */
  void end() {
    write();
    further.values().forEach(position -> feed.save(tx, position));
    further.clear();
  }
}
