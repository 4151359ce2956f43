package org.kerf.flow.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.facts.FeedFact;
import org.kerf.journal.Feed;
import org.kerf.journal.Journal;
import org.kerf.journal.model.FeedEntry;
import org.kerf.journal.model.FeedPosition;
import org.kerf.journal.model.JournalEntry;
import org.kerf.journal.model.UnknownFact;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Origin;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.ledger.MovementNumbers;

/**
 * Takes in what other stations booked. It was permitted there, so nothing is asked here, and
 * nothing that comes of it is sent on. The tables that all stations have in common are always those
 * of the facts in the order of the feed, and then of this station's own that nobody has confirmed
 * yet: whenever others came, the states of these are set once more.
 */
public final class PulledFacts {

  private static final int OWN_AT_A_TIME = 500;

  /** Above the numbers that a centre allows for epochs, which are at most a million. */
  private static final int BEGUN_AGAIN = 1_000_000;

  private final FactTables projections;
  private final Feed feed;
  private final Journal journal;

  public PulledFacts(FactTables projections, Feed feed, Journal journal) {
    this.projections = projections;
    this.feed = feed;
    this.journal = journal;
  }

  /**
   * Takes in a page of the feed, each entry once. One that comes again, because the centre went
   * back, sets its states once more: the feed has another order then.
   *
   * @param self this station
   * @param page whole bookings: what was booked together comes together
   *     <p>Own plans that come back after others' that have the same bars give these back.
   * @return how many entries of it are taken in now; the next booking has one that this program
   *     cannot write, and the feed waits there for a newer program
   */
  public Booked<Integer> apply(Tx tx, Origin self, List<FeedEntry> page) {
    OwnEntries own = OwnEntries.of(self, feed.epochs(tx));
    int taken = 0;
    boolean changed = false;
    List<FeedEntry> others = new ArrayList<>();
    List<Fact> booked = new ArrayList<>();
    Map<Source, Integer> latest = new HashMap<>();
    for (FeedEntry sent : readable(own, page)) {
      FeedEntry entry = own.has(sent) ? sent : filed(tx, sent, latest);
      FeedPosition before = feed.position(tx, entry.station(), entry.epoch());
      if (entry.no() <= before.lastNo()) {
        projections.reapply(tx, entry.at(), entry.user(), entry.fact());
        changed = true;
      } else if (own.has(entry)) {
        feed.save(tx, at(entry, lastMovement(entry, before)));
        if (changed) {
          projections.reapply(tx, entry.at(), entry.user(), entry.fact());
        }
        booked.addAll(projections.confirm(tx, entry));
      } else {
        feed.save(tx, at(entry, take(tx, entry, before)));
        others.add(entry);
        changed = true;
      }
      projections.place(tx, entry);
      taken++;
    }
    if (changed) {
      reapplyOwn(tx, own);
    }
    return Booked.of(taken, Stream.concat(pulled(others).stream(), booked.stream()).toList());
  }

  /** Whose entries, and of which epoch. */
  private record Source(UUID station, int epoch) {}

  /**
   * If a store and the centre were both restored, an epoch may begin a second time, of which
   * neither of the two remembers the first; others do. Its entries are kept as those of another
   * epoch, however often that happens.
   */
  private FeedEntry filed(Tx tx, FeedEntry sent, Map<Source, Integer> latest) {
    var source = new Source(sent.station(), sent.epoch());
    int epoch = latest.computeIfAbsent(source, of -> latest(tx, of));
    boolean known = sent.no() <= feed.position(tx, sent.station(), epoch).lastNo();
    if (known && feed.hasAnother(tx, sent.of(epoch))) {
      epoch += BEGUN_AGAIN;
      latest.put(source, epoch);
    }
    return sent.of(epoch);
  }

  private int latest(Tx tx, Source source) {
    int epoch = source.epoch();
    while (feed.position(tx, source.station(), epoch + BEGUN_AGAIN).lastNo() > 0) {
      epoch += BEGUN_AGAIN;
    }
    return epoch;
  }

  /** The bookings before the first with an entry that this program cannot write. */
  private static List<FeedEntry> readable(OwnEntries own, List<FeedEntry> page) {
    int end = 0;
    while (end < page.size() && (own.has(page.get(end)) || isWhole(page.get(end).fact()))) {
      end++;
    }
    while (end > 0 && end < page.size() && isOneBooking(page.get(end - 1), page.get(end))) {
      end--;
    }
    return page.subList(0, end);
  }

  private static boolean isOneBooking(FeedEntry entry, FeedEntry next) {
    return entry.station().equals(next.station()) && entry.at().equals(next.at());
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

  private static FeedPosition at(FeedEntry entry, long lastMovement) {
    return new FeedPosition(entry.station(), entry.epoch(), entry.no(), lastMovement);
  }

  /** The number of the last movement by then. */
  private long take(Tx tx, FeedEntry entry, FeedPosition before) {
    feed.add(tx, entry);
    long first = before.lastMovement() + 1;
    projections.take(
        tx,
        entry.at(),
        entry.user(),
        entry.fact(),
        new MovementNumbers(entry.characters(), entry.epoch(), first));
    return lastMovement(entry, before);
  }

  private static long lastMovement(FeedEntry entry, FeedPosition before) {
    return entry.fact() instanceof StockFact.MovementCompleted document
        ? before.lastMovement() + document.movements()
        : before.lastMovement();
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

  /** Whether the fact says all that is to be written; those of early versions do not. */
  private static boolean isWhole(Fact fact) {
    return switch (fact) {
      case UnknownFact _ -> false;
      case StockFact.MovementCompleted document -> document.content().isPresent();
      case PlanFact.OrderReceived order -> order.content().isPresent();
      case PlanFact.PlanApproved plan -> plan.content().isPresent();
      case PlanFact.PlanReplanned plan -> plan.content().isPresent();
      case PlanFact.BarsGivenBack plan -> plan.released().size() == plan.bars();
      case PlanFact.PlanWithdrawn plan -> plan.released().size() == plan.bars();
      case SawFact saw -> !SawProjection.changesBars(saw) || SawProjection.change(saw).isPresent();
      default -> true;
    };
  }
}
