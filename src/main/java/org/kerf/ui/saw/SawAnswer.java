package org.kerf.ui.saw;

import java.util.Optional;
import org.kerf.flow.SawRefusal;
import org.kerf.stock.model.DocumentId;

/**
 * What a job at the saw came to.
 *
 * @param offer what can be undone from now on
 */
record SawAnswer(Optional<SawTrouble> trouble, Optional<UndoOffer> offer) {

  static final SawAnswer DONE = new SawAnswer(Optional.empty(), Optional.empty());

  static SawAnswer closed(DocumentId closing) {
    return new SawAnswer(Optional.empty(), Optional.of(UndoOffer.closing(closing)));
  }

  static SawAnswer missing(DocumentId missing) {
    return new SawAnswer(Optional.empty(), Optional.of(UndoOffer.missing(missing)));
  }

  static SawAnswer refused(SawRefusal reason) {
    return refused(SawTrouble.of(reason));
  }

  static SawAnswer refused(SawTrouble trouble) {
    return new SawAnswer(Optional.of(trouble), Optional.empty());
  }
}
