package org.kerf.flow.imports;

import java.nio.file.Path;
import org.kerf.erp.ImportedFiles;
import org.kerf.erp.csv.SheetReading;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.erp.csv.cell.SheetType;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.facts.ImportKind;
import org.kerf.identity.Users;
import org.kerf.identity.model.Command;
import org.kerf.kernel.StationFault;

/**
 * Takes in a table: first a preview that changes nothing, then the import, in documents of a few
 * hundred rows. Rows with a fault stay out, with the reason. An import that was interrupted goes on
 * where it stopped; the stock of the same file is never taken in twice, unless all documents that
 * it became were undone.
 */
public final class ImportFile {

  /**
   * What an import did.
   *
   * @param stopped whether it was stopped before its end; what it took in stays
   */
  public record Result(int taken, int rejected, int documents, boolean stopped) {

    static final Result NOTHING = new Result(0, 0, 0, false);
  }

  private final Booking booking;
  private final Reading reading;
  private final RowKinds kinds;
  private final ImportHistory history;
  private final FilePreview previews;

  public ImportFile(
      Booking booking,
      Reading reading,
      Repositories repositories,
      Users users,
      ImportedFiles files) {
    this.booking = booking;
    this.reading = reading;
    this.kinds = new RowKinds(booking, repositories, users);
    this.history = new ImportHistory(files, repositories.ledger());
    this.previews = new FilePreview(reading, kinds, history, booking::now);
  }

  /** The columns of a kind of file. */
  public SheetType<?> sheet(ImportKind kind) {
    return kinds.of(kind).sheet();
  }

  /** As {@link #preview(ImportKind, Path, ReadingRules, Repeats, ImportWatcher)}, asking. */
  public ImportPreview preview(
      ImportKind kind, Path file, ReadingRules rules, ImportWatcher watcher) throws StationFault {
    return preview(kind, file, rules, Repeats.ASK, watcher);
  }

  /**
   * Looks at a file and says what taking it in would do.
   *
   * @throws StationFault if the file or the store can't be read
   */
  public ImportPreview preview(
      ImportKind kind, Path file, ReadingRules rules, Repeats repeats, ImportWatcher watcher)
      throws StationFault {
    return previews.of(kind, file, rules, repeats, watcher);
  }

  /**
   * Takes the file in. Rows with a fault stay out, and an order with such a row stays out whole.
   * Each chunk is a transaction of its own: who waits for the store in the meantime, such as a saw,
   * comes before the next one.
   *
   * @throws StationFault if the store fails; what was booked before stays, and trying again goes on
   *     after it
   */
  public Result run(Command command, ImportPreview.Ready preview, ImportWatcher watcher)
      throws StationFault {
    return preview.asksAboutRepeats()
        ? new Result(0, preview.rejected(), 0, false)
        : run(command, preview.source(), kinds.of(preview.kind()), watcher);
  }

  private <T> Result run(
      Command command, ImportSource source, RowKind<T> kind, ImportWatcher watcher)
      throws StationFault {
    return source.read(kind.sheet()) instanceof SheetReading.Rows<T> rows
        ? new ImportRun<>(booking, reading, history, command, new FileRows<>(source, kind, rows))
            .toTheEnd(watcher)
        : Result.NOTHING;
  }
}
