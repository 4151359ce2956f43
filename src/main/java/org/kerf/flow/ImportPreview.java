package org.kerf.flow;

import java.time.Instant;
import java.util.List;
import org.kerf.erp.csv.CsvTable;
import org.kerf.erp.csv.ReadingRules;
import org.kerf.erp.csv.Reason;

/** What a file would change. Nothing has happened yet. */
public sealed interface ImportPreview {

  /** It can't be read at all. */
  record Unfit(Reason reason) implements ImportPreview {}

  /** This very file was taken in before; taking it in again would double its stock. */
  record AlreadyImported(String name, Instant at) implements ImportPreview {}

  /** The preview was stopped. */
  record Stopped() implements ImportPreview {}

  /**
   * It can be taken in.
   *
   * @param blocked whether it stays out whole. Orders go in whole or not at all: a line that stays
   *     out would be missing from its order for good
   * @param lines the first lines that change something or are rejected, at most {@link
   *     ImportFile#MOST_SHOWN}
   */
  record Ready(
      ImportKind kind,
      String fileName,
      CsvTable table,
      ReadingRules rules,
      int added,
      int changed,
      int same,
      int rejected,
      boolean blocked,
      List<Reason> notes,
      List<ImportLine> lines)
      implements ImportPreview {

    public Ready {
      notes = List.copyOf(notes);
      lines = List.copyOf(lines);
    }

    public boolean changesNothing() {
      return added + changed == 0;
    }
  }
}
