package org.kerf.erp;

import java.util.Optional;
import org.kerf.erp.model.ImportedFile;
import org.kerf.kernel.Tx;

/** Which files were taken in, so that none is taken in twice. */
public interface ImportedFiles {

  Optional<ImportedFile> find(Tx tx, String hash, String kind);

  /** As {@link #find}; whoever else takes the same file in waits for this transaction's end. */
  Optional<ImportedFile> keepForMe(Tx tx, String hash, String kind);

  void save(Tx tx, ImportedFile file);
}
