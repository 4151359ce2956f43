package org.kerf.cutting.patterns.branching;

import java.util.Set;
import org.kerf.cutting.patterns.problem.CutPattern;

/**
 * A row that holds for every plan looked for: the sum of {@code entry(pattern) * use} is at least
 * {@code atLeast}.
 */
sealed interface MasterConstraint {

  long atLeast();

  int entry(CutPattern pattern);

  /** The parts that decide what the entry is; empty where it is another thing. */
  int[] parts();

  /**
   * At most {@code most} of the bars count, where each counts half the pieces it has of these
   * parts, rounded down: a Chvatal-Gomory cut of rank one with halves (subset rows of three, Jepsen
   * and others 2008).
   */
  record Halves(int one, int other, int third, int most) implements MasterConstraint {

    @Override
    public int[] parts() {
      return new int[] {one, other, third};
    }

    @Override
    public long atLeast() {
      return -most;
    }

    @Override
    public int entry(CutPattern pattern) {
      int sum = 0;
      for (int k = 0; k < pattern.part.length; k++) {
        int part = pattern.part[k];
        if (part == one || part == other || part == third) {
          sum += pattern.count[k];
        }
      }
      return -(sum / 2);
    }
  }

  /** So many bars of a kind, at least or at most: what there is, or a branch. */
  record Bars(int kind, int bars, boolean least) implements MasterConstraint {

    @Override
    public int[] parts() {
      return new int[0];
    }

    @Override
    public long atLeast() {
      return least ? bars : -bars;
    }

    @Override
    public int entry(CutPattern pattern) {
      return pattern.kind == kind ? least ? 1 : -1 : 0;
    }
  }

  /** At most so many bars of several kinds together. */
  record Pooled(Set<Integer> kinds, int most) implements MasterConstraint {

    public Pooled {
      kinds = Set.copyOf(kinds);
    }

    @Override
    public int[] parts() {
      return new int[0];
    }

    @Override
    public long atLeast() {
      return -most;
    }

    @Override
    public int entry(CutPattern pattern) {
      return kinds.contains(pattern.kind) ? -1 : 0;
    }
  }

  /** So many bars, at least or at most, hold both parts (a branch, after Ryan and Foster 1981). */
  record Together(int one, int other, int bars, boolean least) implements MasterConstraint {

    @Override
    public int[] parts() {
      return new int[] {one, other};
    }

    @Override
    public long atLeast() {
      return least ? bars : -bars;
    }

    @Override
    public int entry(CutPattern pattern) {
      boolean both = pattern.has(one) && pattern.has(other);
      return both ? least ? 1 : -1 : 0;
    }
  }

  /** A part is made at most so often. */
  record NoMore(int part, int most) implements MasterConstraint {

    @Override
    public int[] parts() {
      return new int[] {part};
    }

    @Override
    public long atLeast() {
      return -most;
    }

    @Override
    public int entry(CutPattern pattern) {
      for (int k = 0; k < pattern.part.length; k++) {
        if (pattern.part[k] == part) {
          return -pattern.count[k];
        }
      }
      return 0;
    }
  }

  /** One pattern is used so often, at least or at most. */
  record Times(CutPattern of, int times, boolean least) implements MasterConstraint {

    @Override
    public int[] parts() {
      return new int[0];
    }

    @Override
    public long atLeast() {
      return least ? times : -times;
    }

    @Override
    public int entry(CutPattern pattern) {
      return pattern.equals(of) ? least ? 1 : -1 : 0;
    }
  }
}
