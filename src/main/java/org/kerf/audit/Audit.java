package org.kerf.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import org.kerf.audit.model.AuditFilter;
import org.kerf.audit.model.AuditLine;
import org.kerf.audit.model.AuditVerdict;
import org.kerf.kernel.Fact;
import org.kerf.kernel.JournalPoint;
import org.kerf.kernel.Tx;

/** Who did what at this station: the journal, as a person reads it. */
public interface Audit {

  /**
   * Lines below {@code before} that the filter keeps, the newest first, at most so many.
   *
   * @param named users whose names hold the filter's text
   */
  List<AuditLine> lines(Tx tx, AuditFilter filter, List<UUID> named, long before, int most);

  /** Lines below {@code before}, the newest first, at most so many. */
  default List<AuditLine> lines(Tx tx, long before, int most) {
    return lines(tx, AuditFilter.NONE, List.of(), before, most);
  }

  /** The fact of the line, its details read back. */
  Fact fact(Tx tx, AuditLine line);

  /** The entry with this number, as printouts name it. */
  Optional<JournalPoint> point(Tx tx, long no);

  /** How far the journal is now. */
  JournalPoint end(Tx tx);

  /**
   * Reads the whole chain, page by page, and says whether it is whole.
   *
   * @param read receives which part of it was read, from 0 to 1
   */
  AuditVerdict verify(Tx tx, DoubleConsumer read);

  /** As above, with nobody watching. */
  default AuditVerdict verify(Tx tx) {
    return verify(tx, read -> {});
  }
}
