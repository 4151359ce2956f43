package org.kerf.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.db.file.StoreFaults;
import org.kerf.db.file.StorePlace;
import org.kerf.db.opening.StoreFile;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;

class RestoringTest {

  private static final int BOOKED = 6;
  private static final int COPIED = 3;

  /**
   * While the copy is made and counted, few cuts stand for all; each of the last calls is tried.
   */
  private static final int STEP = 60;

  private static final int LAST = 20;

  @TempDir Path folder;
  private Path copy;
  private Map<String, byte[]> store;

  @BeforeEach
  void aStoreAndAnOlderCopy() throws StationFault, IOException {
    TestStore.make(folder.resolve("older"), COPIED);
    copy = folder.resolve("older/kerf.mv.db");
    TestStore.make(folder.resolve("store"), BOOKED);
    store = files(folder.resolve("store"));
  }

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static StorePlace on(String disk) {
    return new StorePlace(Path.of("/" + disk), PowerLossPath.SCHEME + ":");
  }

  private void restore(StorePlace place) throws StationFault {
    new Restoring(place, TestStore.KEY, new Random(1)).run(copy, Optional.empty());
  }

  private static long booked(StorePlace place) throws StationFault {
    try (Store opened =
        Store.open(place, TestStore.KEY, TestStore.sessions(), "01", Store::checkpointSync)) {
      return opened.durableJournal();
    }
  }

  /** Wherever the power goes, no empty store is made in the place of either. */
  @Test
  void aCutLeavesTheOldStoreOrTheRestoredOneOrSaysThatItHasToBeRestored() throws Exception {
    long calls = calls();
    for (long call = 1; call < calls - LAST; call += STEP) {
      cutAt(call);
    }
    for (long call = Math.max(1, calls - LAST); cutAt(call); call++) {}
  }

  private long calls() throws StationFault {
    PowerLossDisk disk = PowerLossDisk.insert("restoring", store, new Random(0));
    restore(on("restoring"));
    long calls = disk.calls();
    assertThat(booked(on("restoring"))).isEqualTo(COPIED);
    disk.remove();
    return calls;
  }

  /** Restores with a cut during this call, and again where that is asked for; whether it came. */
  private boolean cutAt(long call) throws StationFault {
    String name = "restoring-" + call;
    PowerLossDisk disk = PowerLossDisk.insert(name, store, new Random(call));
    disk.cutAt(call);
    try {
      restore(on(name));
    } catch (StationFault fault) {
      assertThat(disk.isOff()).as("call %d: %s", call, fault.sentence()).isTrue();
    }
    disk.remove();
    PowerLossDisk after = PowerLossDisk.insert(name + "-after", disk.files(), new Random(call));
    assertThat(bookedOrRestored(on(name + "-after")))
        .as("call %d", call)
        .isIn((long) COPIED, (long) BOOKED);
    after.remove();
    return disk.isOff();
  }

  private long bookedOrRestored(StorePlace place) throws StationFault {
    try {
      return booked(place);
    } catch (StationFault fault) {
      assertThat(fault.code()).isEqualTo(FaultCode.STORE_MISSING);
      restore(place);
      return booked(place);
    }
  }

  @Test
  void aCopyOfANewerVersionIsRefusedAndTheStoreStays() throws Exception {
    var older = StorePlace.in(folder.resolve("older"));
    try (Connection owner =
            DriverManager.getConnection(
                older.url(TestStore.KEY),
                StoreFile.ADMIN,
                TestStore.KEY.password(StoreFile.ADMIN));
        Statement statement = owner.createStatement()) {
      statement.execute(
          "INSERT INTO \"flyway_schema_history\" SELECT \"installed_rank\" + 100, '99',"
              + " \"description\", \"type\", \"script\", \"checksum\", \"installed_by\","
              + " \"installed_on\", \"execution_time\", \"success\" FROM"
              + " \"flyway_schema_history\" WHERE \"version\" = '1'");
    }
    var place = StorePlace.in(folder.resolve("store"));
    StationFault fault = catchThrowableOfType(StationFault.class, () -> restore(place));
    assertThat(fault).isNotNull();
    assertThat(fault.code()).isEqualTo(StoreFaults.newer(place).code());
    assertThat(booked(place)).isEqualTo(BOOKED);
  }
}
