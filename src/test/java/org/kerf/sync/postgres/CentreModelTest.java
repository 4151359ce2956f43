package org.kerf.sync.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kerf.ProofRounds;
import org.kerf.kernel.StationFault;
import org.kerf.sync.CentreLink;
import org.kerf.sync.model.Batch;
import org.kerf.sync.model.FeedBatch;
import org.kerf.sync.model.FeedCursor;
import org.kerf.sync.model.Hello;
import org.kerf.sync.model.PersonName;
import org.kerf.sync.model.PushAnswer;
import org.kerf.sync.model.Welcome;
import org.kerf.tools.sync.ModelCentre;

/**
 * The centre in memory, on which the simulator stands, and the real one answer the same calls
 * alike: what stations send, send twice, leave out, restore and send again as something else.
 */
class CentreModelTest {

  private static final long SEED = 20_261_130;
  private static final int SEQUENCES = ProofRounds.of(10, 1_000);
  private static final int CALLS = 120;
  private static final int STATIONS = 3;
  private static final Instant NOW = Instant.parse("2026-11-30T18:00:00Z");

  @Test
  void bothAnswerAlike() throws Exception {
    for (int i = 0; i < SEQUENCES; i++) {
      new Sequence(SEED + i).run();
    }
  }

  /** A station with all that its store ever was. */
  private static final class TestStation {
    final CentreLink real;
    final CentreLink model;
    TestJournal journal = new TestJournal();
    int epoch = 1;
    String characters;

    TestStation(CentreLink real, CentreLink model, String characters) {
      this.real = real;
      this.model = model;
      this.characters = characters;
    }
  }

  private static final class Sequence {
    private final long seed;
    private final Random random;
    private final List<String> calls = new ArrayList<>();
    private final List<TestStation> stations = new ArrayList<>();
    private int pairs;

    Sequence(long seed) {
      this.seed = seed;
      random = new Random(seed);
    }

    void run() throws Exception {
      TestCentre real = TestCentre.fresh();
      UUID company = real.account("0").company();
      var model = new ModelCentre(company, TestCentre.COMPANY, InstantSource.fixed(NOW));
      for (int i = 0; i < STATIONS; i++) {
        String name = "" + i;
        stations.add(
            new TestStation(real.link(name), model.link(real.id(name)), real.characters(name)));
      }
      try {
        for (TestStation station : stations) {
          hello(station);
        }
        for (int i = 0; i < CALLS; i++) {
          call(stations.get(random.nextInt(STATIONS)));
        }
      } finally {
        stations.forEach(station -> station.real.close());
      }
    }

    private void call(TestStation station) throws StationFault {
      switch (random.nextInt(12)) {
        case 0, 1, 2, 3 -> push(station);
        case 4, 5 -> {
          add(station, station.journal);
          push(station);
        }
        case 6 -> restore(station);
        case 7 -> hello(station);
        case 8 -> hashes(station);
        case 9 -> names(station);
        default -> pull(station);
      }
    }

    private void add(TestStation station, TestJournal journal) {
      int count = 1 + random.nextInt(6);
      for (int i = 0; i < count; i++) {
        String details =
            "{\"of\":\"" + station.characters + "\",\"n\":\"" + random.nextInt() + "\"}";
        journal.add(details, random.nextInt(3) == 0);
      }
    }

    /** Of anywhere in the journal, also what was sent, and what comes after a hole. */
    private void push(TestStation station) throws StationFault {
      if (station.journal.last() == 0) {
        add(station, station.journal);
      }
      long last = station.journal.last();
      long after = random.nextInt(3) > 0 ? random.nextLong(last) : Math.max(0, last - 3);
      int count = 1 + random.nextInt((int) (last - after));
      int epoch = random.nextInt(15) == 0 ? Math.max(1, station.epoch - 1) : station.epoch;
      Batch batch = station.journal.batch(epoch, after, count);
      if (random.nextInt(20) == 0) {
        batch = new Batch(epoch, after, station.journal.hash(last), batch.entries());
      }
      calls.add("push " + epoch + " after " + after + ", " + count);
      same(timeless(station.real.push(batch)), timeless(station.model.push(batch)));
    }

    private static PushAnswer timeless(PushAnswer answer) {
      return answer instanceof PushAnswer.Taken(long no, Instant _)
          ? new PushAnswer.Taken(no, NOW)
          : answer;
    }

    /** An older copy of the store goes on, as itself or, being told, in a new epoch. */
    private void restore(TestStation station) throws StationFault {
      long last = station.journal.last();
      station.journal =
          new TestJournal(station.journal, last == 0 ? 0 : random.nextInt((int) last + 1));
      add(station, station.journal);
      if (random.nextInt(3) > 0) {
        station.epoch += 1 + random.nextInt(2);
        station.characters = "X" + "0123456789ABCDEFGHJKLMNPQRSTUVWX".charAt(pairs++ % 32);
        if (pairs > 32) {
          station.characters = "W" + station.characters.charAt(1);
        }
        hello(station);
      }
    }

    private void hello(TestStation station) throws StationFault {
      FeedCursor cursor = FeedCursor.BEGINNING;
      List<FeedBatch> feed = station.model.pull(0, 1_000_000);
      if (!feed.isEmpty() && random.nextBoolean()) {
        FeedBatch at = feed.get(random.nextInt(feed.size()));
        cursor = new FeedCursor(at.seq() + random.nextInt(2), at.hash());
      }
      var hello =
          new Hello(
              1, "1.0", station.characters, station.epoch, station.journal.last(), cursor, NOW);
      calls.add("hello " + hello);
      same(timeless(station.real.hello(hello)), timeless(station.model.hello(hello)));
    }

    private static Welcome timeless(Welcome said) {
      return new Welcome(
          said.company(),
          said.companyName(),
          said.schema(),
          said.oldestSchema(),
          said.epoch(),
          said.lastNo(),
          said.lastHash(),
          said.head(),
          said.cursorKnown(),
          said.compactedTo(),
          said.paused(),
          NOW);
    }

    private void hashes(TestStation station) throws StationFault {
      int epoch = 1 + random.nextInt(station.epoch);
      long no = random.nextLong(station.journal.last() + 3);
      long seq = random.nextLong(8);
      calls.add("hash of " + epoch + "/" + no + ", of batch " + seq);
      same(station.real.entryHash(epoch, no), station.model.entryHash(epoch, no));
      same(station.real.feedHash(seq), station.model.feedHash(seq));
    }

    private void names(TestStation station) throws StationFault {
      var name = new PersonName(new UUID(0, random.nextInt(4)), "Ion " + random.nextInt(3), 0);
      calls.add("name " + name);
      station.real.putNames(List.of(name));
      station.model.putNames(List.of(name));
      long after = random.nextLong(4);
      int most = 1 + random.nextInt(5);
      same(station.real.names(after, most), station.model.names(after, most));
    }

    private void pull(TestStation station) throws StationFault {
      long after = random.nextLong(12);
      int most = 1 + random.nextInt(20);
      calls.add("pull after " + after + ", " + most);
      same(
          station.real.pull(after, most).stream().map(Sequence::timeless).toList(),
          station.model.pull(after, most).stream().map(Sequence::timeless).toList());
    }

    private static FeedBatch timeless(FeedBatch batch) {
      return new FeedBatch(
          batch.seq(),
          batch.hash(),
          batch.station(),
          batch.characters(),
          batch.epoch(),
          NOW,
          batch.entries());
    }

    private void same(Object real, Object model) {
      assertThat(real).as("seed %d, after %s", seed, calls).isEqualTo(model);
    }
  }
}
