package org.kerf.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cli.Kerf;
import org.kerf.db.Store;
import org.kerf.db.file.StorePlace;
import org.kerf.db.key.KeyFile;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.OtherStation;
import org.kerf.flow.Workshop;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.facts.StationFacts;
import org.kerf.flow.projection.SharedTables;
import org.kerf.journal.model.FeedEntry;
import org.kerf.journal.store.JournalStore;
import org.kerf.kernel.StationFault;

/**
 * The facts of the demo warehouse make the same tables at another station: its files taken in and
 * an approved plan; with -Pfull its whole day, cut to the last bar.
 */
class DemoReplayTest {

  private static final Path FILES = Path.of("config", "demo");
  private static final boolean WHOLE_DAY = "full".equals(System.getProperty("kerf.proof"));

  @TempDir Path folder;

  @Test
  void theDemosFactsMakeTheSameTablesElsewhere() throws Exception {
    Path data = WHOLE_DAY ? day() : files();
    try (Store store =
            Store.open(
                StorePlace.in(data),
                new KeyFile(key()).read().orElseThrow(),
                CompletableFuture.completedFuture(Workshop.SESSIONS),
                "01");
        OtherStation other = OtherStation.in(folder.resolve("there"), "02", new UUID(0, 2))) {
      var here = new Reading(store);
      var journal = new JournalStore(StationFacts.codec());
      List<FeedEntry> all = OtherStation.feed(here, journal, new UUID(0, 1), characters(here), 0);
      assertThat(other.pull(all)).isEqualTo(all.size());
      List<String> rows = SharedTables.of(here);
      assertThat(rows).hasSizeGreaterThan(WHOLE_DAY ? 4_000 : 400);
      SharedTables.assertSame(other.reading(), rows, "there");
    }
  }

  private Path files() {
    Path data = folder.resolve("data");
    for (String kind :
        List.of("users", "customers", "items", "heats", "places", "saws", "stock", "orders")) {
      kerf(data, "import", kind, file(kind).toString(), "--yes");
    }
    assertThat(kerf(data, "plan", "--orders", "CD-0418", "--time-limit", "1s", "--approve"))
        .contains(" unmet=0 ");
    return data;
  }

  private static Path file(String kind) {
    return FILES.resolve((kind.equals("places") ? "locations" : kind) + ".csv");
  }

  private String kerf(Path data, String... arguments) {
    var out = new StringWriter();
    new Kerf(StationPrograms.withKeysIn(folder.resolve("keys")))
        .writingTo(new PrintWriter(out, true), new PrintWriter(out, true))
        .run(
            Stream.concat(Stream.of(arguments), Stream.of("--data", data.toString()))
                .toArray(String[]::new));
    return out.toString();
  }

  private Path day() throws Exception {
    Path out = folder.resolve("demo");
    ProcessBuilder process =
        KerfProcess.of(folder.resolve("said"), List.of("demo", "--out", out.toString()));
    process.environment().remove("DISPLAY");
    Process demo = process.start();
    assertThat(demo.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(demo.exitValue()).as(Files.readString(folder.resolve("said"))).isZero();
    return out.resolve("data");
  }

  private static String characters(Reading here) throws StationFault {
    return here.of(
        tx ->
            StoreTx.of(tx)
                .first("SELECT station FROM counter", p -> {}, row -> row.getString(1))
                .orElseThrow());
  }

  private Path key() throws Exception {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".key")).findFirst().orElseThrow();
    }
  }
}
