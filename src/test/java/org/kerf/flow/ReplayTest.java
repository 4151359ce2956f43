package org.kerf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.projection.SharedTables;
import org.kerf.journal.model.FeedEntry;
import org.kerf.journal.model.StoredFact;
import org.kerf.journal.model.UnknownFact;
import org.kerf.kernel.Fact;
import org.kerf.stock.model.StockFact;

/** What a station booked makes the same tables at another one, from its facts alone. */
class ReplayTest {

  private static final UUID HERE = new UUID(0, 1);
  private static final UUID THERE = new UUID(0, 2);

  private static final boolean FULL = "full".equals(System.getProperty("kerf.proof"));

  /** Of each of these others hang in another way. */
  private static final Set<String> SOME =
      Set.of("item.saved", "movement.completed", "plan.approved", "cut.confirmed");

  @TempDir Path here;
  @TempDir Path there;

  @Test
  void aMorningsFactsMakeTheSameTablesInAnEmptyStore() throws Exception {
    try (Workshop shop = Workshop.in(here);
        OtherStation other = OtherStation.in(there, "02", THERE)) {
      new MorningsWork(shop).book();
      List<FeedEntry> all = shop.feed(HERE, "01", 0);
      assertThat(other.pull(all)).isEqualTo(all.size());
      List<String> rows = SharedTables.of(shop.reading);
      assertThat(rows).hasSizeGreaterThan(40);
      SharedTables.assertSame(other.reading(), rows, "there");
      assertThat(other.check().differences()).isEmpty();
    }
  }

  @Test
  void eachFactIsTakenOnceHoweverOftenItComes() throws Exception {
    try (Workshop shop = Workshop.in(here);
        OtherStation other = OtherStation.in(there, "02", THERE)) {
      new MorningsWork(shop).book();
      List<FeedEntry> all = shop.feed(HERE, "01", 0);
      other.pull(all.subList(0, 10));
      other.pull(all.subList(3, all.size()));
      other.pull(all);
      SharedTables.assertSame(other.reading(), SharedTables.of(shop.reading), "there");
    }
  }

  /**
   * A store and the centre went back, and the store booked again under numbers that it had given to
   * what was for nobody else: what it booked is new here, though its numbers are not.
   */
  @Test
  void whatIsBookedAgainUnderNumbersThatNeverCameIsTaken() throws Exception {
    try (Workshop shop = Workshop.in(here);
        OtherStation other = OtherStation.in(there, "02", THERE)) {
      new MorningsWork(shop).book();
      List<FeedEntry> all = shop.feed(HERE, "01", 0);
      int from = all.size() - 1;
      while (!all.get(from).stored().kind().equals("movement.completed")) {
        from--;
      }
      while (all.get(from - 1).at().equals(all.get(from).at())) {
        from--;
      }
      FeedEntry item =
          all.stream()
              .filter(entry -> entry.stored().kind().equals("item.saved"))
              .findFirst()
              .orElseThrow();
      FeedEntry last = all.getLast();
      other.pull(all.subList(0, from));
      other.pull(
          List.of(
              new FeedEntry(
                  last.seq(),
                  HERE,
                  "01",
                  last.epoch(),
                  last.no() + 1,
                  item.fact(),
                  item.stored(),
                  last.at(),
                  item.user(),
                  item.hash())));
      other.pull(all);
      other.pull(all);
      SharedTables.assertSameButNumbers(other.reading(), shop.reading, "there");
    }
  }

  /** What a newer program books comes in later, with what refers to it; the rest goes on. */
  @Test
  void whatThisProgramDoesNotKnowIsSetAsideUntilItDoes() throws Exception {
    try (Workshop shop = Workshop.in(here)) {
      new MorningsWork(shop).book();
      List<FeedEntry> all = shop.feed(HERE, "01", 0);
      List<String> rows = SharedTables.of(shop.reading);
      Set<String> kinds =
          all.stream()
              .map(entry -> entry.stored().kind())
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(kinds).hasSizeGreaterThan(20);
      for (String kind : kinds) {
        if (FULL || SOME.contains(kind)) {
          setAside(kind, all, rows);
        }
      }
    }
  }

  private void setAside(String kind, List<FeedEntry> all, List<String> rows) throws Exception {
    List<FeedEntry> older = all.stream().map(entry -> unknown(entry, kind)).toList();
    try (OtherStation other = OtherStation.in(there.resolve(kind), "02", THERE)) {
      int taken = other.pullSettingAside(older);
      long aside = other.setAside();
      assertThat(taken + aside).as(kind).isEqualTo(all.size());
      assertThat(aside).as(kind).isPositive();
      assertThat(other.pullSettingAside(older)).as(kind).isEqualTo(taken);
      assertThat(other.pullSettingAside(all)).as(kind).isEqualTo(all.size());
      assertThat(other.setAside()).as(kind).isZero();
      SharedTables.assertSame(other.reading(), rows, kind);
      assertThat(other.check().differences()).as(kind).isEmpty();
    }
  }

  @Test
  void anEarlyFactThatDoesNotSayAllIsSetAside() throws Exception {
    try (Workshop shop = Workshop.in(here);
        OtherStation other = OtherStation.in(there, "02", THERE)) {
      shop.bundle(6_000, 2);
      List<FeedEntry> all = shop.feed(HERE, "01", 0);
      FeedEntry last = all.getLast();
      var of = (StockFact.MovementCompleted) last.fact();
      var early =
          new StockFact.MovementCompleted(
              of.id(),
              of.document(),
              of.kind(),
              of.movements(),
              of.reason(),
              Optional.empty(),
              Optional.empty());
      assertThat(other.pull(all.subList(0, all.size() - 1))).isEqualTo(all.size() - 1);
      assertThat(other.pull(List.of(entry(last, early, last.stored())))).isZero();
      assertThat(other.setAside()).isEqualTo(1);
      assertThat(other.pull(List.of(last))).isEqualTo(1);
      SharedTables.assertSame(other.reading(), SharedTables.of(shop.reading), "there");
    }
  }

  private static FeedEntry unknown(FeedEntry entry, String kind) {
    if (!entry.stored().kind().equals(kind)) {
      return entry;
    }
    var details = new TreeMap<String, Object>();
    if (entry.fact() instanceof StockFact.MovementCompleted document) {
      details.put("movements", "" + document.movements());
    }
    return entry(entry, new UnknownFact(kind, entry.stored().subject(), details), entry.stored());
  }

  private static FeedEntry entry(FeedEntry like, Fact fact, StoredFact stored) {
    return new FeedEntry(
        like.seq(),
        like.station(),
        like.characters(),
        like.epoch(),
        like.no(),
        fact,
        stored,
        like.at(),
        like.user(),
        like.hash());
  }
}
