package org.kerf.printout.drawing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.kerf.files.OwnerOnly;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;

/**
 * Puts a finished document in its place in one step: a reader sees the old file or the new one,
 * never half of one.
 */
public final class PrintoutFile {

  /** Something that makes a whole document in memory. */
  @FunctionalInterface
  public interface Drawing {
    byte[] bytes() throws IOException;
  }

  private PrintoutFile() {}

  public static void write(Drawing drawing, Path file) throws StationFault {
    Path target = file.toAbsolutePath();
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      try {
        byte[] bytes = drawing.bytes();
        Files.deleteIfExists(part);
        Files.write(OwnerOnly.fileAsItsFolder(part), bytes);
        Files.move(
            part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw StationFault.because(
          e, FaultCode.FILE_UNWRITABLE, FaultText.DOCUMENT_UNWRITABLE, target);
    }
  }
}
