package org.kerf.sync.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.kerf.sync.CentreLink;
import org.kerf.sync.model.Batch;
import org.kerf.sync.model.CentreEntry;
import org.kerf.sync.model.CentreStation;
import org.kerf.sync.model.PushAnswer;
import org.kerf.sync.model.Told;

/** What a station sees of the others, and how they see it. */
class CentreStationsTest {

  @Test
  void eachStationSeesHowFarAllAre() throws Exception {
    TestCentre centre = TestCentre.fresh();
    try (CentreLink saw = centre.link("saw");
        CentreLink office = centre.link("office")) {
      saw.push(new TestJournal().add(3).after(1, 0));
      assertThat(office.stations().orElseThrow())
          .extracting(CentreStation::name)
          .containsExactly("office", "saw");
      CentreStation before = of(office, "office");
      assertThat(before.seen()).isEmpty();
      assertThat(before.unreadBatches()).isEqualTo(1);
      assertThat(before.unreadEntries()).isEqualTo(OptionalLong.of(3));
      assertThat(office.tell(new Told(12, 1, Instant.now().plusSeconds(600)))).isTrue();
      CentreStation now = of(saw, "office");
      assertThat(now.seen().orElseThrow()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
      assertThat(now.unreadBatches()).isZero();
      assertThat(now.notSent()).isEqualTo(12);
      assertThat(now.clockOffset()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
      assertThat(of(office, "saw").unreadBatches()).isEqualTo(1);
    }
  }

  private static CentreStation of(CentreLink link, String name) throws Exception {
    return link.stations().orElseThrow().stream()
        .filter(station -> station.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Its functions are fewer: whoever asks does without, and the connection goes on. */
  @Test
  void aCentreOfAnOlderProgramListsNothing() throws Exception {
    TestCentre centre = TestCentre.ofItsOwn();
    TestServer.execute(centre.database, "DROP FUNCTION kerf.tell, kerf.company_stations");
    try (CentreLink saw = centre.link("saw")) {
      assertThat(saw.tell(new Told(1, 0, Instant.now()))).isFalse();
      assertThat(saw.stations()).isEmpty();
      assertThat(saw.push(new TestJournal().add(1).after(1, 0)))
          .isInstanceOf(PushAnswer.Taken.class);
    }
  }

  /** A computer whose battery is empty begins in 1970: what it booked comes all the same. */
  @Test
  void anEntryOfAWrongYearIsTaken() throws Exception {
    TestCentre centre = TestCentre.fresh();
    try (CentreLink saw = centre.link("saw")) {
      Batch batch = new TestJournal().add(1).after(1, 0);
      CentreEntry of = batch.entries().getFirst();
      var early =
          new CentreEntry(
              of.no(),
              of.kind(),
              of.version(),
              of.subject(),
              of.details(),
              Instant.parse("1970-01-01T00:03:00Z"),
              of.user(),
              of.hash(),
              of.local());
      assertThat(
              saw.push(
                  new Batch(batch.epoch(), batch.afterNo(), batch.afterHash(), List.of(early))))
          .isInstanceOf(PushAnswer.Taken.class);
      assertThat(saw.pull(0, 10).getFirst().entries().getFirst().at()).isEqualTo(early.at());
    }
  }
}
