package org.kerf.ui.labels;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kerf.labels.model.LabelState;
import org.kerf.ui.texts.Words;

/** Which labels the list shows. */
enum LabelsShown {
  ALL(state -> true),
  WAITING(state -> !state.isDone() && !state.needsPerson()),
  PROBLEM(LabelState::needsPerson),
  DONE(LabelState::isDone);

  private final Set<LabelState> states;

  LabelsShown(Predicate<LabelState> wanted) {
    states = Arrays.stream(LabelState.values()).filter(wanted).collect(Collectors.toUnmodifiableSet());
  }

  Set<LabelState> states() {
    return states;
  }

  Words words() {
    return Words.of("labels.shown." + name().toLowerCase(Locale.ROOT));
  }
}
