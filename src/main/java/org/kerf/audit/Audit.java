package org.kerf.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import org.kerf.audit.model.AuditFilter;
import org.kerf.audit.model.AuditLine;
import org.kerf.audit.model.AuditPlace;
import org.kerf.audit.model.AuditStation;
import org.kerf.audit.model.AuditVerdict;
import org.kerf.audit.model.FeedVerdict;
import org.kerf.kernel.Fact;
import org.kerf.kernel.JournalPoint;
import org.kerf.kernel.Tx;

/** Who did what at the stations of the company: their journals, as a person reads them. */
public interface Audit {

  /**
   * Lines of all stations that the filter keeps, the newest first, at most so many.
   *
   * @param named users whose names hold the filter's text
   * @param after where the list goes on
   */
  List<AuditLine> lines(Tx tx, AuditFilter filter, List<UUID> named, AuditPlace after, int most);

  /** Lines of this station below {@code before}, the newest first, at most so many. */
  List<AuditLine> lines(Tx tx, long before, int most);

  /** How many lines of all stations are here. */
  long count(Tx tx);

  /** The stations whose lines are here, this one first. */
  List<AuditStation> stations(Tx tx);

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

  /**
   * Compares the lines of the other stations with the feed of the centre, batch by batch. What
   * lines say is not proved by it: that is under the seal of the store.
   *
   * @param read receives which part of it was read, from 0 to 1
   */
  FeedVerdict verifyFeed(Tx tx, DoubleConsumer read);
}
