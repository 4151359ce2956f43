package org.kerf.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.kerf.cli.programs.CrashTest;
import org.kerf.db.key.KeyFile;
import org.kerf.db.key.StoreKey;
import org.kerf.files.FileTrees;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.UuidV7;
import org.kerf.tools.torture.CutWorkload;
import org.kerf.tools.torture.Torture;
import org.kerf.tools.torture.TortureReport;

/**
 * Runs the torture in a folder of its own, with the key of its store beside it, for whoever has to
 * look at what was violated.
 */
final class KillRounds implements CrashTest {

  @Override
  public Report run(int rounds, OptionalLong seed, Optional<Path> folder) throws StationFault {
    long used = seed.orElseGet(() -> new SecureRandom().nextLong());
    Path files = folderFor(folder);
    Report report = run(files, rounds, used);
    if (report.violations().isEmpty() && folder.isEmpty()) {
      delete(files);
    }
    return report;
  }

  /** A new or empty one that was named, else a temporary one. */
  static Path folderFor(Optional<Path> named) throws StationFault {
    if (named.isPresent()) {
      needEmpty(named.get());
      return named.get();
    }
    try {
      return Files.createTempDirectory("kerf-torture");
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.FILE_UNWRITABLE, "There is no folder for the torture's files.", e);
    }
  }

  static void delete(Path made) throws StationFault {
    try {
      FileTrees.delete(made);
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.FILE_UNWRITABLE, "The torture's files in " + made + " can't be deleted.", e);
    }
  }

  private static Report run(Path folder, int rounds, long seed) throws StationFault {
    var random = new SecureRandom();
    var clock = InstantSource.system();
    StoreKey key = StoreKey.random(random);
    new KeyFile(folder.resolve("store.key")).write(key);
    try (SessionFactory sessions = CutWorkload.sessions()) {
      var torture =
          new Torture(
              folder.resolve("store"),
              key,
              CompletableFuture.completedFuture(sessions),
              new CutWorkload(clock, new UuidV7(clock, random)));
      TortureReport report = torture.run(rounds, seed);
      return new Report(
          report.seed(), report.rounds(), report.acknowledged(), report.violations(), folder);
    }
  }

  private static void needEmpty(Path folder) throws StationFault {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new StationFault(
            FaultCode.SETTINGS_WRONG,
            "The folder " + folder + " is not empty. Give one that is new or empty.");
      }
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.FILE_UNREADABLE, "The folder " + folder + " can't be read.", e);
    }
  }
}
