package org.kerf.sync.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kerf.ProofRounds;
import org.kerf.kernel.StationFault;
import org.kerf.sync.CentreLink;
import org.kerf.sync.model.Batch;
import org.kerf.sync.model.ExchangeVersion;
import org.kerf.sync.model.FeedBatch;
import org.kerf.sync.model.FeedCursor;
import org.kerf.sync.model.Hello;
import org.kerf.sync.model.PersonName;
import org.kerf.sync.model.PushAnswer;
import org.kerf.sync.model.Welcome;
import org.kerf.tools.sync.ModelCentre;

/** The simulator's centre and the real one answer the same calls alike. */
class ModelCentreTest {

  private static final List<String> STATIONS = List.of("saw", "office", "hall");
  private static final int CALLS = 25;

  private static final String EMPTY =
      """
      DELETE FROM kerf.station_epoch;
      DELETE FROM kerf.station_characters;
      DELETE FROM kerf.entry;
      DELETE FROM kerf.entry_other;
      DELETE FROM kerf.feed_batch;
      DELETE FROM kerf.person_name;
      UPDATE kerf.station SET epoch = 0;
      UPDATE kerf.feed_head SET seq = 0, hash = decode(repeat('00', 32), 'hex');
      UPDATE kerf.name_head SET version = 0;
      """;

  private Random random = new Random(0);
  private final List<List<TestJournal>> journals = new ArrayList<>();

  @Test
  void modelAndFunctionsAnswerAlike() throws Exception {
    int sequences = ProofRounds.of(100, 10_000);
    long first = Long.getLong("kerf.seed", 1);
    TestCentre centre = TestCentre.fresh();
    List<CentreLink> real = new ArrayList<>();
    for (String station : STATIONS) {
      real.add(centre.link(station));
    }
    for (long seed = first; seed < first + sequences; seed++) {
      TestServer.execute(centre.database, EMPTY);
      var model =
          new ModelCentre(
              centre.account("saw").company(), TestCentre.COMPANY, InstantSource.system());
      random = new Random(seed);
      List<CentreLink> links = STATIONS.stream().map(name -> model.link(centre.id(name))).toList();
      play(real, links, "seed " + seed);
    }
    real.forEach(CentreLink::close);
  }

  private void play(List<CentreLink> real, List<CentreLink> model, String seed) {
    journals.clear();
    for (int i = 0; i < STATIONS.size(); i++) {
      journals.add(new ArrayList<>(List.of(new TestJournal())));
      Hello hello = hello(1, "A" + i, FeedCursor.BEGINNING);
      compare(real.get(i), model.get(i), link -> link.hello(hello), seed);
    }
    for (int call = 0; call < CALLS; call++) {
      int i = random.nextInt(STATIONS.size());
      Call asked = call(i, model.get(i));
      compare(real.get(i), model.get(i), asked, seed + ", call " + call);
    }
    compare(real.getFirst(), model.getFirst(), link -> link.pull(0, 20_000), seed + ", the feed");
  }

  private static Hello hello(int epoch, String characters, FeedCursor cursor) {
    return new Hello(ExchangeVersion.NEWEST, "1.0", characters, epoch, 0, cursor, Instant.now());
  }

  /** What a station asks. */
  @FunctionalInterface
  private interface Call {
    Object of(CentreLink link) throws StationFault;
  }

  private static void compare(CentreLink real, CentreLink model, Call call, String where) {
    assertThat(answer(real, call)).as(where).isEqualTo(answer(model, call));
  }

  private static Object answer(CentreLink link, Call call) {
    try {
      return timeless(call.of(link));
    } catch (StationFault fault) {
      return fault.code();
    }
  }

  /** The two have not the same clock. */
  private static Object timeless(Object answer) {
    return switch (answer) {
      case Welcome of ->
          List.of(
              of.company(),
              of.companyName(),
              of.schema(),
              of.oldestSchema(),
              of.epoch(),
              of.lastNo(),
              of.lastHash(),
              of.head(),
              of.cursorKnown(),
              of.compactedTo(),
              of.paused());
      case PushAnswer.Taken of -> new PushAnswer.Taken(of.lastNo(), Instant.EPOCH);
      case List<?> all -> all.stream().map(ModelCentreTest::timeless).toList();
      case FeedBatch of ->
          new FeedBatch(
              of.seq(),
              of.hash(),
              of.station(),
              of.characters(),
              of.epoch(),
              Instant.EPOCH,
              of.entries());
      default -> answer;
    };
  }

  private Call call(int station, CentreLink model) {
    return switch (random.nextInt(10)) {
      case 0 -> greeting(station, model);
      case 1 -> {
        long after = random.nextInt(8);
        int most = 1 + random.nextInt(12);
        yield link -> link.pull(after, most);
      }
      case 2 -> {
        int epoch = 1 + random.nextInt(4);
        long no = random.nextInt(12);
        yield link -> link.entryHash(epoch, no);
      }
      case 3 -> {
        long seq = random.nextInt(10);
        yield link -> link.feedHash(seq);
      }
      case 4 -> named();
      case 5 -> {
        long after = random.nextInt(5);
        int most = 1 + random.nextInt(3);
        yield link -> link.names(after, most);
      }
      default -> pushing(journals.get(station));
    };
  }

  private Call greeting(int station, CentreLink model) {
    int epoch = 1 + random.nextInt(4);
    String characters = (random.nextInt(6) == 0 ? "C" : "AB".charAt(random.nextInt(2)) + "");
    String pair = characters + (random.nextInt(5) == 0 ? random.nextInt(3) : station);
    FeedCursor cursor = new FeedCursor(random.nextInt(6), Batch.NO_HASH);
    try {
      cursor = new FeedCursor(cursor.seq(), model.feedHash(cursor.seq()).orElse(Batch.NO_HASH));
    } catch (StationFault e) {
      throw new IllegalStateException(e);
    }
    Hello hello = hello(epoch, pair, cursor);
    return link -> link.hello(hello);
  }

  private Call named() {
    List<PersonName> names = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      names.add(new PersonName(new UUID(5, random.nextInt(4)), "Ana " + random.nextInt(3), 0));
    }
    return link -> {
      link.putNames(names);
      return Optional.empty();
    };
  }

  /** From one of the copies of a store, which grow and part. */
  private Call pushing(List<TestJournal> copies) {
    TestJournal journal = copies.get(random.nextInt(copies.size()));
    if (random.nextInt(6) == 0) {
      journal = new TestJournal(journal, random.nextInt((int) journal.last() + 1));
      copies.add(journal);
    }
    int more = random.nextInt(4) + (journal.last() == 0 ? 1 : 0);
    for (int i = 0; i < more; i++) {
      journal.add("{\"n\":\"" + random.nextInt(3) + "\"}", random.nextInt(4) == 0);
    }
    int after = random.nextInt((int) journal.last());
    int count = 1 + random.nextInt((int) journal.last() - after);
    Batch batch = journal.batch(1 + random.nextInt(3), after, count);
    return link -> link.push(batch);
  }
}
