package org.kerf.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.audit.model.AuditLine;
import org.kerf.cli.Kerf;
import org.kerf.cli.output.ExitCode;
import org.kerf.flow.settings.UserOutcome;
import org.kerf.flow.signin.SetSecret;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.ProgramUsers;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;

/** In whose name commands book, beside an open station and without one. */
class TerminalUserTest {

  private static final String PIN = "4071";
  private static final Path FILE = Path.of("config", "demo", "customers.csv");

  @TempDir Path folder;

  private final InputStream input = System.in;
  private User ana;
  private User ion;

  private record Said(int code, String out, String err) {}

  @BeforeEach
  void hire() throws StationFault {
    try (Station station = Station.open(config())) {
      var settings = station.useCases().station();
      ana = ((UserOutcome.Done) settings.setUp().administrator("Ana Pop")).user();
      var added = settings.changeUsers().add(settings.command(ana), "Ion Mureșan", Role.SUPERVISOR);
      ion = ((UserOutcome.Done) added).user();
    }
  }

  @AfterEach
  void giveInputBack() {
    System.setIn(input);
  }

  @Test
  void asLongAsNobodyHasASecretTheTerminalBooksAsBefore() throws StationFault {
    assertThat(take("").code()).isZero();
    assertThat(lastUser()).isEqualTo(ProgramUsers.TERMINAL);
  }

  @Test
  void onceSomebodyHasOneTheTerminalSaysWhoItIsAndProvesIt() throws StationFault {
    givePin();
    Said unnamed = take("");
    assertThat(unnamed.code()).isEqualTo(ExitCode.FAULT);
    assertThat(unnamed.err()).contains("--user");
    Said wrong = take("9153\n", "--user", "Ion Mureșan");
    assertThat(wrong.err()).contains("not the PIN or the password of Ion Mureșan");
    assertThat(wrong.out()).doesNotContain("9153");
    assertThat(take("", "--user", "Ion Mureșan").code()).as("nothing").isEqualTo(ExitCode.FAULT);
    assertThat(take(PIN + "\n", "--user", "Ion Mureșan").code()).isZero();
    assertThat(lastUser()).isEqualTo(ion);
  }

  @Test
  void besideAnOpenStationTheTerminalAsksAndTheStationProves() throws Exception {
    givePin();
    try (Station station = Station.open(config());
        var listener = CommandsInside.listen(station, config()).orElseThrow()) {
      assertThat(listener).isNotNull();
      assertThat(take("").err()).contains("--user");
      assertThat(take("9153\n", "--user", "Ion Mureșan").err()).contains("not the PIN");
      Said right = take(PIN + "\n", "--user", "Ion Mureșan");
      assertThat(right.err()).isEmpty();
      assertThat(right.out()).containsOnlyOnce("Taken in: ");
      assertThat(lastUser(station)).isEqualTo(ion);
    }
  }

  @Test
  void theSecretMayStandInAVariableAndNeverAmongTheArguments() throws StationFault {
    givePin();
    Said missing = take("", "--user", "Ion Mureșan", "--secret-env", "KERF_NO_SUCH_VARIABLE");
    assertThat(missing.err()).contains("KERF_NO_SUCH_VARIABLE");
    Said wrong = take(PIN + "\n", "--user", "Ion Mureșan", "--secret-env", "PATH");
    assertThat(wrong.err()).as("not read from the input").contains("not the PIN");
  }

  @Test
  void theUserOfTheSystemStandsForWhomAnAdministratorHasSaid() throws StationFault {
    givePin();
    allow(ion);
    assertThat(take("").code()).isZero();
    assertThat(lastUser()).isEqualTo(ion);
    allow(ana);
    try (Station station = Station.open(config())) {
      var signIn = station.useCases().station().signIn();
      assertThat(signIn.kept(ion.id())).as("one at a time").containsExactly(CredentialKind.PIN);
      assertThat(signIn.kept(ana.id())).containsExactly(CredentialKind.OS_USER);
      assertThat(signIn.person(ana.id()).orElseThrow().proofs())
          .as("nothing to say at the window")
          .isEmpty();
      assertThat(lines(station)).noneMatch(this::namesSystem);
    }
  }

  private boolean namesSystem(AuditLine line) {
    return line.details().contains(Folders.osUser());
  }

  private void allow(User user) throws StationFault {
    try (Station station = Station.open(config())) {
      var settings = station.useCases().station();
      assertThat(
              settings
                  .setSecret()
                  .allowTerminal(settings.command(ana), user.id(), Folders.osUser()))
          .isEqualTo(new SetSecret.Outcome.Done());
    }
  }

  private void givePin() throws StationFault {
    try (Station station = Station.open(config())) {
      var settings = station.useCases().station();
      settings.setSecret().run(settings.command(ana), ion.id(), CredentialKind.PIN, PIN);
    }
  }

  private Said take(String typed, String... more) {
    System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    var out = new StringWriter();
    var err = new StringWriter();
    String[] arguments =
        Stream.concat(
                Stream.of(
                    "import",
                    "customers",
                    FILE.toString(),
                    "--yes",
                    "--data",
                    folder.resolve("data").toString()),
                Stream.of(more))
            .toArray(String[]::new);
    int code =
        new Kerf(StationPrograms.withKeysIn(folder))
            .writingTo(new PrintWriter(out, true), new PrintWriter(err, true))
            .run(arguments);
    return new Said(code, out.toString(), err.toString());
  }

  private StationConfig config() throws StationFault {
    return StationConfig.of(Optional.of(folder.resolve("data")), Optional.empty())
        .withKeyIn(folder);
  }

  private User lastUser() throws StationFault {
    try (Station station = Station.open(config())) {
      return lastUser(station);
    }
  }

  private User lastUser(Station station) throws StationFault {
    var last = lines(station).getFirst().user();
    return Stream.of(ana, ion, ProgramUsers.TERMINAL)
        .filter(each -> each.id().equals(last))
        .findFirst()
        .orElseThrow();
  }

  private static List<AuditLine> lines(Station station) {
    try {
      return station
          .useCases()
          .reading()
          .of(tx -> station.useCases().audit().lines(tx, Long.MAX_VALUE, 100));
    } catch (StationFault fault) {
      throw new IllegalStateException(fault);
    }
  }
}
