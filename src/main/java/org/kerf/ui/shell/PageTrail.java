package org.kerf.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages that were open one after the other, for the way back. */
final class PageTrail {

  private static final int LONGEST = 50;

  /**
   * A page, and what it was opened for.
   *
   * @param argument empty for a page that is found again as it was left
   */
  record Visit(String pageId, String argument) {}

  private final Deque<Visit> before = new ArrayDeque<>();
  private @Nullable Visit now;

  /** A page was opened; opening it again for the same is no step. */
  void went(Visit next) {
    Visit last = now;
    if (last != null && !last.equals(next)) {
      before.addLast(last);
      if (before.size() > LONGEST) {
        before.removeFirst();
      }
    }
    now = next;
  }

  /** Where one was before, which is where one is from here on. */
  Optional<Visit> back() {
    Optional<Visit> last = Optional.ofNullable(before.pollLast());
    last.ifPresent(visit -> now = visit);
    return last;
  }

  void forget() {
    before.clear();
    now = null;
  }
}
