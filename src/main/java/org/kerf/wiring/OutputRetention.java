package org.kerf.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Throws away what the station itself has laid into its own output folders, once it is old: files
 * of its kinds, directly in these folders. Everything there can be printed or saved again. Folders
 * that a person named in the printer list are not the station's, and stay as they are.
 */
final class OutputRetention {

  private static final Logger LOG = LoggerFactory.getLogger(OutputRetention.class);

  private record Kind(String folder, String ending, Duration kept) {}

  /** A label is printed within seconds; printouts and lists are looked at for longer. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind(Outputs.LABELS, ".zpl", Duration.ofDays(14)),
          new Kind(Outputs.LABELS, ".part", Duration.ofDays(14)),
          new Kind(Outputs.PAPERS, ".pdf", Duration.ofDays(90)),
          new Kind(Outputs.PAPERS, ".part", Duration.ofDays(14)),
          new Kind(Outputs.LISTS, ".xlsx", Duration.ofDays(90)),
          new Kind(Outputs.LISTS, ".csv", Duration.ofDays(90)),
          new Kind(Outputs.LISTS, ".part", Duration.ofDays(14)));

  private final Path outputs;
  private final InstantSource clock;

  OutputRetention(Path outputs, InstantSource clock) {
    this.outputs = outputs;
    this.clock = clock;
  }

  /** Looks once; a file that does not go now goes later. */
  void clean() {
    for (Kind kind : KINDS) {
      Path folder = outputs.resolve(kind.folder());
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        clean(folder, kind, clock.instant().minus(kind.kept()));
      }
    }
  }

  private static void clean(Path folder, Kind kind, Instant before) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(kind.ending())).toList()) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      LOG.warn("old files of {} can't be thrown away", folder, e);
    }
  }
}
