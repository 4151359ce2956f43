package org.kerf.ui.labels.designer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kerf.labels.model.LabelTemplate;

/** What was drawn, step by step, to go back and forth in. */
final class History {

  private static final int MOST_STEPS = 500;

  /**
   * A label as it was drawn.
   *
   * @param selected the numbers of its elements that are selected
   */
  record Step(LabelTemplate label, List<Integer> selected) {

    Step {
      selected = List.copyOf(selected);
    }

    SortedSet<Integer> selection() {
      return new TreeSet<>(selected);
    }
  }

  private final Deque<Step> before = new ArrayDeque<>();
  private final Deque<Step> after = new ArrayDeque<>();
  private String last = "";

  /** Nothing was drawn yet. */
  void begin() {
    before.clear();
    after.clear();
    last = "";
  }

  /**
   * Something is going to change.
   *
   * @param now as it is still
   * @param what the same again and again, as an arrow held down or a drag, is one step
   */
  void changing(Step now, String what) {
    after.clear();
    if (!what.isEmpty() && what.equals(last)) {
      return;
    }
    last = what;
    before.push(now);
    if (before.size() > MOST_STEPS) {
      before.removeLast();
    }
  }

  /** What comes now is a step of its own, whatever it is. */
  void pause() {
    last = "";
  }

  Optional<Step> back(Step now) {
    return gone(now, before, after);
  }

  Optional<Step> forth(Step now) {
    return gone(now, after, before);
  }

  private Optional<Step> gone(Step now, Deque<Step> from, Deque<Step> to) {
    last = "";
    if (from.isEmpty()) {
      return Optional.empty();
    }
    to.push(now);
    return Optional.of(from.pop());
  }

  boolean canGoBack() {
    return !before.isEmpty();
  }

  boolean canGoForth() {
    return !after.isEmpty();
  }
}
