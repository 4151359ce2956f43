package org.kerf.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.audit.model.AuditLine;
import org.kerf.cli.Kerf;
import org.kerf.cli.local.CommandListener;
import org.kerf.cli.output.ExitCode;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.ProgramUsers;
import org.kerf.identity.model.Role;
import org.kerf.kernel.StationFault;

/** Commands while the station's window is open: real stations, real sockets, real processes. */
class CommandsInsideTest {

  private static final Path DEMO = Path.of("config", "demo");
  private static final int PATIENCE_SECONDS = 90;
  private static final int LOOK_MILLIS = 50;
  private static final int MANY = 20_000;

  @TempDir Path folder;

  private record Said(int code, String out, String err) {}

  /** A station that takes commands, as its window opens it. */
  private final class Open implements AutoCloseable {

    final Station station;
    final ThreadPoolExecutor threads = (ThreadPoolExecutor) Executors.newCachedThreadPool();
    private final CommandListener commands;

    Open() throws StationFault {
      StationConfig config =
          StationConfig.of(Optional.of(data()), Optional.empty()).withKeyIn(folder);
      station = Station.open(config);
      commands = CommandsInside.listen(station, config, threads).orElseThrow();
    }

    List<AuditLine> audit() throws StationFault {
      return station
          .useCases()
          .reading()
          .of(tx -> station.useCases().audit().lines(tx, Long.MAX_VALUE, 100));
    }

    String nameOf(UUID user) throws StationFault {
      UseCases useCases = station.useCases();
      return useCases.reading().of(useCases.users()::names).of(user);
    }

    boolean hasCustomer(String code) throws StationFault {
      return station
          .useCases()
          .reading()
          .of(tx -> station.useCases().repositories().parties().byCode(tx, code).isPresent());
    }

    @Override
    public void close() {
      commands.close();
      station.close();
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Said kerf(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code =
        new Kerf(StationPrograms.withKeysIn(folder))
            .writingTo(new PrintWriter(out, true), new PrintWriter(err, true))
            .run(onData(arguments));
    return new Said(code, out.toString(), err.toString());
  }

  private String[] onData(String... arguments) {
    return Stream.concat(Stream.of(arguments), Stream.of("--data", data().toString()))
        .toArray(String[]::new);
  }

  private static String demo(String file) {
    return DEMO.resolve(file).toString();
  }

  private static boolean isOfPrinter(AuditLine line) {
    return line.action().startsWith("printer.");
  }

  @Test
  void commandsRunInTheStationThatIsOpenAndAreBookedOnce() throws Exception {
    try (Open open = new Open()) {
      Path arguments = folder.resolve("arguments");
      Files.writeString(arguments, "import\ncustomers\n" + demo("customers.csv") + "\n");
      Said shown = kerf("@" + arguments);
      assertThat(shown.err()).isEmpty();
      assertThat(shown.out()).contains("Nothing was changed yet").doesNotContain("recovery key");
      assertThat(open.audit())
          .as("but the first printer")
          .allMatch(CommandsInsideTest::isOfPrinter);
      Said taken = kerf("import", "customers", demo("customers.csv"), "--yes");
      assertThat(taken.code()).as(taken.err()).isZero();
      assertThat(taken.out()).contains("Taken in: ");
      assertThat(open.audit())
          .filteredOn(line -> line.action().equals("file.imported"))
          .singleElement()
          .satisfies(line -> assertThat(line.user()).isEqualTo(ProgramUsers.TERMINAL.id()));
      assertThat(kerf("check").out()).contains("The store is sound");
      assertThat(kerf("deliveries").out()).contains("set aside: 0");
      Said reserved = kerf("plan", "--time-limit", "1s");
      assertThat(reserved.code()).isEqualTo(ExitCode.FAULT);
      assertThat(reserved.err()).contains("There is no saw yet");
    }
    assertThat(kerf("check").out()).contains("The store is sound");
  }

  @Test
  void aPlanIsMadeAndApprovedThereAndWrittenWhereTheTerminalIs() throws Exception {
    try (Open open = new Open()) {
      for (String kind : List.of("users", "customers", "items", "heats", "saws", "stock")) {
        assertThat(kerf("import", kind, demo(kind + ".csv"), "--yes").code())
            .as(kind)
            .isNotEqualTo(1);
        if (kind.equals("heats")) {
          assertThat(kerf("import", "places", demo("locations.csv"), "--yes").code()).isZero();
        }
      }
      kerf("import", "orders", demo("orders.csv"), "--yes");
      String user =
          open
              .station
              .useCases()
              .reading()
              .of(tx -> open.station.useCases().users().active(tx))
              .stream()
              .filter(each -> each.role() == Role.SUPERVISOR)
              .findFirst()
              .orElseThrow()
              .name();
      Path json = folder.resolve("plan.json");
      Said plan =
          kerf(
              "plan", "--time-limit", "2s", "--approve", "--user", user, "--json", json.toString());
      assertThat(plan.err()).isEmpty();
      assertThat(plan.out()).contains("Approved as N", "bars=");
      assertThat(json).isNotEmptyFile();
      assertThat(open.nameOf(open.audit().getFirst().user())).isEqualTo(user);
      assertThat(kerf("plan", "--json", "/dev/stdout").err()).contains("name a file");
    }
  }

  @Test
  void whatOnlyAClosedStationCanHaveDoneSaysSo() throws Exception {
    try (Open open = new Open()) {
      Path copy = Files.copy(data().resolve("kerf.mv.db"), folder.resolve("copy.mv.db"));
      Said refused = kerf("restore", "--from", copy.toString());
      assertThat(refused.code()).isEqualTo(ExitCode.FAULT);
      assertThat(refused.err()).contains("is in use", "Close that one", "K101");
      assertThat(open.audit())
          .as("but the first printer")
          .allMatch(CommandsInsideTest::isOfPrinter);
      assertThat(kerf("check").code()).isZero();
      Said other = kerf("import", "customers", demo("customers.csv"), "--station", "Q1");
      assertThat(other.err()).contains("--station");
      assertThat(kerf("check").code()).isZero();
    }
  }

  @Test
  void anImportWhoseTerminalIsKilledStopsAfterItsPart() throws Exception {
    Path file = manyCustomers();
    try (Open open = new Open()) {
      Process terminal = start("import", "customers", file.toString(), "--yes");
      until(() -> open.hasCustomer("M0") || !terminal.isAlive());
      assertThat(terminal.isAlive()).as(said()).isTrue();
      terminal.destroyForcibly();
      until(() -> open.threads.getActiveCount() == 1);
      assertThat(open.hasCustomer("M" + (MANY - 1))).isFalse();
      assertThat(kerf("check").out()).contains("The store is sound");
    }
  }

  @Test
  void aWindowThatIsClosedStopsTheCommandAndSaysSo() throws Exception {
    Path file = manyCustomers();
    try (ExecutorService terminal = Executors.newSingleThreadExecutor()) {
      Future<Said> asked;
      try (Open open = new Open()) {
        asked = terminal.submit(() -> kerf("import", "customers", file.toString(), "--yes"));
        until(() -> open.hasCustomer("M0") || asked.isDone());
      }
      Said said = asked.get();
      assertThat(said.err()).contains("was closed before this command was done");
      assertThat(said.code()).isEqualTo(ExitCode.FAULT);
    }
    assertThat(kerf("check").out()).contains("The store is sound");
  }

  private Path manyCustomers() throws IOException {
    var text = new StringBuilder("Cod;Denumire\n");
    for (int i = 0; i < MANY; i++) {
      text.append('M').append(i).append(";Client ").append(i).append('\n');
    }
    return Files.writeString(folder.resolve("many.csv"), text);
  }

  @Test
  void aKilledStationKeepsNoCommandFromTheStore() throws Exception {
    assertThat(kerf("import", "places", demo("locations.csv"), "--yes").code()).isZero();
    Process station = start("station");
    until(() -> Files.exists(data().resolve("kerf.sock")) || !station.isAlive());
    assertThat(station.isAlive()).as(said()).isTrue();
    Said beside = kerf("import", "customers", demo("customers.csv"), "--yes");
    assertThat(beside.err()).isEmpty();
    assertThat(beside.out()).contains("Taken in: ");
    station.destroyForcibly();
    assertThat(station.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(data().resolve("kerf.sock")).exists();
    assertThat(kerf("check").out()).contains("The store is sound");
    try (Open next = new Open()) {
      assertThat(next.audit()).isNotEmpty();
      assertThat(kerf("check").out()).contains("The store is sound");
    }
    assertThat(data().resolve("kerf.sock")).doesNotExist();
  }

  private Process start(String... arguments) throws IOException {
    ProcessBuilder builder = KerfProcess.of(folder.resolve("said"), List.of(onData(arguments)));
    builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    return builder.start();
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said"));
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void until(Condition condition) throws Exception {
    long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("it did not come so far").isLessThan(last);
      Thread.sleep(LOOK_MILLIS);
    }
  }
}
