package org.kerf.ui.saw;

import java.util.Optional;
import org.kerf.flow.SawRefusal;
import org.kerf.stock.model.DocumentId;

/**
 * What a job at the saw came to.
 *
 * @param closing the document that took the bar off the saw, so that it can be undone
 */
record SawAnswer(Optional<SawTrouble> trouble, Optional<DocumentId> closing) {

  static final SawAnswer DONE = new SawAnswer(Optional.empty(), Optional.empty());

  static SawAnswer closed(DocumentId closing) {
    return new SawAnswer(Optional.empty(), Optional.of(closing));
  }

  static SawAnswer refused(SawRefusal reason) {
    return refused(SawTrouble.of(reason));
  }

  static SawAnswer refused(SawTrouble trouble) {
    return new SawAnswer(Optional.of(trouble), Optional.empty());
  }
}
