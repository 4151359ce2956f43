package org.kerf.ui.planning.proposal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.proposal.Draft;

/** The draft of now and those before it, to go back to. */
final class DraftHistory {

  private static final int MOST = 200;

  private final Deque<Draft> before = new ArrayDeque<>();
  private @Nullable Draft now;

  Optional<Draft> now() {
    return Optional.ofNullable(now);
  }

  /** Goes on with another draft. */
  void change(Draft next) {
    if (now != null) {
      before.push(now);
    }
    if (before.size() > MOST) {
      before.removeLast();
    }
    now = next;
  }

  /** Goes back to the draft before, if there is one. */
  Optional<Draft> back() {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    now = before.pop();
    return Optional.of(now);
  }

  void forget() {
    before.clear();
    now = null;
  }
}
