package org.kerf.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;

/** Writes files whole or not at all. */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Says before long work that its result could not be written.
   *
   * @throws StationFault if it could not
   */
  public static void check(Path file) throws StationFault {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null
        || !Files.isDirectory(folder)
        || !Files.isWritable(folder)
        || Files.isDirectory(file)) {
      throw unwritable(file, null);
    }
  }

  /**
   * Puts the bytes in the file's place in one step; what is no file (a pipe, a terminal) is written
   * to as it is.
   *
   * @throws StationFault if that can't be done; the old file is there still
   */
  public static void write(Path file, byte[] bytes) throws StationFault {
    check(file);
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        Files.write(file, bytes);
        return;
      }
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Path part = Files.createTempFile(target.getParent(), ".kerf", ".part");
      try {
        Files.delete(part);
        Files.write(part, bytes);
        Files.move(
            part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static StationFault unwritable(
      Path file, @org.jspecify.annotations.Nullable IOException cause) {
    return new StationFault(
        FaultCode.FILE_UNWRITABLE,
        file
            + " can't be written. Check its folder, that you may write there, and that the disk is"
            + " not full.",
        cause);
  }
}
