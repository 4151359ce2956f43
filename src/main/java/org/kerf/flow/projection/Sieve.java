package org.kerf.flow.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.flow.facts.FeedFact;
import org.kerf.journal.Rejections;
import org.kerf.journal.model.EntryKey;
import org.kerf.journal.model.FeedEntry;
import org.kerf.journal.model.FeedPosition;
import org.kerf.journal.model.RejectedEntry;
import org.kerf.journal.model.RejectedEntry.Why;
import org.kerf.journal.model.UnknownFact;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.StockFact;

/**
 * Which bookings of a page are set aside: those of which this program can't write an entry, and
 * those that refer to what was set aside before them in the feed.
 */
final class Sieve {

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private static final Pattern NAMED =
      Pattern.compile("(?:\"([A-Za-z]+)\":)?\"(" + ID.pattern() + ")\"");

  /** Master data that a fact names: others of these things go on, whatever becomes of the fact. */
  private static final Set<String> MASTER_DATA =
      Set.of(
          "by",
          "customer",
          "fallback",
          "from",
          "heat",
          "item",
          "location",
          "materialOf",
          "ownerId",
          "party",
          "remnantLocation",
          "saw",
          "supplier",
          "to",
          "user");

  private static final String DOCUMENT = "movement.completed";
  private static final String MOVEMENTS = "movements";

  private final Tx tx;
  private final Rejections rejections;
  private final Taking taking;
  private final boolean none;
  private final Set<UUID> blocked;
  private final Map<EntryKey, Optional<RejectedEntry>> found = new HashMap<>();
  private final List<Fact> news = new ArrayList<>();
  private int setAside;

  /**
   * @param first of the page
   */
  Sieve(Tx tx, Rejections rejections, Taking taking, FeedEntry first) {
    this.tx = tx;
    this.rejections = rejections;
    this.taking = taking;
    this.none = rejections.count(tx) == 0;
    this.blocked = rejections.thingsBefore(tx, first.seq(), first.no());
  }

  /** What was set aside of it before; it is tried again. */
  Optional<RejectedEntry> aside(FeedEntry entry) {
    return none
        ? Optional.empty()
        : found.computeIfAbsent(entry.key(), key -> rejections.find(tx, key));
  }

  /**
   * Whether a booking has to be set aside. One that is in the tables already is not.
   *
   * @param lastNo the last entry of its station and epoch that came before
   */
  boolean holds(List<FeedEntry> booking, long lastNo) {
    List<FeedEntry> open =
        booking.stream().filter(each -> each.no() > lastNo || aside(each).isPresent()).toList();
    return !open.isEmpty()
        && (taking.problem(booking.getFirst()).isPresent()
            || open.stream().anyMatch(each -> why(each.fact()).isPresent() || refers(each)));
  }

  private boolean refers(FeedEntry entry) {
    if (blocked.isEmpty()) {
      return false;
    }
    return blocked.contains(entry.stored().subject())
        || ID.matcher(entry.stored().details())
            .results()
            .anyMatch(id -> blocked.contains(UUID.fromString(id.group())));
  }

  /** Keeps an entry of a booking that is set aside. */
  void setAside(FeedEntry entry, FeedPosition before) {
    Optional<RejectedEntry> known = aside(entry);
    if (known.isEmpty() && entry.no() <= before.lastNo()) {
      // Of a booking of which another part came before: this one is in the tables.
      return;
    }
    Optional<String> problem = taking.problem(entry);
    Why why = why(entry.fact()).orElseGet(() -> problem.isPresent() ? Why.FAILED : Why.PARKED);
    Set<UUID> things = things(entry);
    rejections.save(
        tx,
        new RejectedEntry(
            entry,
            things,
            known.map(RejectedEntry::movementsBefore).orElse(before.lastMovement()),
            why,
            problem.orElse(""),
            taking.program(),
            known.map(RejectedEntry::since).orElse(taking.at())));
    blocked.addAll(things);
    setAside++;
    if (known.isEmpty() && why != Why.PARKED) {
      news.add(
          new FeedFact.EntryRejected(
              entry.station(), entry.characters(), entry.stored().kind(), entry.no(), why));
    }
  }

  /** What it is about: units, bars, orders that have a history, and what it makes itself. */
  private static Set<UUID> things(FeedEntry entry) {
    Set<UUID> things = new HashSet<>();
    things.add(entry.stored().subject());
    NAMED
        .matcher(entry.stored().details())
        .results()
        .filter(named -> named.group(1) == null || !MASTER_DATA.contains(named.group(1)))
        .forEach(named -> things.add(UUID.fromString(named.group(2))));
    return things;
  }

  int setAside() {
    return setAside;
  }

  /** What is to be said of it. */
  List<Fact> news() {
    return news;
  }

  /** Why this program can't write the fact; those of early versions do not say all. */
  private static Optional<Why> why(Fact fact) {
    return switch (fact) {
      case UnknownFact _ -> Optional.of(Why.UNKNOWN);
      case FeedFact.EntryLeftOut _ -> Optional.of(Why.LEFT_OUT);
      default -> isWhole(fact) ? Optional.empty() : Optional.of(Why.INCOMPLETE);
    };
  }

  private static boolean isWhole(Fact fact) {
    return switch (fact) {
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

  /**
   * How many movements it has, so that those after it are numbered as at their station. A newer
   * program's document says so, too.
   */
  static long movements(FeedEntry entry) {
    return switch (entry.fact()) {
      case StockFact.MovementCompleted document -> document.movements();
      case UnknownFact newer when newer.kind().equals(DOCUMENT) ->
          newer.details().get(MOVEMENTS) instanceof String count && count.matches("[0-9]{1,9}")
              ? Long.parseLong(count)
              : 0;
      case FeedFact.EntryLeftOut left -> left.movements();
      default -> 0;
    };
  }
}
