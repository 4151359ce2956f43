package org.kerf.db.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much room the disk with the store has. */
public final class DiskSpace {

  private static final Logger LOG = LoggerFactory.getLogger(DiskSpace.class);

  /**
   * What Linux, macOS and an English Windows say; others are found by the free space. A file may
   * also reach the size that the system or its administrator allows.
   */
  private static final List<String> FULL =
      List.of(
          "No space left on device",
          "not enough space on the disk",
          "quota exceeded",
          "File too large");

  /** A disk with less than a large chunk of H2 has no room. */
  private static final long NOTHING = 1 << 20;

  private DiskSpace() {}

  /** Whether something failed because there was no room. */
  public static boolean isFull(StorePlace place, @Nullable Throwable failure) {
    boolean ofFiles = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (FULL.stream().anyMatch(message::contains)) {
        return true;
      }
      ofFiles |= cause instanceof IOException;
    }
    OptionalLong free = ofFiles ? free(place.folder()) : OptionalLong.empty();
    return free.isPresent() && free.getAsLong() < NOTHING;
  }

  /** Free bytes of the disk with a folder; empty if the system does not say. */
  public static OptionalLong free(Path folder) {
    if (!Files.isDirectory(folder)) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Files.getFileStore(folder).getUsableSpace());
    } catch (IOException e) {
      LOG.debug("the free space of {} is not known", folder, e);
      return OptionalLong.empty();
    }
  }
}
