package org.kerf.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.UserFact.CredentialSet;
import org.kerf.identity.model.UserFact.SignInRefused;
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
    all = shop.reading.of(tx -> shop.audit.lines(tx, Long.MAX_VALUE, 10_000));
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
    for (Optional<UUID> user : users) {
      for (Set<String> family : families) {
        for (String text : List.of("", "sign_in", "nothing has this")) {
          var filter =
              new AuditFilter(
                  text,
                  user,
                  Optional.empty(),
                  family,
                  moments.get(random.nextInt(3)),
                  moments.get(random.nextInt(3)));
          assertThat(pages(filter, 1 + random.nextInt(50)))
              .as("%s", filter)
              .isEqualTo(all.stream().filter(line -> keeps(filter, line)).toList());
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
    var filter =
        AuditFilter.of("p01 0000");
    assertThat(pages(filter, 20)).hasSize(60);
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
        && (filter.families().isEmpty() || filter.families().contains(family))
        && filter.from().map(from -> !line.at().isBefore(from)).orElse(true)
        && filter.until().map(line.at()::isBefore).orElse(true);
  }
}
