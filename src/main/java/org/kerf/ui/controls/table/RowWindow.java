package org.kerf.ui.controls.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which pages of a long list are in memory. Pages ahead are reached by the key of the last row;
 * pages that were left behind are read again by the key they once began after. Mostly {@link
 * #MOST_PAGES} are held at a time.
 *
 * @param <K> the key of a row
 */
final class RowWindow<K> {

  /** So many rows make a page. */
  static final int PAGE_SIZE = 100;

  /** So many pages are held, unless more are asked for. */
  static final int MOST_PAGES = 5;

  /** For each page seen so far, the key it begins after; none for the first. */
  private final List<@Nullable K> beginsAfter = new ArrayList<>();

  private final List<Integer> sizes = new ArrayList<>();
  private int firstHeld;
  private boolean more;

  /** Begins anew with a first page. */
  void begin(int size, boolean moreFollow) {
    beginsAfter.clear();
    sizes.clear();
    beginsAfter.add(null);
    sizes.add(size);
    firstHeld = 0;
    more = moreFollow;
  }

  /** Whether rows follow those held. */
  boolean canGoOn() {
    return more;
  }

  /** Whether rows were left behind before those held. */
  boolean canGoBack() {
    return firstHeld > 0;
  }

  /**
   * A page was added at the end.
   *
   * @param most so many pages are held
   * @return how many rows are to be dropped at the front
   */
  int wentOn(K after, int size, boolean moreFollow, int most) {
    beginsAfter.add(after);
    sizes.add(size);
    more = moreFollow;
    int drop = 0;
    while (sizes.size() - firstHeld > most) {
      drop += sizes.get(firstHeld++);
    }
    return drop;
  }

  /** The key that the page before those held begins after; none for the very first page. */
  Optional<K> keyBefore() {
    return Optional.ofNullable(beginsAfter.get(firstHeld - 1));
  }

  /**
   * A page was added at the front.
   *
   * @return how many rows are to be dropped at the end
   */
  int wentBack(int size) {
    firstHeld--;
    sizes.set(firstHeld, size);
    if (sizes.size() - firstHeld <= MOST_PAGES) {
      return 0;
    }
    beginsAfter.removeLast();
    more = true;
    return sizes.removeLast();
  }

  /** How many rows lie before those held. */
  long rowsBefore() {
    return sizes.subList(0, firstHeld).stream().mapToLong(Integer::longValue).sum();
  }
}
