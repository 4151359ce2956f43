package org.kerf.ui.lists;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.kerf.ui.controls.table.Listing;

/** A table for the Romanian Excel: semicolons, UTF-8 with its mark. */
final class CsvFile implements ListFile {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String ENDING = ".csv";

  private final PartFile part;
  private final BufferedWriter out;

  private CsvFile(PartFile part) {
    this.part = part;
    this.out = new BufferedWriter(new OutputStreamWriter(part.out(), StandardCharsets.UTF_8));
  }

  static CsvFile in(Path folder) throws IOException {
    var file = new CsvFile(PartFile.in(folder));
    file.out.write(BYTE_ORDER_MARK);
    return file;
  }

  @Override
  public void header(List<String> names) throws IOException {
    write(names.stream().map(Cells::words).toList());
  }

  @Override
  public void row(List<Listing.Cell> cells) throws IOException {
    write(cells.stream().map(CsvFile::text).toList());
  }

  private static String text(Listing.Cell cell) {
    return cell.figure() ? Cells.figure(cell.text()) : Cells.words(cell.text());
  }

  private void write(List<String> cells) throws IOException {
    Iterator<String> each = cells.iterator();
    while (each.hasNext()) {
      out.write(quoted(each.next()));
      if (each.hasNext()) {
        out.write(';');
      }
    }
    out.write("\r\n");
  }

  @Override
  public Path finish(String name) throws IOException {
    out.close();
    return part.finish(name, ENDING);
  }

  @Override
  public void close() throws IOException {
    part.close();
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
    return plain && cell.equals(cell.strip()) ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
