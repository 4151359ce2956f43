package org.kerf.ui.imports;

import java.time.Instant;
import java.util.List;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.imports.ImportFile;
import org.kerf.flow.imports.ImportPreview;
import org.kerf.kernel.StationFault;
import org.kerf.ui.task.Running;
import org.kerf.ui.texts.Words;

/** How far taking in a file is. */
sealed interface ImportStage {

  /** No file is chosen. */
  record Choosing() implements ImportStage {}

  /** The file is looked at, or taken in. */
  record Working(Running job) implements ImportStage {}

  /** What the file would change. */
  record Previewed(ImportPreview.Ready preview) implements ImportStage {}

  /**
   * The file can't be read as this kind.
   *
   * @param header its headings, where a person may say what they mean; else empty
   */
  record Unfit(Reason reason, List<String> header) implements ImportStage {}

  /** The very same file was taken in before. */
  record Before(String name, Instant at) implements ImportStage {}

  record Taken(ImportKind kind, String fileName, ImportFile.Result result) implements ImportStage {

    /** Which file it was and how many of its rows came in. */
    Words words() {
      return Words.of(
          "imports.taken", fileName, Words.counted("imports.rows-taken", result.taken()));
    }
  }

  /** The file or the store failed. */
  record Failed(StationFault fault) implements ImportStage {}

  ImportStage CHOOSING = new Choosing();
}
