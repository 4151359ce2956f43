package org.kerf.ui.labels;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.kerf.labels.model.LabelState;
import org.kerf.ui.texts.Words;

/** Which labels the list shows. */
enum LabelsShown {
  ALL,
  WAITING,
  PROBLEM,
  DONE;

  Set<LabelState> states() {
    return Arrays.stream(LabelState.values())
        .filter(this::includes)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean includes(LabelState state) {
    return switch (this) {
      case ALL -> true;
      case WAITING -> !state.isDone() && !state.needsPerson();
      case PROBLEM -> state.needsPerson();
      case DONE -> state.isDone();
    };
  }

  Words words() {
    return Words.of("labels.shown." + name().toLowerCase(Locale.ROOT));
  }
}
