package org.kerf.flow.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.flow.facts.ImportKind;

/** What a file would change. Nothing has happened yet. */
public sealed interface ImportPreview {

  /** How many lines are shown. */
  int MOST_SHOWN = 1_000;

  /**
   * It can't be read.
   *
   * @param header its headings, where a person may say what they mean; else empty
   */
  record Unfit(Reason reason, List<String> header) implements ImportPreview {

    public Unfit {
      header = List.copyOf(header);
    }
  }

  /** This very file was taken in before; taking it in again would double its stock. */
  record AlreadyImported(String name, Instant at) implements ImportPreview {}

  /** The preview was stopped. */
  record Stopped() implements ImportPreview {}

  /** How many rows are new, and so on. */
  record Counts(int added, int changed, int same, int rejected) {}

  /**
   * Rows that are like rows of an earlier file, which may have been corrected since.
   *
   * @param name of the newest such file
   * @param rows how many are alike
   */
  record Repeated(String name, Instant at, int rows) {}

  /**
   * It can be taken in.
   *
   * @param repeated such rows, where a person has to say what they are
   * @param lines the first lines that change something or are rejected, at most {@link #MOST_SHOWN}
   */
  record Ready(
      ImportSource source,
      Optional<Repeated> repeated,
      Counts counts,
      List<Reason> notes,
      List<ImportLine> lines)
      implements ImportPreview {

    public Ready {
      notes = List.copyOf(notes);
      lines = List.copyOf(lines);
    }

    public ImportKind kind() {
      return source.kind();
    }

    public String fileName() {
      return source.fileName();
    }

    public int added() {
      return counts.added();
    }

    public int changed() {
      return counts.changed();
    }

    public int same() {
      return counts.same();
    }

    public int rejected() {
      return counts.rejected();
    }

    /** Whether a person has to say first what the repeated rows are. */
    public boolean asksAboutRepeats() {
      return repeated.isPresent() && source.repeats() == Repeats.ASK;
    }

    public boolean changesNothing() {
      return added() + changed() == 0;
    }
  }
}
