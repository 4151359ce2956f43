package org.kerf.flow;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kerf.erp.ImportedFiles;
import org.kerf.erp.csv.CsvTable;
import org.kerf.erp.csv.ReadingRules;
import org.kerf.erp.csv.RowResult;
import org.kerf.erp.csv.SheetReading;
import org.kerf.erp.model.ImportedFile;
import org.kerf.identity.Users;
import org.kerf.identity.model.User;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.Ledger;
import org.kerf.stock.model.DocumentId;

/**
 * Takes in a CSV file: first a preview that changes nothing, then the import, in documents of at
 * most a thousand rows. Rows with a fault stay out, with the reason. An import that was interrupted
 * goes on where it stopped; the stock of the same file is never taken in twice, unless all
 * documents that it became were undone.
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

  private static final int CHUNK = 1_000;
  private static final int PART = 200;
  private static final int MOST_NAME = 200;

  private final Booking booking;
  private final Reading reading;
  private final ImportedFiles files;
  private final Ledger ledger;
  private final RowKinds kinds;

  public ImportFile(
      Booking booking, Reading reading, Faces faces, Users users, ImportedFiles files) {
    this.booking = booking;
    this.reading = reading;
    this.files = files;
    this.ledger = faces.ledger();
    this.kinds = new RowKinds(booking, faces, users);
  }

  /**
   * Looks at a file and says what taking it in would do.
   *
   * @throws StationFault if the file or the store can't be read
   */
  public ImportPreview preview(
      ImportKind kind, Path file, ReadingRules rules, ImportWatcher watcher) throws StationFault {
    return switch (CsvTable.open(file)) {
      case CsvTable.Opening.Refused refused -> new ImportPreview.Unfit(refused.reason());
      case CsvTable.Opening.Opened opened -> {
        Path name = file.getFileName();
        yield preview(
            kinds.of(kind),
            kind,
            Booking.atMost(MOST_NAME, name == null ? file.toString() : name.toString()),
            opened.table(),
            rules,
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
      ImportWatcher watcher)
      throws StationFault {
    return switch (table.read(rowKind.sheet(), rules)) {
      case SheetReading.Unfit<T> unfit -> new ImportPreview.Unfit(unfit.reason());
      case SheetReading.Rows<T> rows -> {
        Optional<ImportedFile> before =
            reading.of(
                tx ->
                    files
                        .find(tx, table.sha256(), kind.name())
                        .filter(file -> !isUndone(tx, file)));
        if (before.isPresent() && before.get().finished() && kind == ImportKind.STOCK) {
          yield new ImportPreview.AlreadyImported(before.get().name(), before.get().at());
        }
        var tally = new Tally<>(rowKind);
        yield look(rows.source().iterator(), tally, table.lines(), watcher)
            ? tally.ready(kind, name, table, rules, rows)
            : new ImportPreview.Stopped();
      }
    };
  }

  /**
   * Looks through the rows, a part at a time, for one long look gets slower from row to row. False
   * if the watcher has seen enough.
   */
  private <T> boolean look(
      Iterator<RowResult<T>> source, Tally<T> tally, int lines, ImportWatcher watcher)
      throws StationFault {
    while (source.hasNext()) {
      if (watcher.enough()) {
        return false;
      }
      List<RowResult<T>> part = new ArrayList<>();
      while (source.hasNext() && part.size() < PART) {
        part.add(source.next());
      }
      watcher.at(part.getLast().line(), lines);
      reading.of(
          tx -> {
            part.forEach(row -> tally.add(tx, row));
            return true;
          });
    }
    return true;
  }

  /** Counts what rows would do. */
  private static final class Tally<T> {
    private final RowKind<T> kind;
    private final List<ImportLine> lines = new ArrayList<>();
    private final Seen<T> seen;
    private int added;
    private int changed;
    private int same;
    private int rejected;
    private int known;

    Tally(RowKind<T> kind) {
      this.kind = kind;
      this.seen = new Seen<>(kind);
    }

    void add(Tx tx, RowResult<T> result) {
      RowVerdict verdict = judge(kind, tx, result, seen);
      switch (verdict) {
        case RowVerdict.New() -> added++;
        case RowVerdict.Changed() -> changed++;
        case RowVerdict.Same() -> same++;
        case RowVerdict.Unreadable u -> rejected += linesOf(result);
        case RowVerdict.Unknown u -> rejected++;
        case RowVerdict.OrderTorn t -> rejected++;
        case RowVerdict.OrderDiffers d -> {
          // Its order is there whole and stays as it is, so the others may come in.
          rejected++;
          known++;
        }
        case RowVerdict.CodeTwice c -> rejected++;
        case RowVerdict.NoHeight n -> rejected++;
        case RowVerdict.EndsMeet m -> rejected++;
      }
      if (lines.size() < MOST_SHOWN && (verdict.changes() || verdict.rejects())) {
        lines.add(new ImportLine(result.line(), about(result), verdict));
      }
    }

    private static <T> int linesOf(RowResult<T> result) {
      return result instanceof RowResult.Rejected<T> unread ? unread.lines() : 1;
    }

    private String about(RowResult<T> result) {
      return switch (result) {
        case RowResult.Read<T> read -> kind.about(read.row());
        case RowResult.Rejected<T> r -> "";
      };
    }

    ImportPreview.Ready ready(
        ImportKind importKind,
        String name,
        CsvTable table,
        ReadingRules rules,
        SheetReading.Rows<T> rows) {
      boolean blocked = importKind == ImportKind.ORDERS && rejected > known;
      return new ImportPreview.Ready(
          importKind,
          name,
          table,
          rules,
          added,
          changed,
          same,
          rejected,
          blocked,
          rows.notes(),
          lines);
    }
  }

  /** What was met in a file so far, as far as later rows depend on it. */
  private static final class Seen<T> {
    private final RowKind<T> kind;
    private final Set<String> over = new HashSet<>();
    private final Set<String> only = new HashSet<>();
    private String current = "";
    private Optional<T> first = Optional.empty();

    Seen(RowKind<T> kind) {
      this.kind = kind;
    }

    /** Whether the row comes after others have ended its group, or does not fit into it. */
    boolean torn(T row) {
      String group = kind.group(row);
      if (!group.equals(current)) {
        over.add(current);
        current = group;
        first = Optional.of(row);
      }
      return !group.isEmpty() && (over.contains(group) || !kind.agrees(first.orElse(row), row));
    }

    boolean twice(T row) {
      return !kind.only(row).isEmpty() && !only.add(kind.only(row));
    }
  }

  private static <T> RowVerdict judge(RowKind<T> kind, Tx tx, RowResult<T> result, Seen<T> seen) {
    return switch (result) {
      case RowResult.Rejected<T> r -> new RowVerdict.Unreadable(r.column(), r.reason());
      case RowResult.Read<T> read -> {
        T row = read.row();
        if (seen.torn(row)) {
          yield new RowVerdict.OrderTorn(kind.group(row));
        }
        yield seen.twice(row) ? new RowVerdict.CodeTwice(kind.only(row)) : kind.judge(tx, row);
      }
    };
  }

  /**
   * Takes the file in. Rows with a fault stay out; a file of orders with such rows stays out whole.
   *
   * @throws StationFault if the store fails; what was booked before stays, and trying again goes on
   *     after it
   */
  public Result run(User user, ImportPreview.Ready preview, ImportWatcher watcher)
      throws StationFault {
    return preview.blocked()
        ? new Result(0, preview.rejected(), 0, false)
        : run(user, preview, kinds.of(preview.kind()), watcher);
  }

  private <T> Result run(
      User user, ImportPreview.Ready preview, RowKind<T> kind, ImportWatcher watcher)
      throws StationFault {
    if (!(preview.table().read(kind.sheet(), preview.rules())
        instanceof SheetReading.Rows<T> rows)) {
      return new Result(0, 0, 0, false);
    }
    int lastLine =
        reading.of(
            tx ->
                takenTo(
                    tx, preview, files.find(tx, preview.table().sha256(), preview.kind().name())));
    Iterator<RowResult<T>> source = rows.source().iterator();
    var seen = new Seen<>(kind);
    int taken = 0;
    int rejected = 0;
    int documents = 0;
    Optional<RowResult<T>> carried = Optional.empty();
    while (source.hasNext() || carried.isPresent()) {
      if (watcher.enough()) {
        return new Result(taken, rejected, documents, true);
      }
      List<RowResult<T>> chunk = new ArrayList<>();
      carried = fill(kind, source, carried, chunk);
      boolean last = !source.hasNext() && carried.isEmpty();
      int line = chunk.getLast().line();
      watcher.at(line, preview.table().lines());
      if (line > lastLine) {
        Taken done = take(user, preview, kind, chunk, seen, line, last);
        taken += done.rows();
        rejected += done.rejected();
        documents += done.rows() > 0 ? 1 : 0;
      }
    }
    return new Result(taken, rejected, documents, false);
  }

  /**
   * Fills a chunk, and goes on to the end of its last group; the first row of the next one is
   * carried over.
   */
  private static <T> Optional<RowResult<T>> fill(
      RowKind<T> kind,
      Iterator<RowResult<T>> source,
      Optional<RowResult<T>> carried,
      List<RowResult<T>> chunk) {
    carried.ifPresent(chunk::add);
    while (source.hasNext()) {
      RowResult<T> next = source.next();
      boolean full = chunk.size() >= CHUNK;
      if (full
          && (groupOf(kind, next).isEmpty()
              || !groupOf(kind, next).equals(groupOf(kind, chunk.getLast())))) {
        return Optional.of(next);
      }
      chunk.add(next);
    }
    return Optional.empty();
  }

  private static <T> String groupOf(RowKind<T> kind, RowResult<T> result) {
    return switch (result) {
      case RowResult.Read<T> read -> kind.group(read.row());
      case RowResult.Rejected<T> r -> "";
    };
  }

  private record Taken(int rows, int rejected) {}

  private <T> Taken take(
      User user,
      ImportPreview.Ready preview,
      RowKind<T> kind,
      List<RowResult<T>> chunk,
      Seen<T> seen,
      int line,
      boolean last)
      throws StationFault {
    return booking.bookPart(
        user,
        (tx, at) -> {
          Optional<ImportedFile> file =
              files.find(tx, preview.table().sha256(), preview.kind().name());
          if (takenTo(tx, preview, file) >= line) {
            return Booked.refused(new Taken(0, 0));
          }
          List<T> good = new ArrayList<>();
          int rejected = 0;
          for (RowResult<T> result : chunk) {
            RowVerdict verdict = judge(kind, tx, result, seen);
            rejected += verdict.rejects() ? 1 : 0;
            if (verdict.changes() && result instanceof RowResult.Read<T> read) {
              good.add(read.row());
            }
          }
          ImportedFile takenIn = imported(preview, at, line, last);
          files.save(tx, takenIn);
          List<Fact> facts = new ArrayList<>();
          if (!good.isEmpty()) {
            RowKind.Took took = kind.take(tx, at, user, good, preview.fileName());
            took.document().ifPresent(document -> files.became(tx, takenIn, document));
            facts.addAll(took.facts());
          }
          facts.add(imported(preview, good.size(), rejected));
          return Booked.of(new Taken(good.size(), rejected), facts);
        });
  }

  /** The line to which the file was taken in; master data may be taken in again from its start. */
  private int takenTo(Tx tx, ImportPreview.Ready preview, Optional<ImportedFile> file) {
    return file.filter(known -> !known.finished() || preview.kind() == ImportKind.STOCK)
        .filter(known -> !isUndone(tx, known))
        .map(ImportedFile::lastLine)
        .orElse(0);
  }

  /** Whether it became documents, and all of them were undone. */
  private boolean isUndone(Tx tx, ImportedFile file) {
    List<DocumentId> documents = files.documents(tx, file);
    return !documents.isEmpty()
        && documents.stream().allMatch(each -> ledger.counterOf(tx, each).isPresent());
  }

  private static ImportedFile imported(
      ImportPreview.Ready preview, Instant at, int line, boolean last) {
    return new ImportedFile(
        preview.table().sha256(), preview.kind().name(), preview.fileName(), at, line, last);
  }

  private Fact imported(ImportPreview.Ready preview, int rows, int rejected) {
    return Fact.of(
        "file.imported",
        booking.ids().next(),
        Map.of(
            "file", preview.fileName(),
            "kind", preview.kind().name(),
            "rows", Integer.toString(rows),
            "rejected", Integer.toString(rejected),
            "sha256", preview.table().sha256()));
  }
}
