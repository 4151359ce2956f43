package org.kerf.flow.facts;

import java.util.UUID;
import org.kerf.kernel.Fact;

/** What happened to files. */
public sealed interface FileFact extends Fact {

  /**
   * A part of a file was taken in.
   *
   * @param id of this part
   * @param file its name
   * @param rows taken in
   * @param rejected rows that stayed out
   * @param sha256 of the file, in hex
   */
  record FileImported(UUID id, String file, ImportKind kind, int rows, int rejected, String sha256)
      implements FileFact {}
}
