package org.kerf.flow.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kerf.erp.ImportedFiles;
import org.kerf.erp.model.ImportedFile;
import org.kerf.flow.facts.ImportKind;
import org.kerf.kernel.Tx;
import org.kerf.stock.Ledger;
import org.kerf.stock.model.ledger.DocumentId;

/** Which files were imported, how far, and whether what they became still stands. */
final class ImportHistory {

  /** How far back corrected files are looked for. */
  private static final Duration EARLIER = Duration.ofDays(30);

  private final ImportedFiles files;
  private final Ledger ledger;

  ImportHistory(ImportedFiles files, Ledger ledger) {
    this.files = files;
    this.ledger = ledger;
  }

  /** The import of this very file, also if it was undone since. */
  Optional<ImportedFile> find(Tx tx, ImportSource source) {
    return files.find(tx, source.table().sha256(), source.kind().name());
  }

  /** The import of this very file, unless it was undone since. */
  Optional<ImportedFile> standing(Tx tx, ImportSource source) {
    return find(tx, source).filter(file -> !isUndone(tx, file));
  }

  /** The line to which the file was taken in; master data may be taken in again from its start. */
  int lastLine(Tx tx, ImportSource source) {
    // Stock that came in leaves itself out of what comes in when its file is taken in again.
    boolean once = source.kind() == ImportKind.STOCK && source.repeats() != Repeats.LEAVE_OUT;
    return standing(tx, source)
        .filter(known -> !known.finished() || once)
        .map(ImportedFile::lastLine)
        .orElse(0);
  }

  /**
   * What earlier files brought in, where rows can be like theirs and nobody has said that they are
   * others.
   *
   * @param again whether the file itself was taken in before, to its end
   */
  EarlierFiles earlier(Tx tx, FileRows<?> file, boolean again, Instant now) {
    ImportSource source = file.source();
    return source.kind() != ImportKind.STOCK || source.repeats() == Repeats.TAKE_IN
        ? EarlierFiles.NONE
        : EarlierFiles.of(tx, file, again, now.minus(EARLIER), files, ledger);
  }

  /** Notes that the file was taken in to this line. */
  ImportedFile save(Tx tx, ImportSource source, Instant at, int line, boolean finished) {
    var file =
        new ImportedFile(
            source.table().sha256(), source.kind().name(), source.fileName(), at, line, finished);
    files.save(tx, file);
    return file;
  }

  /** Notes that rows of the file became this document. */
  void became(Tx tx, ImportedFile file, DocumentId document) {
    files.became(tx, file, document);
  }

  /** Whether it became documents, and all of them were undone. */
  private boolean isUndone(Tx tx, ImportedFile file) {
    List<DocumentId> documents = files.documents(tx, file);
    return !documents.isEmpty()
        && documents.stream().allMatch(each -> ledger.reversalOf(tx, each).isPresent());
  }
}
