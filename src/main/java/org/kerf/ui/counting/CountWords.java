package org.kerf.ui.counting;

import java.util.Locale;
import org.kerf.counting.model.BlindLocation;
import org.kerf.counting.model.CountScope;
import org.kerf.counting.model.CountState;
import org.kerf.counting.model.LocationState;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.texts.Words;

/** How counts are spoken of. */
final class CountWords {

  private CountWords() {}

  static Words of(CountScope scope) {
    return Words.of("counts.scope." + scope.way().name().toLowerCase(Locale.ROOT), scope.text());
  }

  static Words of(CountState state) {
    return Words.of("counts.state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  static Mark mark(CountState state) {
    return switch (state) {
      case PLANNED -> Mark.PLANNED;
      case COUNTING -> Mark.QUEUED;
      case TO_APPROVE -> Mark.WAITING;
      case APPROVED -> Mark.DONE;
      case WITHDRAWN -> Mark.SWITCHED_OFF;
    };
  }

  /** How far a location is; of one to be counted again nothing of why. */
  static Words of(BlindLocation location) {
    if (location.state() == LocationState.COUNTED) {
      return Words.of("count.location.counted");
    }
    if (location.begun()) {
      return Words.of("count.location.begun");
    }
    return Words.of(
        location.state() == LocationState.RECOUNT
            ? "count.location.recount"
            : "count.location.open");
  }
}
