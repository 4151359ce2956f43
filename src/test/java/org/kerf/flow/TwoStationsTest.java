package org.kerf.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.projection.SharedTables;
import org.kerf.journal.model.FeedEntry;

/**
 * Two stations work on the same things, and what each booked reaches the other in pages, late and
 * between its own bookings: once all of it has gone round, all stations have the same tables, those
 * that the feed makes in a station that has booked nothing.
 */
class TwoStationsTest {

  private static final UUID HERE = new UUID(0, 1);
  private static final UUID THERE = new UUID(0, 2);
  private static final UUID THIRD = new UUID(0, 3);
  private static final int ORDERS = "full".equals(System.getProperty("kerf.proof")) ? 1_000 : 20;

  @TempDir Path folder;
  private final List<FeedEntry> feed = new ArrayList<>();

  @Test
  void stationsAgreeInWhateverOrderTheirFactsMeet() throws Exception {
    Path morning = folder.resolve("morning");
    try (Workshop shop = Workshop.in(morning)) {
      new MorningsWork(shop).book();
      shop.bundle(6_000, 3);
    }
    for (int seed = 0; seed < ORDERS; seed++) {
      agree(morning, seed);
    }
  }

  private void agree(Path morning, int seed) throws Exception {
    Path round = folder.resolve("round" + seed);
    feed.clear();
    var random = new Random(seed);
    try (SyncedStation here = SyncedStation.in(copy(morning, round.resolve("here")), "01", HERE);
        SyncedStation there = SyncedStation.in(round.resolve("there"), "02", THERE);
        OtherStation third = OtherStation.in(round.resolve("third"), "03", THIRD)) {
      for (int step = 0; step < 40; step++) {
        SyncedStation station = random.nextInt(4) == 0 ? here : there;
        switch (random.nextInt(3)) {
          case 0 -> feed.addAll(station.push(1 + random.nextInt(15)));
          case 1 -> station.pull(feed, 1 + random.nextInt(10));
          default -> station.book(random);
        }
      }
      // Some of what was booked there has not gone round: it is on top of the feed.
      feed.addAll(here.push(Integer.MAX_VALUE));
      there.pull(feed, Integer.MAX_VALUE);
      List<FeedEntry> whole = new ArrayList<>(feed);
      List<FeedEntry> left = there.push(Integer.MAX_VALUE);
      whole.addAll(left);
      third.pull(whole);
      List<String> wanted = SharedTables.of(third.reading());
      SharedTables.assertSame(there.reading(), wanted, "order " + seed);
      feed.addAll(left);
      here.pull(feed, Integer.MAX_VALUE);
      there.pull(feed, Integer.MAX_VALUE);
      SharedTables.assertSame(here.reading(), wanted, "order " + seed);
      SharedTables.assertSame(there.reading(), wanted, "order " + seed);
    }
    delete(round);
  }

  private static Path copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
