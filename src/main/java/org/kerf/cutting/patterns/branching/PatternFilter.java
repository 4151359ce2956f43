package org.kerf.cutting.patterns.branching;

import org.kerf.cutting.patterns.problem.CutPattern;

/** Which patterns may still be used in a part of the search. */
sealed interface PatternFilter {

  boolean passes(CutPattern pattern);

  /** No bar holds both parts. */
  record Apart(int one, int other) implements PatternFilter {

    @Override
    public boolean passes(CutPattern pattern) {
      return !(pattern.has(one) && pattern.has(other));
    }
  }

  /** A bar that holds the one holds the other too. */
  record Needs(int one, int other) implements PatternFilter {

    @Override
    public boolean passes(CutPattern pattern) {
      return !pattern.has(one) || pattern.has(other);
    }
  }
}
