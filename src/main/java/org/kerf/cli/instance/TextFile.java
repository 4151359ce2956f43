package org.kerf.cli.instance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;

/** Reads a file as text, up to a limit. */
public final class TextFile {

  private static final int MOST_MEBIBYTES = 64;
  private static final int BYTES_IN_MEBIBYTE = 1 << 20;
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private TextFile() {}

  /**
   * The file's text as UTF-8. What is none reads as U+FFFD, which no number and no name contains.
   *
   * @throws StationFault if the file is not there, cannot be read, or is too large
   */
  public static String read(Path file) throws StationFault {
    String text = new String(bytes(file, MOST_MEBIBYTES), StandardCharsets.UTF_8);
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  static byte[] bytes(Path file, int mostMebibytes) throws StationFault {
    int most = mostMebibytes * BYTES_IN_MEBIBYTE;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new StationFault(
            FaultCode.FILE_TOO_LARGE,
            file + " is larger than " + mostMebibytes + " MiB. Divide it into smaller files.");
      }
      return bytes;
    } catch (NoSuchFileException missing) {
      throw new StationFault(
          FaultCode.FILE_UNREADABLE, "There is no file " + file + ". Check its name.", missing);
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.FILE_UNREADABLE,
          file + " can't be read. Check that it is a file and that you may read it.",
          e);
    }
  }
}
