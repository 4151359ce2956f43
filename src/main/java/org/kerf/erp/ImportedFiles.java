package org.kerf.erp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kerf.erp.model.ImportedFile;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.ledger.DocumentId;

/** Which files were taken in, so that none is taken in twice. */
public interface ImportedFiles {

  Optional<ImportedFile> find(Tx tx, String hash, String kind);

  /** Files taken in since the given moment, the newest first. */
  List<ImportedFile> recent(Tx tx, String kind, Instant since, int most);

  void save(Tx tx, ImportedFile file);

  /** Remembers that the file's rows became this document. */
  void became(Tx tx, ImportedFile file, DocumentId document);

  /** The documents that the file's rows became, also those of an earlier time. */
  List<DocumentId> documents(Tx tx, ImportedFile file);
}
