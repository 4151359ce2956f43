package org.kerf.cutting.patterns.branching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.kerf.cutting.patterns.problem.Budget;
import org.kerf.cutting.patterns.problem.CutPattern;

/**
 * The patterns known, by their number, and which of them are open where the search is: those that
 * pass its filters and that no bound has shut out.
 */
final class OpenPatterns {

  /** What is open, to come back to. */
  static final class Saved {
    private final int[] open;
    private final List<PatternFilter> filters;

    private Saved(OpenPatterns of) {
      open = of.open;
      filters = List.copyOf(of.filters);
    }
  }

  private static final int PATTERNS_BEFORE_LOOK = 4_096;

  private final List<CutPattern> known;
  private final Budget budget;
  private int[] open;
  private List<PatternFilter> filters = new ArrayList<>();

  /** All of these are open. */
  OpenPatterns(List<CutPattern> patterns, Budget budget) {
    this.known = new ArrayList<>(patterns);
    this.budget = budget;
    this.open = allNumbers();
  }

  private int[] allNumbers() {
    int[] all = new int[known.size()];
    Arrays.setAll(all, i -> i);
    return all;
  }

  CutPattern get(int number) {
    return known.get(number);
  }

  int known() {
    return known.size();
  }

  /** How many are open. */
  int count() {
    return open.length;
  }

  /** The number of an open one. */
  int number(int place) {
    return open[place];
  }

  List<PatternFilter> filters() {
    return filters;
  }

  /** Long lists are not gone through to the end once it is over; nothing is claimed then. */
  boolean isOverAt(int place) {
    return place % PATTERNS_BEFORE_LOOK == PATTERNS_BEFORE_LOOK - 1 && budget.isUsedUp();
  }

  BitSet asSet() {
    BitSet set = new BitSet(known.size());
    for (int number : open) {
      set.set(number);
    }
    return set;
  }

  /** Adds further patterns, which are open; the last ones by number. */
  void add(List<CutPattern> further) {
    int at = open.length;
    open = Arrays.copyOf(open, at + further.size());
    for (CutPattern pattern : further) {
      open[at++] = known.size();
      known.add(pattern);
    }
  }

  /** From now on only patterns that pass. */
  void keep(PatternFilter filter) {
    filters.add(filter);
    keepPassing();
  }

  private void keepPassing() {
    int n = 0;
    int[] next = new int[open.length];
    for (int l = 0; l < open.length && !isOverAt(l); l++) {
      CutPattern pattern = known.get(open[l]);
      boolean passes = true;
      for (PatternFilter filter : filters) {
        passes &= filter.passes(pattern);
      }
      if (passes) {
        next[n++] = open[l];
      }
    }
    open = Arrays.copyOf(next, n);
  }

  /** From now on only those at these places. */
  void keepPlaces(IntPredicate place) {
    int n = 0;
    int[] next = new int[open.length];
    for (int l = 0; l < open.length; l++) {
      if (place.test(l)) {
        next[n++] = open[l];
      }
    }
    if (n < open.length) {
      open = Arrays.copyOf(next, n);
    }
  }

  Saved save() {
    return new Saved(this);
  }

  void goBackTo(Saved saved) {
    open = saved.open;
    filters = new ArrayList<>(saved.filters);
  }

  /** As {@link #goBackTo}, but what has become known since and passes is open too. */
  void goBackToAllOf(Saved saved) {
    goBackTo(saved);
    open = allNumbers();
    keepPassing();
  }
}
