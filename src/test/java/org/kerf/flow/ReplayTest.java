package org.kerf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
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

  @Test
  void theFeedWaitsAtAFactThatThisProgramCannotWrite() throws Exception {
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
      StoredFact newer = new StoredFact("pallet.moved", 1, new UUID(0, 9), "{}");
      assertThat(other.pull(all.subList(0, all.size() - 1))).isEqualTo(all.size() - 1);
      assertThat(other.pull(List.of(entry(last, early, last.stored())))).isZero();
      assertThat(
              other.pull(
                  List.of(
                      entry(
                          last,
                          new UnknownFact("pallet.moved", newer.subject(), new TreeMap<>()),
                          newer))))
          .isZero();
      assertThat(other.pull(List.of(last))).isEqualTo(1);
      SharedTables.assertSame(other.reading(), SharedTables.of(shop.reading), "there");
    }
  }

  private static FeedEntry entry(FeedEntry like, Fact fact, StoredFact stored) {
    return new FeedEntry(
        like.station(),
        like.characters(),
        like.epoch(),
        like.no(),
        fact,
        stored,
        like.at(),
        like.user());
  }
}
