package org.kerf.flow.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.erp.ImportedFiles;
import org.kerf.erp.model.ImportedFile;
import org.kerf.kernel.Tx;
import org.kerf.stock.Ledger;

/**
 * What earlier files of the same kind brought in. A corrected file is another file, by its bytes;
 * its rows that came in before the correction must not come in again.
 *
 * @param files the newest first
 * @param rows by their likeness, how many there are of each
 * @param own how many rows the file itself brought in before
 */
record EarlierFiles(List<ImportedFile> files, Map<String, Integer> rows, int own) {

  private static final int MOST_FILES = 10;

  EarlierFiles {
    files = List.copyOf(files);
    rows = Map.copyOf(rows);
  }

  static final EarlierFiles NONE = new EarlierFiles(List.of(), Map.of(), 0);

  /**
   * The last files since the given moment. What was undone is no more.
   *
   * @param again whether the file itself was taken in before, to its end; one that was interrupted
   *     goes on where it stopped, and is no earlier file to itself
   */
  static EarlierFiles of(
      Tx tx,
      FileRows<?> source,
      boolean again,
      Instant since,
      ImportedFiles imported,
      Ledger ledger) {
    List<ImportedFile> files = new ArrayList<>();
    Map<String, Integer> rows = new HashMap<>();
    int own = 0;
    for (ImportedFile file :
        imported.recent(tx, source.source().kind().name(), since, MOST_FILES)) {
      boolean itself = file.hash().equals(source.source().table().sha256());
      if (itself && !again) {
        continue;
      }
      List<String> taken =
          imported.documents(tx, file).stream()
              .filter(document -> ledger.reversalOf(tx, document).isEmpty())
              .flatMap(document -> source.kind().likenesses(tx, document).stream())
              .toList();
      taken.forEach(likeness -> rows.merge(likeness, 1, Integer::sum));
      own += itself ? taken.size() : 0;
      if (!taken.isEmpty()) {
        files.add(file);
      }
    }
    return new EarlierFiles(files, rows, own);
  }

  /**
   * The rows that a person has to judge: where a file has the name of an earlier one, or half of it
   * is like what is here already.
   */
  Optional<ImportPreview.Repeated> question(String name, int alike, int newRows) {
    boolean sameName = files.stream().anyMatch(file -> file.name().equals(name));
    if (alike == 0 || !(sameName || alike * 2 >= newRows)) {
      return Optional.empty();
    }
    ImportedFile file =
        files.stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseGet(files::getFirst);
    return Optional.of(new ImportPreview.Repeated(file.name(), file.at(), alike));
  }
}
