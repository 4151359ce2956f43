package org.kerf.ui.lists;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.kerf.files.OwnerOnly;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;

/**
 * A table for the Romanian Excel: semicolons, UTF-8 with its mark. It grows beside its place and is
 * moved there when it is whole; it never takes the place of another file.
 */
final class CsvFile implements AutoCloseable {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String ENDING = ".csv";

  private final Path folder;
  private final Path part;
  private final BufferedWriter out;

  private CsvFile(Path folder, Path part, BufferedWriter out) {
    this.folder = folder;
    this.part = part;
    this.out = out;
  }

  static CsvFile in(Path folder) throws StationFault {
    try {
      OwnerOnly.folder(folder);
      Path part = Files.createTempFile(folder, "list", ".part");
      BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
      out.write(BYTE_ORDER_MARK);
      return new CsvFile(folder, part, out);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  void row(List<String> cells) throws StationFault {
    try {
      Iterator<String> each = cells.iterator();
      while (each.hasNext()) {
        out.write(quoted(each.next()));
        if (each.hasNext()) {
          out.write(';');
        }
      }
      out.write("\r\n");
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /** Puts the file in its place: under this name, or with a number behind it if there is one. */
  Path finish(String name) throws StationFault {
    try {
      out.close();
      int number = 1;
      while (true) {
        Path place = folder.resolve(number == 1 ? name + ENDING : name + '-' + number + ENDING);
        try {
          return Files.move(part, place);
        } catch (FileAlreadyExistsException taken) {
          // Another list of the same minute keeps its place.
          number++;
        }
      }
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /** What was not finished leaves nothing behind. */
  @Override
  public void close() throws StationFault {
    try (out) {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
    return plain && cell.equals(cell.strip()) ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static StationFault unwritable(Path folder, IOException e) {
    return StationFault.because(e, FaultCode.FILE_UNWRITABLE, FaultText.LIST_UNWRITABLE, folder);
  }
}
