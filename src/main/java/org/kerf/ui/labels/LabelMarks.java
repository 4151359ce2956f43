package org.kerf.ui.labels;

import java.util.Locale;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.LabelState;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.texts.Words;

/** How a label's state and kind are shown. */
final class LabelMarks {

  private LabelMarks() {}

  static Mark mark(LabelState state) {
    return switch (state) {
      case QUEUED, SENDING -> Mark.QUEUED;
      case SENT -> Mark.SENT;
      case CONFIRMED -> Mark.DONE;
      case HANDED_OVER -> Mark.HANDED_OVER;
      case UNKNOWN -> Mark.UNKNOWN;
      case FAILED -> Mark.FAILED;
      case BY_HAND -> Mark.BY_HAND;
      case WITHDRAWN -> Mark.REVERSED;
    };
  }

  static Words words(LabelState state) {
    return Words.of("labels.state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  static Words words(LabelKind kind) {
    return Words.of("labels.kind." + kind.name().toLowerCase(Locale.ROOT));
  }
}
