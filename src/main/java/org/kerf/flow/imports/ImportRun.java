package org.kerf.flow.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kerf.erp.csv.RowResult;
import org.kerf.erp.model.ImportedFile;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.facts.FileFact;
import org.kerf.identity.model.Command;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;

/** One import of one file: chunk by chunk, each in a transaction and a document of its own. */
final class ImportRun<T> {

  /**
   * Rows in a transaction, and so in a document of stock. A row takes up to half a millisecond of
   * the processor; a booking at the saw waits for one such part at most.
   */
  private static final int CHUNK = 600;

  /** What one chunk brought in. */
  private record Taken(int rows, int rejected) {}

  private static final Answers<Taken> TAKEN_AGAIN =
      Answers.of(
          taken -> taken.rows() + " " + taken.rejected(),
          (tx, kept) -> {
            String[] words = kept.split(" ", -1);
            return new Taken(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
          });

  private final Booking booking;
  private final Reading reading;
  private final ImportHistory history;
  private final Command command;
  private final FileRows<T> file;
  private final ImportSource source;
  private final boolean leavesOut;
  private final boolean again;
  private final int lastLine;
  private int taken;
  private int rejected;
  private int documents;

  ImportRun(
      Booking booking, Reading reading, ImportHistory history, Command command, FileRows<T> file)
      throws StationFault {
    this.booking = booking;
    this.reading = reading;
    this.history = history;
    this.command = command;
    this.file = file;
    this.source = file.source();
    this.leavesOut = source.repeats() == Repeats.LEAVE_OUT;
    this.again =
        leavesOut
            && reading
                .of(tx -> history.find(tx, source))
                .filter(ImportedFile::finished)
                .isPresent();
    this.lastLine = reading.of(tx -> history.lastLine(tx, source));
  }

  ImportFile.Result toTheEnd(ImportWatcher watcher) throws StationFault {
    EarlierFiles earlier =
        leavesOut
            ? reading.of(tx -> history.earlier(tx, file, again, booking.now()))
            : EarlierFiles.NONE;
    boolean ended = new RowPass<>(file, earlier).run(CHUNK, watcher, this::chunk);
    return new ImportFile.Result(taken, rejected, documents, !ended);
  }

  private void chunk(RowPass.Chunk<T> chunk) throws StationFault {
    if (chunk.line() > lastLine) {
      // The number is the chunk's in the file, so that a command that is tried again finds it.
      Taken done =
          booking.bookPart(
              command,
              chunk.number(),
              source.kind().permission(),
              TAKEN_AGAIN,
              (tx, at) -> take(tx, at, chunk));
      taken += done.rows();
      rejected += done.rejected();
      documents += done.rows() > 0 ? 1 : 0;
    } else if (leavesOut) {
      // They are in already; what they are like is used up by them.
      reading.of(chunk::judge);
    }
  }

  private Booked<Taken> take(Tx tx, Instant at, RowPass.Chunk<T> chunk) {
    if (history.lastLine(tx, source) >= chunk.line()) {
      return Booked.refused(new Taken(0, 0));
    }
    List<RowJudging.Judged<T>> all = chunk.judge(tx);
    int faulty =
        all.stream()
            .filter(judged -> judged.verdict() instanceof RowFault)
            .mapToInt(RowJudging.Judged::lines)
            .sum();
    int accepted =
        (int)
            all.stream().filter(judged -> judged.verdict() instanceof RowVerdict.Accepted).count();
    List<T> rows = rows(all);
    ImportedFile imported = history.save(tx, source, at, chunk.line(), chunk.last() || again);
    List<Fact> facts = new ArrayList<>();
    if (!rows.isEmpty()) {
      RowKind.Took took = file.kind().take(tx, at, command.actor(), rows, source.fileName());
      took.document().ifPresent(document -> history.became(tx, imported, document));
      facts.addAll(took.facts());
    }
    facts.add(fact(accepted, faulty));
    return Booked.of(new Taken(accepted, faulty), facts);
  }

  /** Rows that change something; of a group that changes, also those that stay as they are. */
  private List<T> rows(List<RowJudging.Judged<T>> all) {
    Set<String> changing = new HashSet<>();
    for (RowJudging.Judged<T> judged : all) {
      if (judged.verdict() instanceof RowVerdict.Accepted) {
        changing.add(file.kind().groupOf(judged.result()));
      }
    }
    List<T> rows = new ArrayList<>();
    for (RowJudging.Judged<T> judged : all) {
      boolean stays =
          judged.verdict() instanceof RowVerdict.Same
              && file.kind().grouped().isPresent()
              && changing.contains(file.kind().groupOf(judged.result()));
      if ((stays || judged.verdict() instanceof RowVerdict.Accepted)
          && judged.result() instanceof RowResult.Read<T> read) {
        rows.add(read.row());
      }
    }
    return rows;
  }

  private Fact fact(int rows, int faulty) {
    return new FileFact.FileImported(
        booking.ids().next(),
        source.fileName(),
        source.kind(),
        rows,
        faulty,
        source.table().sha256());
  }
}
