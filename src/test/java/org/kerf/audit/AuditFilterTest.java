package org.kerf.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.audit.model.AuditFilter;
import org.kerf.audit.model.AuditLine;
import org.kerf.audit.model.AuditPlace;
import org.kerf.flow.Workshop;
import org.kerf.flow.facts.StationFacts;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.UserFact.CredentialSet;
import org.kerf.identity.model.UserFact.SignInRefused;
import org.kerf.journal.model.FeedEntry;
import org.kerf.journal.model.FeedPosition;
import org.kerf.journal.store.FeedStore;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelFixtures;
import org.kerf.labels.model.LabelFact.LabelCameOut;
import org.kerf.labels.model.LabelId;
import org.kerf.settings.model.SettingFact.RecoveryKeyShown;

/** Filters keep the lines that a look through all lines would keep, page by page. */
class AuditFilterTest {

  private static final int LINES = 600;
  private static final List<UUID> PEOPLE = List.of(person(1), person(2), person(3));

  private static final List<UUID> STATIONS = List.of(person(11), person(12));

  @TempDir Path folder;
  private Workshop shop;
  private Instant start;
  private List<AuditLine> all;

  @BeforeEach
  void book() throws StationFault {
    shop = Workshop.in(folder);
    // The workshop itself has written lines; time goes on from there.
    start = shop.now();
    var random = new Random(5);
    shop.booking.keep(
        tx -> {
          for (int i = 0; i < LINES; i++) {
            // The second and third person are rare, and recovery keys rarer.
            UUID by = PEOPLE.get(random.nextInt(20) == 0 ? 1 + random.nextInt(2) : 0);
            shop.journal.write(
                tx, List.of(fact(random)), start.plus(Duration.ofMinutes(10L * (i / 3))), by);
          }
          return 0;
        });
    others(random);
    all =
        shop.reading.of(
            tx -> shop.audit.lines(tx, AuditFilter.NONE, List.of(), AuditPlace.TOP, 10 * LINES));
  }

  /** Two other stations: whole bookings, in whatever order their clocks have it. */
  private void others(Random random) throws StationFault {
    var feed = new FeedStore();
    shop.booking.keep(
        tx -> {
          for (int i = 0; i < LINES; i++) {
            Fact fact = fact(random);
            feed.add(
                tx,
                List.of(
                    new FeedEntry(
                        1,
                        STATIONS.get(i % 2),
                        "D1",
                        1,
                        1 + i,
                        fact,
                        StationFacts.codec().write(fact),
                        start.plus(Duration.ofMinutes(10L * random.nextInt(LINES / 3))),
                        PEOPLE.get(random.nextInt(3)),
                        "")));
          }
          STATIONS.forEach(each -> feed.save(tx, new FeedPosition(each, 1, LINES, 0)));
          return 0;
        });
  }

  @Test
  void linesOfAllStationsStandInTheOrderOfTimeEachOnce() throws StationFault {
    assertThat(all).hasSizeGreaterThan(2 * LINES);
    assertThat(all)
        .isSortedAccordingTo(Comparator.comparing(AuditLine::at).reversed())
        .doesNotHaveDuplicates();
    assertThat(all).extracting(line -> line.station().own()).contains(true, false);
    assertThat(shop.reading.<Long>of(shop.audit::count)).isEqualTo(all.size());
  }

  @Test
  void aClockThatWasPutBackHidesNoLine() throws StationFault {
    shop.booking.keep(
        tx -> {
          for (int i = 0; i < 50; i++) {
            shop.journal.write(
                tx,
                List.of(new SignInRefused(person(1), i)),
                start.minus(Duration.ofDays(2)).plus(Duration.ofMinutes(i)),
                PEOPLE.getFirst());
          }
          return 0;
        });
    List<AuditLine> read = pages(AuditFilter.NONE, 7);
    assertThat(read).hasSize(all.size() + 50).doesNotHaveDuplicates();
  }

  @AfterEach
  void shut() {
    shop.close();
  }

  private static UUID person(int number) {
    return new UUID(0x0190_0000_0000_7000L, number);
  }

  private static Fact fact(Random random) {
    return switch (random.nextInt(30)) {
      case 0 -> new RecoveryKeyShown(person(9));
      case 1, 2, 3, 4, 5, 6, 7, 8 -> new SignInRefused(person(1), 5);
      default -> new CredentialSet(person(2), CredentialKind.PIN);
    };
  }

  @Test
  void filtersKeepWhatALookThroughAllLinesKeeps() throws StationFault {
    List<Optional<UUID>> users = new ArrayList<>(List.of(Optional.empty(), Optional.of(person(7))));
    PEOPLE.forEach(user -> users.add(Optional.of(user)));
    List<Set<String>> families =
        List.of(
            Set.of(),
            Set.of("recovery_key"),
            Set.of("sign_in", "recovery_key"),
            Set.of("credential"),
            Set.of("cut"));
    List<Optional<Instant>> moments =
        List.of(
            Optional.empty(),
            Optional.of(start.plus(Duration.ofMinutes(600))),
            Optional.of(start.plus(Duration.ofMinutes(1_205))));
    var random = new Random(6);
    List<Optional<UUID>> stations = new ArrayList<>(List.of(Optional.empty()));
    shop.reading.of(shop.audit::stations).forEach(each -> stations.add(Optional.of(each.id())));
    assertThat(stations).hasSize(1 + 1 + STATIONS.size());
    for (Optional<UUID> user : users) {
      for (Set<String> family : families) {
        for (String text : List.of("", "sign_in", "nothing has this")) {
          var filter =
              new AuditFilter(
                  text,
                  user,
                  stations.get(random.nextInt(stations.size())),
                  family,
                  moments.get(random.nextInt(3)),
                  moments.get(random.nextInt(3)));
          assertThat(pages(filter, 1 + random.nextInt(50)).stream().map(Key::of).toList())
              .as("%s", filter)
              .isEqualTo(all.stream().filter(line -> keeps(filter, line)).map(Key::of).toList());
        }
      }
    }
  }

  @Test
  void partOfACodeFindsAllCodesThatBeginSo() throws StationFault {
    List<ShortCode> codes = List.of(LabelFixtures.pieceCode(1), LabelFixtures.pieceCode(2));
    shop.booking.keep(
        tx -> {
          for (int i = 0; i < 60; i++) {
            ShortCode code = codes.get(i / 50);
            shop.journal.write(
                tx,
                List.of(new LabelCameOut(new LabelId(person(i)), code)),
                start.plus(Duration.ofDays(30)),
                PEOPLE.getFirst());
          }
          return 0;
        });
    var filter = AuditFilter.of("p01 0000");
    assertThat(pages(filter, 20)).hasSize(60);
  }

  /** A line, wherever a list goes on after it. */
  private record Key(UUID station, long no) {
    private static Key of(AuditLine line) {
      return new Key(line.station().id(), line.no());
    }
  }

  private List<AuditLine> pages(AuditFilter filter, int size) throws StationFault {
    List<AuditLine> found = new ArrayList<>();
    AuditPlace before = AuditPlace.TOP;
    while (true) {
      AuditPlace from = before;
      List<AuditLine> page =
          shop.reading.of(tx -> shop.audit.lines(tx, filter, List.of(), from, size));
      found.addAll(page);
      if (page.size() < size) {
        return found;
      }
      before = page.getLast().place();
    }
  }

  private static boolean keeps(AuditFilter filter, AuditLine line) {
    String family = line.action().substring(0, line.action().indexOf('.'));
    return line.action().contains(filter.text())
        && filter.user().map(line.user()::equals).orElse(true)
        && filter.station().map(line.station().id()::equals).orElse(true)
        && (filter.families().isEmpty() || filter.families().contains(family))
        && filter.from().map(from -> !line.at().isBefore(from)).orElse(true)
        && filter.until().map(line.at()::isBefore).orElse(true);
  }
}
