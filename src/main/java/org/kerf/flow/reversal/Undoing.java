package org.kerf.flow.reversal;

import java.time.Instant;
import org.kerf.cutting.model.saw.CuttingChange;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.identity.model.Actor;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.ledger.Document;

/**
 * What is undone, and by which document.
 *
 * @param by who undoes it
 * @param reversal that takes it back; not posted yet
 */
public record Undoing(Tx tx, Instant at, Actor by, Document document, Document reversal) {

  /** That plans and bars were changed back. */
  SawFact.SawDocumentUndone changedBack(CuttingChange change) {
    return new SawFact.SawDocumentUndone(document.id(), document.code(), change);
  }
}
