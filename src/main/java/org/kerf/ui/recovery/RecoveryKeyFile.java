package org.kerf.ui.recovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.kerf.files.OwnerOnly;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;

/** A copy of the key in a file that only its owner can read. */
final class RecoveryKeyFile {

  private RecoveryKeyFile() {}

  /**
   * Writes the file; one of that name, which may be open to others, is replaced.
   *
   * @throws StationFault if the file can't be written
   */
  static Path write(Path file, String text) throws StationFault {
    try {
      Files.deleteIfExists(file);
      OwnerOnly.file(file);
      return Files.writeString(
          file, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw StationFault.because(e, FaultCode.FILE_UNWRITABLE, FaultText.DOCUMENT_UNWRITABLE, file);
    }
  }
}
