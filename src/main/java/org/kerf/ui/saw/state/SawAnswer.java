package org.kerf.ui.saw.state;

import java.util.List;
import java.util.Optional;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.ledger.DocumentId;

/**
 * What a use case at the saw came to.
 *
 * @param offer what can be undone from now on
 * @param voidLabels labels that name nothing any more and may be printed
 */
public record SawAnswer(
    Optional<SawAlarm> alarm, Optional<UndoOffer> offer, List<ShortCode> voidLabels) {

  public SawAnswer {
    voidLabels = List.copyOf(voidLabels);
  }

  static final SawAnswer DONE = new SawAnswer(Optional.empty(), Optional.empty(), List.of());

  static SawAnswer closed(DocumentId closing) {
    return new SawAnswer(Optional.empty(), Optional.of(UndoOffer.closing(closing)), List.of());
  }

  static SawAnswer missing(DocumentId missing) {
    return new SawAnswer(Optional.empty(), Optional.of(UndoOffer.missing(missing)), List.of());
  }

  static SawAnswer undone(List<ShortCode> voidLabels) {
    return new SawAnswer(Optional.empty(), Optional.empty(), voidLabels);
  }

  static SawAnswer refused(SawRefusal reason) {
    return refused(SawAlarm.of(reason));
  }

  static SawAnswer refused(SawAlarm alarm) {
    return new SawAnswer(Optional.of(alarm), Optional.empty(), List.of());
  }
}
