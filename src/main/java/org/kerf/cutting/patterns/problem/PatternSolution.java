package org.kerf.cutting.patterns.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Patterns and how often each is cut: a whole plan or a part of one. */
public final class PatternSolution {

  private final Map<CutPattern, Integer> times = new LinkedHashMap<>();
  private long cost;
  private int bars;

  public void add(Instance instance, CutPattern pattern, int count) {
    times.merge(pattern, count, Integer::sum);
    cost = Math.addExact(cost, Math.multiplyExact(instance.costOf(pattern), (long) count));
    bars += count;
  }

  public void addAll(Instance instance, PatternSolution other) {
    other.times.forEach((pattern, count) -> add(instance, pattern, count));
  }

  /** What is left of it without some of its bars. */
  public PatternSolution without(Instance instance, PatternSolution some) {
    PatternSolution rest = new PatternSolution();
    times.forEach(
        (pattern, count) -> {
          int left = count - some.times.getOrDefault(pattern, 0);
          if (left > 0) {
            rest.add(instance, pattern, left);
          }
        });
    return rest;
  }

  /** The same bars in the words of another instance. */
  public PatternSolution of(Instance other, UnaryOperator<CutPattern> word) {
    PatternSolution same = new PatternSolution();
    times.forEach((pattern, count) -> same.add(other, word.apply(pattern), count));
    return same;
  }

  public PatternSolution copy() {
    PatternSolution copy = new PatternSolution();
    copy.times.putAll(times);
    copy.cost = cost;
    copy.bars = bars;
    return copy;
  }

  public long cost() {
    return cost;
  }

  public int bars() {
    return bars;
  }

  public Map<CutPattern, Integer> times() {
    return times;
  }
}
