package org.kerf.cutting.patterns.problem;

import org.kerf.cutting.model.problem.PatternRule;

/** A problem's rule, asked in the instance's parts and kinds. */
public final class FillRule {

  static final FillRule NONE = new FillRule(PatternRule.NONE, new int[0], new int[0], 0);

  private final PatternRule rule;
  private final boolean none;
  private final int[] partSource;
  private final int[] kindSource;
  private final int problemParts;

  /**
   * A rule with the way back to the problem.
   *
   * @param partSource per part of the instance, its place in the problem
   * @param kindSource the same per kind
   * @param problemParts how many parts the problem has
   */
  FillRule(PatternRule rule, int[] partSource, int[] kindSource, int problemParts) {
    this.rule = rule;
    this.none = rule.equals(PatternRule.NONE);
    this.partSource = partSource;
    this.kindSource = kindSource;
    this.problemParts = problemParts;
  }

  public boolean isNone() {
    return none;
  }

  /** The same for an instance of only these parts. */
  FillRule of(int[] parts) {
    if (none) {
      return this;
    }
    int[] sources = new int[parts.length];
    for (int k = 0; k < sources.length; k++) {
      sources[k] = partSource[parts[k]];
    }
    return new FillRule(rule, sources, kindSource, problemParts);
  }

  /** An empty bar to be filled. */
  public Filling filling() {
    return new Filling();
  }

  public boolean takes(CutPattern pattern) {
    if (isNone()) {
      return true;
    }
    Filling filling = filling();
    for (int k = 0; k < pattern.part.length; k++) {
      filling.set(pattern.part[k], pattern.count[k]);
    }
    return filling.isTaken(pattern.kind);
  }

  /** A bar that is being filled, by one thread. */
  public final class Filling {

    private final int[] counts = new int[problemParts];

    private Filling() {}

    public void set(int part, int count) {
      counts[partSource[part]] = count;
    }

    boolean isTaken(int kind) {
      return rule.takes(kindSource[kind], counts);
    }

    /** Counts a part up from none as far as the rule goes; that many are then set. */
    public int countUp(int kind, int part, int most) {
      int q = 0;
      while (q < most) {
        set(part, q + 1);
        if (!isTaken(kind)) {
          break;
        }
        q++;
      }
      set(part, q);
      return q;
    }
  }
}
