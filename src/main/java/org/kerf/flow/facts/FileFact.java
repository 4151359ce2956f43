package org.kerf.flow.facts;

import java.util.UUID;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Subject;

/** What happened to files. */
public sealed interface FileFact extends Fact {

  /** Of the part of the file. */
  UUID id();

  @Override
  default Subject subject() {
    return new Subject("file_part", id());
  }

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
