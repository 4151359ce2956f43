package org.kerf.flow.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.facts.FeedFact;
import org.kerf.journal.Feed;
import org.kerf.journal.Journal;
import org.kerf.journal.Rejections;
import org.kerf.journal.model.FeedEntry;
import org.kerf.journal.model.FeedPosition;
import org.kerf.journal.model.JournalEntry;
import org.kerf.journal.model.RejectedEntry;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Origin;
import org.kerf.kernel.Tx;

/**
 * Takes in what other stations booked. It was permitted there, so nothing is asked here, and
 * nothing that comes of it is sent on. The tables that all stations have in common are always those
 * of the facts in the order of the feed, and then of this station's own that nobody has confirmed
 * yet: whenever others came, the states of these are set once more.
 *
 * <p>A booking that this program can't take in is set aside, and so is what refers to it. When the
 * feed is read again from there, all of it is tried anew.
 */
public final class PulledFacts {

  private static final int OWN_AT_A_TIME = 500;

  /** Above the numbers that a centre allows for epochs, which are at most a million. */
  private static final int BEGUN_AGAIN = 1_000_000;

  private final FactTables projections;
  private final Feed feed;
  private final Journal journal;
  private final Rejections rejections;

  public PulledFacts(FactTables projections, Feed feed, Journal journal, Rejections rejections) {
    this.projections = projections;
    this.feed = feed;
    this.journal = journal;
    this.rejections = rejections;
  }

  /**
   * Takes in a page of the feed, each entry once. One that comes again, because the centre went
   * back or something had been set aside, sets its states once more. Own plans that come back after
   * others' that have the same bars give these back.
   *
   * @param self this station
   * @param page whole bookings: what was booked together comes together
   * @return how many entries of it are in the tables now; the others are set aside
   */
  public Booked<Integer> apply(Tx tx, Origin self, List<FeedEntry> page, Taking taking) {
    if (page.isEmpty()) {
      return Booked.of(0, List.of());
    }
    OwnEntries own = OwnEntries.of(self, feed.epochs(tx));
    var sieve = new Sieve(tx, rejections, taking, page.getFirst());
    var intake = new Intake(tx, projections, feed);
    boolean changed = false;
    List<FeedEntry> others = new ArrayList<>();
    List<Fact> booked = new ArrayList<>();
    Map<Intake.Source, Integer> latest = new HashMap<>();
    for (List<FeedEntry> sent : bookings(page)) {
      List<FeedEntry> booking =
          sent.stream()
              .map(each -> own.has(each) ? each : filed(tx, each, intake, latest))
              .toList();
      taking.begin(booking.getFirst());
      if (own.has(booking.getFirst())) {
        for (FeedEntry entry : booking) {
          changed |= comeBack(tx, entry, intake, changed, booked);
        }
      } else {
        changed |= takeAll(tx, booking, intake, sieve, others);
      }
      if (taking.oneByOne()) {
        intake.write();
        taking.end();
      }
    }
    intake.end();
    taking.end();
    if (changed) {
      reapplyOwn(tx, own);
    }
    List<Fact> facts = new ArrayList<>(pulled(others));
    facts.addAll(booked);
    facts.addAll(sieve.news());
    return Booked.of(page.size() - sieve.setAside(), facts);
  }

  /**
   * If a store and the centre were both restored, an epoch may begin a second time, of which
   * neither of the two remembers the first; others do. Its entries are kept as those of another
   * epoch, however often that happens.
   */
  private FeedEntry filed(
      Tx tx, FeedEntry sent, Intake intake, Map<Intake.Source, Integer> latest) {
    var source = Intake.Source.of(sent);
    int last = latest.computeIfAbsent(source, of -> latest(intake, of));
    for (int epoch = last; epoch >= source.epoch(); epoch -= BEGUN_AGAIN) {
      FeedEntry entry = sent.of(epoch);
      if (intake.isPast(entry)) {
        intake.write();
        if (isKnown(tx, entry)) {
          return entry;
        }
      }
    }
    FeedEntry entry = sent.of(last);
    if (!intake.isPast(entry)) {
      return entry;
    }
    latest.put(source, last + BEGUN_AGAIN);
    return sent.of(last + BEGUN_AGAIN);
  }

  /** Whether this entry came before; what stood in its place may have been for nobody else. */
  private boolean isKnown(Tx tx, FeedEntry entry) {
    return switch (feed.kept(tx, entry)) {
      case THE_SAME -> true;
      case ANOTHER -> false;
      case NOTHING -> rejections.find(tx, entry.key()).isPresent();
    };
  }

  private static int latest(Intake intake, Intake.Source source) {
    int epoch = source.epoch();
    while (intake.position(new Intake.Source(source.station(), epoch + BEGUN_AGAIN)).lastNo() > 0) {
      epoch += BEGUN_AGAIN;
    }
    return epoch;
  }

  private static List<List<FeedEntry>> bookings(List<FeedEntry> page) {
    List<List<FeedEntry>> bookings = new ArrayList<>();
    int begin = 0;
    for (int end = 1; end <= page.size(); end++) {
      if (end == page.size() || !isOneBooking(page.get(end - 1), page.get(end))) {
        bookings.add(page.subList(begin, end));
        begin = end;
      }
    }
    return bookings;
  }

  private static boolean isOneBooking(FeedEntry entry, FeedEntry next) {
    return entry.station().equals(next.station())
        && entry.epoch() == next.epoch()
        && entry.at().equals(next.at());
  }

  /**
   * This station's own, from the centre: from now on it has its place in the feed.
   *
   * @param booked what comes of it here
   * @return whether it has another place now
   */
  private boolean comeBack(
      Tx tx, FeedEntry entry, Intake intake, boolean changed, List<Fact> booked) {
    intake.write();
    boolean again = entry.no() <= intake.position(Intake.Source.of(entry)).lastNo();
    if (!again) {
      intake.pass(entry);
    }
    if (again || changed) {
      projections.reapply(tx, entry.at(), entry.user(), booked(tx, entry));
    }
    if (!again) {
      booked.addAll(projections.confirm(tx, entry));
    }
    projections.place(tx, entry);
    return again;
  }

  /** What was booked here; where the centre did not take it, what came back says only that. */
  private Fact booked(Tx tx, FeedEntry entry) {
    if (!(entry.fact() instanceof FeedFact.EntryLeftOut)) {
      return entry.fact();
    }
    List<JournalEntry> here = journal.entries(tx, entry.no() - 1, entry.no(), 1);
    return here.isEmpty() ? entry.fact() : here.getFirst().fact();
  }

  /** Whether the tables changed. */
  private boolean takeAll(
      Tx tx, List<FeedEntry> booking, Intake intake, Sieve sieve, List<FeedEntry> others) {
    var source = Intake.Source.of(booking.getFirst());
    if (sieve.holds(booking, intake.position(source).lastNo())) {
      for (FeedEntry entry : booking) {
        FeedPosition before = intake.position(source);
        sieve.setAside(entry, before);
        if (entry.no() > before.lastNo()) {
          intake.pass(entry);
        }
      }
      return false;
    }
    for (FeedEntry entry : booking) {
      FeedPosition before = intake.position(source);
      Optional<RejectedEntry> aside = sieve.aside(entry);
      if (aside.isPresent()) {
        rejections.remove(tx, entry.key());
        intake.add(entry, aside.get().movementsBefore());
        others.add(entry);
      } else if (entry.no() <= before.lastNo()) {
        intake.write();
        projections.reapply(tx, entry.at(), entry.user(), entry.fact());
        projections.place(tx, entry);
      } else {
        intake.add(entry, before.lastMovement());
        intake.pass(entry);
        others.add(entry);
      }
    }
    return true;
  }

  private static List<Fact> pulled(List<FeedEntry> entries) {
    Map<UUID, List<FeedEntry>> stations = new LinkedHashMap<>();
    entries.forEach(
        entry -> stations.computeIfAbsent(entry.station(), _ -> new ArrayList<>()).add(entry));
    return stations.values().stream()
        .<Fact>map(
            of ->
                new FeedFact.EntriesPulled(
                    of.getLast().station(),
                    of.getLast().characters(),
                    of.size(),
                    of.getLast().no()))
        .toList();
  }

  private void reapplyOwn(Tx tx, OwnEntries own) {
    for (OwnEntries.Span span : own.spans()) {
      long after = Math.max(span.after(), feed.position(tx, own.station(), span.epoch()).lastNo());
      List<JournalEntry> entries = journal.entries(tx, after, span.upTo(), OWN_AT_A_TIME);
      while (!entries.isEmpty()) {
        entries.forEach(entry -> projections.reapply(tx, entry.at(), entry.user(), entry.fact()));
        entries = journal.entries(tx, entries.getLast().no(), span.upTo(), OWN_AT_A_TIME);
      }
    }
  }
}
