package org.kerf.sync.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cli.Kerf;
import org.kerf.cli.output.ExitCode;
import org.kerf.sync.CentreLink;
import org.kerf.sync.Claims;
import org.kerf.sync.model.EnrolmentAnswer;
import org.kerf.sync.model.EnrolmentRequest;
import org.kerf.sync.model.FeedCursor;
import org.kerf.sync.model.Hello;
import org.kerf.wiring.StationPrograms;

/** What whoever looks after the centre gets at a terminal. */
class CentralCommandsTest {

  @TempDir Path folder;

  private record Said(int exit, String out, String err) {}

  /** With a password that the server does not ask for. */
  private Said central(String database, String... arguments) {
    List<String> all = new ArrayList<>(List.of("central"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--url", TestServer.url(database), "--password-env", "PATH"));
    return kerf(all);
  }

  private Said kerf(List<String> arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exit =
        new Kerf(StationPrograms.withKeysIn(folder))
            .writingTo(new PrintWriter(out, true), new PrintWriter(err, true))
            .run(arguments.toArray(String[]::new));
    return new Said(exit, out.toString(), err.toString());
  }

  @Test
  void fromNothingToAStationThatIsSeen() throws Exception {
    TestServer.execute("postgres", "DROP DATABASE IF EXISTS kerf_commands");
    Said made = central("kerf_commands", "init", "--company", "Oțel SRL");
    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(made.out())
        .contains("The database was made.", "The centre of Oțel SRL at ", " is set up.")
        .contains("kerf central add-station NAME --url " + TestServer.url("kerf_commands"));
    assertThat(central("kerf_commands", "init", "--company", "Oțel SRL").out())
        .doesNotContain("was made")
        .contains("has the newest form.");
    Said added = central("kerf_commands", "add-station", "Ferăstrău 2");
    assertThat(added.exit()).as(added.err()).isZero();
    Matcher code = Pattern.compile("Code of Ferăstrău 2: (\\S{14})").matcher(added.out());
    assertThat(code.find()).as(added.out()).isTrue();
    var centres = new PostgresCentres(new SecureRandom());
    var request =
        new EnrolmentRequest(
            TestServer.url("kerf_commands"), code.group(1), "", new UUID(3, 3), "F2", false);
    var enrolled = (EnrolmentAnswer.Enrolled) centres.enrol(request);
    assertThat(central("kerf_commands", "status").out())
        .contains("0 entries of 1 station", "never");
    UUID bar = new UUID(9, 9);
    try (CentreLink link = centres.of(enrolled.account()).connect()) {
      link.push(new TestJournal().add(3).after(1, 0));
      Instant ahead = Instant.now().plus(Duration.ofDays(1));
      link.hello(new Hello(1, "7.3", "F2", 1, 8, FeedCursor.BEGINNING, ahead));
      ((Claims) link).claim(bar, "cut");
      assertThat(central("kerf_commands", "pause", "Ferăstrău 2").out()).contains("is paused");
      Said status = central("kerf_commands", "status");
      assertThat(status.out())
          .contains("Centre of Oțel SRL: 3 entries of 1 station, feed at batch 1, exchange 2")
          .containsPattern("Ferăstrău 2 +F2 +1 +3 +5 +1 +20\\d\\d-.* +7\\.3 +1 +paused")
          .containsPattern("The clock of Ferăstrău 2 is 14(39|40) minutes ahead\\.")
          .contains(bar.toString());
    }
    assertThat(central("kerf_commands", "resume", "Ferăstrău 2").out()).contains("sends again");
  }

  @Test
  void whatIsRefusedIsOneSentence() throws Exception {
    TestCentre centre = TestCentre.fresh();
    centre.account("saw");
    Said twice = central(centre.database, "add-station", "saw");
    assertThat(twice.exit()).isEqualTo(ExitCode.FAULT);
    assertThat(twice.err()).contains("There is a station saw already", "(K706)");
    assertThat(central(centre.database, "add-station", "saw", "--again").exit()).isZero();
    assertThat(central(centre.database, "add-station", "mill", "--again").err())
        .contains("There is no station mill.");
    assertThat(central(centre.database, "pause", "mill").err())
        .contains("There is no station mill.");
    assertThat(central(centre.database, "init", "--company", "Other").err())
        .contains("is the centre of " + TestCentre.COMPANY);
    assertThat(central("postgres", "status").err()).contains("is not a centre of Kerf", "(K705)");
    assertThat(central(centre.database, "init", "--company", " ").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(
            kerf(List.of("central", "status", "--url", "x", "--password-env", "NOT_SET_HERE"))
                .err())
        .contains("There is no environment variable NOT_SET_HERE");
  }

  @Test
  void theHelpNamesEachCommand() {
    assertThat(kerf(List.of("central", "--help")).out())
        .contains("init", "add-station", "add-admin", "end-admin", "status", "pause", "resume");
    Said alone = kerf(List.of("central"));
    assertThat(alone.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(alone.err()).contains("Say which: init, add-station, add-admin");
    for (String command :
        List.of("init", "add-station", "add-admin", "end-admin", "status", "pause", "resume")) {
      Said help = kerf(List.of("central", command, "--help"));
      assertThat(help.exit()).isZero();
      assertThat(help.out()).contains("--url").doesNotContain("--password=");
    }
  }

  @Test
  void theBenchOfTheExchangeSaysItsFigures() throws Exception {
    Said said =
        kerf(
            List.of(
                "bench",
                "--sync",
                "--small",
                "--postgres-bin",
                "" + TestPrograms.ofTheTests().bin()));
    assertThat(said.exit()).as(said.err() + said.out()).isEqualTo(ExitCode.OK);
    assertThat(said.out().lines().toList().getLast())
        .matches(
            "seen_p95_ms=[0-9.]+ seen_loaded_p95_ms=[0-9.]+ push_ratio=[0-9.]+ pull_ratio=[0-9.]+"
                + " extra_heap_mib=-?[0-9.]+ stations=2 movements=2000 week_s=[0-9.]+"
                + " rows=[0-9]+ doubled=0 missed=0");
  }

  @Test
  void theDemoSaysWhatItLacks() {
    Said nothing = kerf(List.of("central", "demo", "--postgres-bin", "" + folder));
    assertThat(nothing.exit()).isEqualTo(ExitCode.FAULT);
    assertThat(nothing.err()).contains("has not the programs of a PostgreSQL server");
  }
}
