package org.kerf.ui.lists;

import java.util.List;
import java.util.stream.Collectors;
import org.kerf.kernel.StationFault;
import org.kerf.ui.controls.table.Listing;
import org.kerf.ui.task.Progress;

/** Rows as spreadsheets take them from the clipboard: cells between tabs, a line of headers. */
final class TabbedText {

  /** Nobody waits for so few rows. */
  private static final Progress UNSEEN =
      new Progress() {
        @Override
        public void report(double fraction, String message) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  private TabbedText() {}

  /** Reads all of it; to be called on a worker. */
  static String of(Listing<?, ?> listing) throws StationFault {
    var text = new StringBuilder(line(listing.headers().stream().map(Cells::words).toList()));
    listing.read(UNSEEN, row -> text.append(line(row.stream().map(TabbedText::cell).toList())));
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replaceAll("[\\t\\r\\n]+", " "))
        .collect(Collectors.joining("\t", "", "\n"));
  }

  private static String cell(Listing.Cell cell) {
    return cell.figure() ? Cells.figure(cell.text()) : Cells.words(cell.text());
  }
}
