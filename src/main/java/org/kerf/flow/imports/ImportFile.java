package org.kerf.flow.imports;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.kerf.erp.ImportedFiles;
import org.kerf.erp.csv.CsvTable;
import org.kerf.erp.csv.RowResult;
import org.kerf.erp.csv.SheetReading;
import org.kerf.erp.csv.cell.ReadingRules;
import org.kerf.erp.csv.cell.SheetType;
import org.kerf.erp.model.ImportedFile;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.facts.FileFact;
import org.kerf.flow.facts.ImportKind;
import org.kerf.identity.Users;
import org.kerf.identity.model.Command;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.Ledger;
import org.kerf.stock.model.ledger.DocumentId;

/**
 * Takes in a CSV file: first a preview that changes nothing, then the import, in documents of a few
 * hundred rows. Rows with a fault stay out, with the reason. An import that was interrupted goes on
 * where it stopped; the stock of the same file is never taken in twice, unless all documents that
 * it became were undone.
 */
public final class ImportFile {

  /** How many lines a preview shows. */
  public static final int MOST_SHOWN = 1_000;

  /**
   * What an import did.
   *
   * @param stopped whether it was stopped before its end; what it took in stays
   */
  public record Result(int taken, int rejected, int documents, boolean stopped) {}

  /**
   * How many lines an order may have. An order is one transaction, and a line takes about a tenth
   * of a millisecond: longer ones would keep the saws waiting for more than half a second.
   */
  public static final int MOST_ORDER_LINES = 5_000;

  /** What the lines of an order may say in all: an entry of the journal has room for a million. */
  static final int MOST_ORDER_CHARACTERS = 999_000;

  /** How far back corrected files are looked for. */
  private static final Duration EARLIER = Duration.ofDays(30);

  /**
   * Rows in a transaction, and so in a document of stock. A row takes up to a millisecond of the
   * processor; a booking at the saw waits for one such part at most.
   */
  private static final int CHUNK = 300;

  private static final int PART = 200;
  private static final int MOST_NAME = 200;

  private final Booking booking;
  private final Reading reading;
  private final ImportedFiles files;
  private final Ledger ledger;
  private final RowKinds kinds;

  public ImportFile(
      Booking booking,
      Reading reading,
      Repositories repositories,
      Users users,
      ImportedFiles files) {
    this.booking = booking;
    this.reading = reading;
    this.files = files;
    this.ledger = repositories.ledger();
    this.kinds = new RowKinds(booking, repositories, users);
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
    return switch (CsvTable.open(file)) {
      case CsvTable.Opening.Refused refused -> new ImportPreview.Unfit(refused.reason(), List.of());
      case CsvTable.Opening.Opened opened -> {
        Path name = file.getFileName();
        yield preview(
            kinds.of(kind),
            kind,
            Booking.atMost(MOST_NAME, name == null ? file.toString() : name.toString()),
            opened.table(),
            rules,
            repeats,
            watcher);
      }
    };
  }

  private <T> ImportPreview preview(
      RowKind<T> rowKind,
      ImportKind kind,
      String name,
      CsvTable table,
      ReadingRules rules,
      Repeats repeats,
      ImportWatcher watcher)
      throws StationFault {
    return switch (table.read(rowKind.sheet(), rules)) {
      case SheetReading.Unfit<T> unfit -> new ImportPreview.Unfit(unfit.reason(), table.header());
      case SheetReading.Rows<T> rows -> {
        Optional<ImportedFile> before =
            reading.of(
                tx ->
                    files
                        .find(tx, table.sha256(), kind.name())
                        .filter(file -> !isUndone(tx, file)));
        boolean again = kind == ImportKind.STOCK && before.filter(f -> f.finished()).isPresent();
        // What the very same file brought in is here; rows that stayed out then may come in now.
        Repeats meaning = again ? Repeats.LEAVE_OUT : repeats;
        EarlierFiles earlier = earlier(rowKind, kind, table, again, meaning);
        var judging = new RowJudging<>(rowKind, rows.source().iterator(), meaning, earlier.rows());
        var tally = new PreviewTally<>(rowKind);
        if (!look(rows.source().iterator(), judging, tally, table.lines(), watcher)) {
          yield new ImportPreview.Stopped();
        }
        if (again && !tally.mayGoOn(earlier.own())) {
          yield new ImportPreview.AlreadyImported(before.get().name(), before.get().at());
        }
        yield new ImportPreview.Ready(
            kind,
            name,
            table,
            rules,
            meaning,
            earlier.question(name, judging.repeated(), tally.counts().added()),
            tally.counts(),
            rows.notes(),
            tally.lines());
      }
    };
  }

  /** What earlier files brought in, if that matters. */
  private EarlierFiles earlier(
      RowKind<?> rowKind, ImportKind kind, CsvTable table, boolean again, Repeats repeats)
      throws StationFault {
    if (kind != ImportKind.STOCK || repeats == Repeats.TAKE_IN) {
      return EarlierFiles.NONE;
    }
    Instant since = booking.now().minus(EARLIER);
    return reading.of(
        tx -> EarlierFiles.of(tx, rowKind, kind, table.sha256(), again, since, files, ledger));
  }

  /**
   * Looks through the rows, a part at a time, for one long look gets slower from row to row. False
   * if the watcher has seen enough.
   */
  private <T> boolean look(
      Iterator<RowResult<T>> source,
      RowJudging<T> judging,
      PreviewTally<T> tally,
      int lines,
      ImportWatcher watcher)
      throws StationFault {
    Optional<RowResult<T>> carried = Optional.empty();
    while (source.hasNext() || carried.isPresent()) {
      if (watcher.enough()) {
        return false;
      }
      List<RowResult<T>> part = new ArrayList<>();
      carried = judging.fill(source, carried, part, PART);
      watcher.at(part.getLast().line(), lines);
      reading.of(tx -> judging.judge(tx, part)).forEach(tally::add);
    }
    return true;
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
        : run(command, preview, kinds.of(preview.kind()), watcher);
  }

  private <T> Result run(
      Command command, ImportPreview.Ready preview, RowKind<T> kind, ImportWatcher watcher)
      throws StationFault {
    CsvTable table = preview.table();
    if (!(table.read(kind.sheet(), preview.rules()) instanceof SheetReading.Rows<T> rows)) {
      return new Result(0, 0, 0, false);
    }
    Optional<ImportedFile> before =
        reading.of(tx -> files.find(tx, table.sha256(), preview.kind().name()));
    int lastLine = reading.of(tx -> takenTo(tx, preview, before));
    boolean leavesOut = preview.repeats() == Repeats.LEAVE_OUT;
    boolean again = leavesOut && before.filter(ImportedFile::finished).isPresent();
    EarlierFiles earlier =
        leavesOut
            ? earlier(kind, preview.kind(), table, again, Repeats.LEAVE_OUT)
            : EarlierFiles.NONE;
    var judging =
        new RowJudging<>(kind, rows.source().iterator(), preview.repeats(), earlier.rows());
    Iterator<RowResult<T>> source = rows.source().iterator();
    int taken = 0;
    int rejected = 0;
    int documents = 0;
    // Of all parts of the file, so that a command that is tried again finds its parts by number.
    int part = -1;
    Optional<RowResult<T>> carried = Optional.empty();
    while (source.hasNext() || carried.isPresent()) {
      part++;
      if (watcher.enough()) {
        return new Result(taken, rejected, documents, true);
      }
      List<RowResult<T>> chunk = new ArrayList<>();
      carried = judging.fill(source, carried, chunk, CHUNK);
      boolean last = !source.hasNext() && carried.isEmpty();
      int line = chunk.getLast().line();
      watcher.at(line, table.lines());
      if (line > lastLine) {
        Taken done = take(command, part, preview, kind, chunk, judging, line, last || again);
        taken += done.rows();
        rejected += done.rejected();
        documents += done.rows() > 0 ? 1 : 0;
      } else if (leavesOut) {
        // They are in already; what they are like is used up by them.
        reading.of(tx -> judging.judge(tx, chunk));
      }
    }
    return new Result(taken, rejected, documents, false);
  }

  private record Taken(int rows, int rejected) {}

  private static final Answers<Taken> TAKEN_AGAIN =
      Answers.of(
          taken -> taken.rows() + " " + taken.rejected(),
          (tx, kept) -> {
            String[] words = kept.split(" ", -1);
            return new Taken(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
          });

  private <T> Taken take(
      Command command,
      int part,
      ImportPreview.Ready preview,
      RowKind<T> kind,
      List<RowResult<T>> chunk,
      RowJudging<T> judging,
      int line,
      boolean finished)
      throws StationFault {
    return booking.bookPart(
        command,
        part,
        preview.kind().permission(),
        TAKEN_AGAIN,
        (tx, at) -> {
          Optional<ImportedFile> file =
              files.find(tx, preview.table().sha256(), preview.kind().name());
          if (takenTo(tx, preview, file) >= line) {
            return Booked.refused(new Taken(0, 0));
          }
          List<T> good = new ArrayList<>();
          int rejected = 0;
          for (RowJudging.Judged<T> judged : judging.judge(tx, chunk)) {
            RowVerdict verdict = judged.verdict();
            rejected += verdict.rejects() ? PreviewTally.linesOf(judged.result()) : 0;
            if (verdict.changes() && judged.result() instanceof RowResult.Read<T> read) {
              good.add(read.row());
            }
          }
          ImportedFile takenIn = imported(preview, at, line, finished);
          files.save(tx, takenIn);
          List<Fact> facts = new ArrayList<>();
          if (!good.isEmpty()) {
            RowKind.Took took = kind.take(tx, at, command.actor(), good, preview.fileName());
            took.document().ifPresent(document -> files.became(tx, takenIn, document));
            facts.addAll(took.facts());
          }
          facts.add(imported(preview, good.size(), rejected));
          return Booked.of(new Taken(good.size(), rejected), facts);
        });
  }

  /** The line to which the file was taken in; master data may be taken in again from its start. */
  private int takenTo(Tx tx, ImportPreview.Ready preview, Optional<ImportedFile> file) {
    // Stock that came in leaves itself out of what comes in when its file is taken in again.
    boolean once = preview.kind() == ImportKind.STOCK && preview.repeats() != Repeats.LEAVE_OUT;
    return file.filter(known -> !known.finished() || once)
        .filter(known -> !isUndone(tx, known))
        .map(ImportedFile::lastLine)
        .orElse(0);
  }

  /** Whether it became documents, and all of them were undone. */
  private boolean isUndone(Tx tx, ImportedFile file) {
    List<DocumentId> documents = files.documents(tx, file);
    return !documents.isEmpty()
        && documents.stream().allMatch(each -> ledger.reversalOf(tx, each).isPresent());
  }

  private static ImportedFile imported(
      ImportPreview.Ready preview, Instant at, int line, boolean last) {
    return new ImportedFile(
        preview.table().sha256(), preview.kind().name(), preview.fileName(), at, line, last);
  }

  private Fact imported(ImportPreview.Ready preview, int rows, int rejected) {
    return new FileFact.FileImported(
        booking.ids().next(),
        preview.fileName(),
        preview.kind(),
        rows,
        rejected,
        preview.table().sha256());
  }
}
