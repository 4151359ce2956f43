package org.kerf.flow.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kerf.erp.csv.CsvTable;
import org.kerf.erp.csv.SheetReading;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.erp.model.ImportedFile;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.facts.ImportKind;
import org.kerf.kernel.StationFault;

/** Looks at a file and says what taking it in would do; changes nothing. */
final class FilePreview {

  /** Rows that are judged in one reading: a long one gets slower from row to row. */
  private static final int CHUNK = 200;

  private static final int MOST_NAME = 200;

  private final Reading reading;
  private final RowKinds kinds;
  private final ImportHistory history;
  private final Supplier<Instant> now;

  FilePreview(Reading reading, RowKinds kinds, ImportHistory history, Supplier<Instant> now) {
    this.reading = reading;
    this.kinds = kinds;
    this.history = history;
    this.now = now;
  }

  ImportPreview of(
      ImportKind kind, Path file, ReadingRules rules, Repeats repeats, ImportWatcher watcher)
      throws StationFault {
    return switch (CsvTable.open(file)) {
      case CsvTable.Opening.Refused refused -> new ImportPreview.Unfit(refused.reason(), List.of());
      case CsvTable.Opening.Opened opened ->
          of(
              kinds.of(kind),
              new ImportSource(kind, name(file), opened.table(), rules, repeats),
              watcher);
    };
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return Booking.atMost(MOST_NAME, name == null ? file.toString() : name.toString());
  }

  private <T> ImportPreview of(RowKind<T> kind, ImportSource source, ImportWatcher watcher)
      throws StationFault {
    return switch (source.read(kind.sheet())) {
      case SheetReading.Unfit<T> unfit ->
          new ImportPreview.Unfit(unfit.reason(), source.table().header());
      case SheetReading.Rows<T> rows -> of(new FileRows<>(source, kind, rows), watcher);
    };
  }

  private <T> ImportPreview of(FileRows<T> asked, ImportWatcher watcher) throws StationFault {
    Optional<ImportedFile> before = reading.of(tx -> history.standing(tx, asked.source()));
    boolean again =
        asked.source().kind() == ImportKind.STOCK
            && before.filter(ImportedFile::finished).isPresent();
    // What the very same file brought in is here; rows that stayed out then may come in now.
    FileRows<T> file = again ? asked.with(Repeats.LEAVE_OUT) : asked;
    EarlierFiles earlier = reading.of(tx -> history.earlier(tx, file, again, now.get()));
    var tally = new PreviewTally<>(file.kind());
    boolean seen =
        new RowPass<>(file, earlier)
            .run(CHUNK, watcher, chunk -> reading.of(chunk::judge).forEach(tally::add));
    if (!seen) {
      return new ImportPreview.Stopped();
    }
    if (again && !tally.mayGoOn(earlier.own())) {
      return new ImportPreview.AlreadyImported(before.get().name(), before.get().at());
    }
    return new ImportPreview.Ready(
        file.source(),
        earlier.question(file.source().fileName(), tally.repeated(), tally.counts().added()),
        tally.counts(),
        file.rows().notes(),
        tally.lines());
  }
}
