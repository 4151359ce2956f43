package org.kerf.sync.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.sync.CentreLink;
import org.kerf.sync.model.Batch;
import org.kerf.sync.model.CentreEntry;
import org.kerf.sync.model.ExchangeVersion;
import org.kerf.sync.model.FeedBatch;
import org.kerf.sync.model.FeedCursor;
import org.kerf.sync.model.Hello;
import org.kerf.sync.model.PersonName;
import org.kerf.sync.model.PushAnswer;
import org.kerf.sync.model.Welcome;

/** What a centre promises a station, by a real server. */
class CentreContractTest {

  private TestCentre centre;

  @BeforeEach
  void setUp() throws Exception {
    centre = TestCentre.fresh();
  }

  private static Hello hello(int epoch, String characters, long lastNo, FeedCursor cursor) {
    return new Hello(
        ExchangeVersion.NEWEST, "1.0", characters, epoch, lastNo, cursor, Instant.now());
  }

  private static PushAnswer taken(CentreLink link, Batch batch) throws StationFault {
    PushAnswer answer = link.push(batch);
    assertThat(answer).isInstanceOf(PushAnswer.Taken.class);
    return answer;
  }

  private static void takenUpTo(long lastNo, CentreLink link, Batch batch) throws StationFault {
    assertThat(link.push(batch))
        .asInstanceOf(InstanceOfAssertFactories.type(PushAnswer.Taken.class))
        .extracting(PushAnswer.Taken::lastNo)
        .isEqualTo(lastNo);
  }

  private static List<FeedBatch> all(CentreLink link) throws StationFault {
    List<FeedBatch> all = new ArrayList<>();
    for (List<FeedBatch> page = link.pull(0, 1000);
        !page.isEmpty();
        page = link.pull(all.getLast().seq(), 1000)) {
      all.addAll(page);
    }
    return all;
  }

  @Test
  void whatOneStationSendsTheOthersReadAsItWas() throws Exception {
    var journal =
        new TestJournal()
            .add("{\"text\":\"țeavă Ø42 \\\"x\\\" {,} \\\\ 🪚 'q' NULL\"}", false)
            .add(3);
    try (CentreLink saw = centre.link("saw");
        CentreLink office = centre.link("office")) {
      takenUpTo(4, saw, journal.after(1, 0));
      List<FeedBatch> feed = all(office);
      assertThat(feed).hasSize(1);
      FeedBatch batch = feed.getFirst();
      assertThat(batch.entries()).isEqualTo(journal.entries());
      assertThat(batch.seq()).isEqualTo(1);
      assertThat(batch.station()).isEqualTo(centre.id("saw"));
      assertThat(batch.characters()).isEqualTo("A0");
      assertThat(batch.epoch()).isEqualTo(1);
      assertThat(batch.received()).isBetween(Instant.now().minusSeconds(60), Instant.now());
      assertThat(all(saw)).isEqualTo(feed);
    }
  }

  @Test
  void theSameBatchAgainIsTakenOnce() throws Exception {
    var journal = new TestJournal().add(5);
    try (CentreLink saw = centre.link("saw")) {
      taken(saw, journal.after(1, 0));
      takenUpTo(5, saw, journal.after(1, 0));
      takenUpTo(5, saw, journal.batch(1, 1, 2));
      assertThat(all(saw)).hasSize(1);
    }
  }

  @Test
  void aBatchThatOverlapsAddsWhatIsNew() throws Exception {
    var journal = new TestJournal().add(10);
    try (CentreLink saw = centre.link("saw")) {
      taken(saw, journal.batch(1, 0, 5));
      takenUpTo(8, saw, journal.batch(1, 2, 6));
      takenUpTo(10, saw, journal.batch(1, 0, 10));
      assertThat(all(saw)).flatExtracting(FeedBatch::entries).isEqualTo(journal.entries());
    }
  }

  @Test
  void aHoleIsNamedAndNothingOfItKept() throws Exception {
    var journal = new TestJournal().add(10);
    try (CentreLink saw = centre.link("saw")) {
      assertThat(saw.push(journal.batch(1, 3, 2))).isEqualTo(new PushAnswer.SendFrom(0));
      taken(saw, journal.batch(1, 0, 3));
      assertThat(saw.push(journal.batch(1, 5, 5))).isEqualTo(new PushAnswer.SendFrom(3));
      assertThat(all(saw)).hasSize(1);
    }
  }

  @Test
  void anotherContentUnderTheSameNumberIsAForkAndIsKept() throws Exception {
    var journal = new TestJournal().add(5);
    var copy = new TestJournal(journal, 3).add("{\"other\":\"one\"}", false).add(3);
    try (CentreLink saw = centre.link("saw")) {
      taken(saw, journal.after(1, 0));
      assertThat(saw.push(copy.after(1, 3))).isEqualTo(new PushAnswer.Forked(1, 5));
      assertThat(saw.push(copy.after(1, 3))).isEqualTo(new PushAnswer.Forked(1, 5));
      assertThat(saw.push(copy.after(1, 5))).isEqualTo(new PushAnswer.Forked(1, 5));
      assertThat(centre.ask("SELECT string_agg(no::text, ' ' ORDER BY no) FROM kerf.entry_other"))
          .isEqualTo("4 5");
      assertThat(all(saw)).flatExtracting(FeedBatch::entries).isEqualTo(journal.entries());
    }
  }

  @Test
  void aRestoredStoreGoesOnInANewEpochAndTheOldOneIsForked() throws Exception {
    var journal = new TestJournal().add(5);
    var restored = new TestJournal(journal, 3).add("{\"after\":\"restore\"}", false).add(1);
    try (CentreLink saw = centre.link("saw")) {
      saw.hello(hello(1, "A0", 5, FeedCursor.BEGINNING));
      taken(saw, journal.after(1, 0));
      saw.hello(hello(2, "X7", 5, FeedCursor.BEGINNING));
      takenUpTo(5, saw, restored.after(2, 3));
      assertThat(saw.push(journal.after(1, 0))).isEqualTo(new PushAnswer.Forked(2, 5));
      assertThat(saw.push(restored.after(2, 2))).isEqualTo(new PushAnswer.Forked(2, 5));
      takenUpTo(5, saw, restored.after(2, 4));
      assertThat(all(saw)).extracting(FeedBatch::characters).containsExactly("A0", "X7");
      assertThat(saw.entryHash(1, 4)).contains(journal.hash(4));
      assertThat(saw.entryHash(2, 4)).contains(restored.hash(4));
      assertThat(saw.entryHash(2, 3)).contains(journal.hash(3));
      assertThat(saw.entryHash(2, 2)).isEmpty();
    }
  }

  @Test
  void aNewEpochLeavesNothingOut() throws Exception {
    var journal = new TestJournal().add(9);
    try (CentreLink saw = centre.link("saw")) {
      taken(saw, journal.batch(1, 0, 4));
      assertThat(saw.push(journal.batch(2, 6, 3))).isEqualTo(new PushAnswer.SendFrom(4));
      takenUpTo(9, saw, journal.after(2, 4));
    }
  }

  @Test
  void localEntriesAreKeptAndGoToNobody() throws Exception {
    var journal =
        new TestJournal()
            .add("{\"n\":\"1\"}", true)
            .add("{\"n\":\"2\"}", true)
            .add("{\"n\":\"3\"}", false)
            .add("{\"n\":\"4\"}", true);
    try (CentreLink saw = centre.link("saw")) {
      takenUpTo(2, saw, journal.batch(1, 0, 2));
      assertThat(all(saw)).isEmpty();
      takenUpTo(4, saw, journal.batch(1, 2, 2));
      assertThat(all(saw))
          .flatExtracting(FeedBatch::entries)
          .extracting(CentreEntry::no)
          .containsExactly(3L);
      assertThat(centre.ask("SELECT count(*) FROM kerf.entry")).isEqualTo("4");
    }
  }

  @Test
  void aPageIsWholeBatchesAndALargerOneComesAlone() throws Exception {
    var journal = new TestJournal().add(40);
    try (CentreLink saw = centre.link("saw")) {
      taken(saw, journal.batch(1, 0, 5));
      taken(saw, journal.batch(1, 5, 5));
      taken(saw, journal.batch(1, 10, 20));
      taken(saw, journal.batch(1, 30, 10));
      assertThat(saw.pull(0, 9)).extracting(FeedBatch::seq).containsExactly(1L);
      assertThat(saw.pull(0, 10)).extracting(FeedBatch::seq).containsExactly(1L, 2L);
      assertThat(saw.pull(2, 10)).extracting(FeedBatch::seq).containsExactly(3L);
      assertThat(saw.pull(2, 1000)).extracting(FeedBatch::seq).containsExactly(3L, 4L);
      assertThat(saw.pull(4, 1000)).isEmpty();
      assertThat(saw.pull(99, 1000)).isEmpty();
    }
  }

  @Test
  void aLargeBookingGoesAloneAndOneThatIsTooLargeIsRefused() throws Exception {
    String mebibyte = "{\"x\":\"" + "ă".repeat((1 << 19) - 4) + "\"}";
    var journal = new TestJournal();
    for (int i = 0; i < 20; i++) {
      journal.add(mebibyte, false);
    }
    journal.add(2500);
    try (CentreLink saw = centre.link("saw")) {
      takenUpTo(2520, saw, journal.after(1, 0));
      assertThat(saw.pull(0, 10))
          .hasSize(1)
          .first()
          .extracting(b -> b.entries().size())
          .isEqualTo(2520);
      var larger = new TestJournal(journal, 2520);
      for (int i = 0; i < 65; i++) {
        larger.add(mebibyte, false);
      }
      assertThatThrownBy(() -> saw.push(larger.after(1, 2520)))
          .isInstanceOf(StationFault.class)
          .hasMessageContaining("64 MiB");
      assertThat(saw.hello(hello(1, "A0", 1, FeedCursor.BEGINNING)).lastNo()).isEqualTo(2520);
    }
  }

  @Test
  void aBadEntryIsRefusedWithItsNumberAndNothingOfTheBatchIsKept() throws Exception {
    try (CentreLink saw = centre.link("saw")) {
      for (String details : List.of("[1]", "7", "\"x\"")) {
        var journal = new TestJournal().add(2).add(details, false).add(1);
        assertThatThrownBy(() -> saw.push(journal.after(1, 0)))
            .hasMessageContaining("Entry 3 can't be taken: its details are no object.");
      }
      var journal = new TestJournal().add(2).add("{\"a\":", false);
      assertThatThrownBy(() -> saw.push(journal.after(1, 0)))
          .isInstanceOfSatisfying(
              StationFault.class,
              fault -> assertThat(fault.code()).isEqualTo(FaultCode.CENTRE_REFUSED))
          .hasMessageContaining("not JSON");
      CentreEntry good = journal.entries().getFirst();
      for (CentreEntry bad :
          List.of(
              changed(good, "Robert'); DROP TABLE", 1, good.at()),
              changed(good, "nodot", 1, good.at()),
              changed(good, good.kind(), 0, good.at()))) {
        assertThatThrownBy(() -> saw.push(new Batch(1, 0, Batch.NO_HASH, List.of(bad))))
            .hasMessageContaining("Entry 1 can't be taken: its ");
      }
      assertThatThrownBy(() -> saw.push(new Batch(0, 0, Batch.NO_HASH, List.of(good))))
          .hasMessageContaining("in an epoch from 1 on");
      assertThatThrownBy(() -> saw.push(new Batch(1, 0, Batch.NO_HASH, List.of())))
          .hasMessageContaining("1 to 200,000 entries");
      assertThat(all(saw)).isEmpty();
      assertThat(saw.hello(hello(1, "A0", 0, FeedCursor.BEGINNING)).epoch()).isZero();
    }
  }

  private static CentreEntry changed(CentreEntry entry, String kind, int version, Instant at) {
    return new CentreEntry(
        entry.no(),
        kind,
        version,
        entry.subject(),
        entry.details(),
        at,
        entry.user(),
        entry.hash(),
        entry.local());
  }

  /** All that the first version called, as it called it. */
  @Test
  void aStationOfTheFirstVersionIsServed() throws Exception {
    try (CentreLink saw = centre.link("saw")) {
      Welcome welcome =
          saw.hello(new Hello(1, "1.0", "A0", 1, 3, FeedCursor.BEGINNING, Instant.now()));
      assertThat(welcome.oldestSchema()).isEqualTo(1);
      taken(saw, new TestJournal().add(3).after(1, 0));
      assertThat(all(saw)).hasSize(1);
      assertThat(saw.entryHash(1, 3)).isPresent();
      assertThat(saw.names(0, 10)).isEmpty();
    }
    String code = centre.code("gate");
    try (Connection enrol = TestServer.open(centre.database, "kerf_enrol", "kerf_enrol");
        PreparedStatement call =
            enrol.prepareStatement("SELECT * FROM kerf.enrol(?, ?, gen_random_uuid(), 'X1')")) {
      call.setString(1, code);
      call.setString(2, ScramVerifier.of("secret", new SecureRandom()));
      try (ResultSet row = call.executeQuery()) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString("o_outcome")).isEqualTo("enrolled");
        assertThat(row.getString("o_login")).startsWith("kerf_");
        assertThat(row.getString("o_company_name")).isEqualTo(TestCentre.COMPANY);
      }
    }
  }

  @Test
  void theHandshakeSaysHowFarTheCentreIs() throws Exception {
    var journal = new TestJournal().add(5);
    try (CentreLink saw = centre.link("saw")) {
      Welcome first = saw.hello(hello(1, "A0", 5, FeedCursor.BEGINNING));
      assertThat(first.companyName()).isEqualTo(TestCentre.COMPANY);
      assertThat(first.company()).isEqualTo(centre.account("saw").company());
      assertThat(first.schema()).isEqualTo(ExchangeVersion.NEWEST);
      assertThat(first.epoch()).isZero();
      assertThat(first.lastHash()).isEqualTo(Batch.NO_HASH);
      assertThat(first.cursorKnown()).isTrue();
      assertThat(Duration.between(first.at(), Instant.now()).abs())
          .isLessThan(Duration.ofMinutes(1));
      taken(saw, journal.after(1, 0));
      FeedBatch batch = saw.pull(0, 100).getFirst();
      Welcome then = saw.hello(hello(1, "A0", 5, new FeedCursor(1, batch.hash())));
      assertThat(then.epoch()).isEqualTo(1);
      assertThat(then.lastNo()).isEqualTo(5);
      assertThat(then.lastHash()).isEqualTo(journal.hash(5));
      assertThat(then.head()).isEqualTo(1);
      assertThat(then.cursorKnown()).isTrue();
      assertThat(saw.hello(hello(1, "A0", 5, new FeedCursor(1, journal.hash(1)))).cursorKnown())
          .isFalse();
      assertThat(saw.hello(hello(1, "A0", 5, new FeedCursor(2, batch.hash()))).cursorKnown())
          .isFalse();
      assertThat(saw.feedHash(1)).contains(batch.hash());
      assertThat(saw.feedHash(0)).contains(Batch.NO_HASH);
      assertThat(saw.feedHash(2)).isEmpty();
    }
  }

  @Test
  void charactersBelongToOneStation() throws Exception {
    try (CentreLink saw = centre.link("saw");
        CentreLink office = centre.link("office")) {
      saw.hello(hello(1, "A0", 0, FeedCursor.BEGINNING));
      assertThatThrownBy(() -> office.hello(hello(2, "A0", 0, FeedCursor.BEGINNING)))
          .isInstanceOfSatisfying(
              StationFault.class,
              fault -> assertThat(fault.code()).isEqualTo(FaultCode.CENTRE_CHARACTERS))
          .hasMessageContaining("begin with A0");
      office.hello(hello(2, "B5", 0, FeedCursor.BEGINNING));
      saw.hello(hello(1, "A0", 0, FeedCursor.BEGINNING));
    }
  }

  @Test
  void aPausedStationSendsNothing() throws Exception {
    var journal = new TestJournal().add(2);
    try (CentreLink saw = centre.link("saw")) {
      centre.administration().pause(centre.admin(), "saw", true);
      assertThat(saw.hello(hello(1, "A0", 2, FeedCursor.BEGINNING)).paused()).isTrue();
      assertThatThrownBy(() -> saw.push(journal.after(1, 0)))
          .isInstanceOfSatisfying(
              StationFault.class,
              fault -> assertThat(fault.code()).isEqualTo(FaultCode.CENTRE_PAUSED));
      centre.administration().pause(centre.admin(), "saw", false);
      taken(saw, journal.after(1, 0));
    }
  }

  @Test
  void namesComeInTheOrderOfTheirChanges() throws Exception {
    var ana = new PersonName(new UUID(0, 1), "Ana Țîru", 0);
    var ion = new PersonName(new UUID(0, 2), "Ion", 0);
    try (CentreLink saw = centre.link("saw");
        CentreLink office = centre.link("office")) {
      saw.putNames(List.of());
      saw.putNames(List.of(ana, ion));
      List<PersonName> read = office.names(0, 100);
      assertThat(read).extracting(PersonName::name).containsExactly("Ana Țîru", "Ion");
      assertThat(read).extracting(PersonName::version).containsExactly(1L, 2L);
      office.putNames(List.of(new PersonName(ana.id(), "Ana Popa", 0), ion));
      assertThat(saw.names(2, 100)).containsExactly(new PersonName(ana.id(), "Ana Popa", 3));
      assertThat(saw.names(0, 1)).extracting(PersonName::name).containsExactly("Ion");
      assertThat(saw.names(3, 100)).isEmpty();
    }
  }

  @Test
  void whoWaitsIsWokenByWhatIsSent() throws Exception {
    try (CentreLink saw = centre.link("saw");
        CentreLink office = centre.link("office")) {
      assertThat(office.waitForNews(Duration.ofMillis(50))).isFalse();
      taken(saw, new TestJournal().add(1).after(1, 0));
      assertThat(office.waitForNews(Duration.ofSeconds(20))).isTrue();
      assertThat(office.waitForNews(Duration.ofMillis(50))).isFalse();
    }
  }
}
