package org.kerf.ui.saw.state;

import java.util.Optional;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.stock.model.ledger.DocumentId;

/**
 * What a use case at the saw came to.
 *
 * @param offer what can be undone from now on
 */
public record SawAnswer(Optional<SawAlarm> alarm, Optional<UndoOffer> offer) {

  static final SawAnswer DONE = new SawAnswer(Optional.empty(), Optional.empty());

  static SawAnswer closed(DocumentId closing) {
    return new SawAnswer(Optional.empty(), Optional.of(UndoOffer.closing(closing)));
  }

  static SawAnswer missing(DocumentId missing) {
    return new SawAnswer(Optional.empty(), Optional.of(UndoOffer.missing(missing)));
  }

  static SawAnswer refused(SawRefusal reason) {
    return refused(SawAlarm.of(reason));
  }

  static SawAnswer refused(SawAlarm alarm) {
    return new SawAnswer(Optional.of(alarm), Optional.empty());
  }
}
