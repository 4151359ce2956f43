package org.kerf.cutting.patterns.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.kerf.cutting.model.problem.PatternProblem;

/**
 * Which parts and which kinds of bars of a problem are the same for every plan. A rule may know
 * each of them apart, so with one nothing is put together.
 */
final class Merging {

  private final PatternProblem problem;
  private final Map<Size, List<Integer>> sizes;
  private final Map<Bar, List<Integer>> bars;

  /** What makes parts the same for every plan; {@code own} distinguishes them under a rule. */
  private record Size(
      long size, boolean endsBar, Set<Integer> kinds, Map<Integer, Long> costs, int own) {}

  /** What makes bars the same for every plan; {@code own} distinguishes them under a rule. */
  private record Bar(
      long capacity, long cost, long leastRest, List<Integer> pools, List<Long> parts, int own) {}

  Merging(PatternProblem problem) {
    this.problem = problem;
    this.sizes = byFallingSize();
    this.bars = byCost();
  }

  /** Per part of the instance, by falling size, the places in the problem that it stands for. */
  List<List<Integer>> parts() {
    return List.copyOf(sizes.values());
  }

  /** The same per kind of bar; bars that hold nothing or are not there are left out. */
  List<List<Integer>> kinds() {
    return List.copyOf(bars.values());
  }

  /** What a part takes of a bar's capacity. */
  long size(int part) {
    return Math.addExact(problem.parts().get(part).length(), problem.kerf());
  }

  private Map<Size, List<Integer>> byFallingSize() {
    Map<Size, List<Integer>> same = new LinkedHashMap<>();
    for (int i : inOrder()) {
      PatternProblem.Part part = problem.parts().get(i);
      Size key =
          new Size(size(i), part.endsBar(), part.kinds(), part.costs(), problem.isRuled() ? i : -1);
      same.computeIfAbsent(key, size -> new ArrayList<>()).add(i);
    }
    return same;
  }

  private List<Integer> inOrder() {
    return IntStream.range(0, problem.parts().size())
        .filter(i -> problem.parts().get(i).demand() > 0)
        .boxed()
        .sorted(
            Comparator.comparingLong(this::size)
                .reversed()
                .thenComparing(i -> problem.parts().get(i).endsBar())
                .thenComparing(
                    i -> problem.parts().get(i).kinds().stream().sorted().toList().toString()))
        .toList();
  }

  private Map<Bar, List<Integer>> byCost() {
    Map<Bar, List<Integer>> same =
        new TreeMap<>(
            Comparator.comparingLong(Bar::cost)
                .thenComparingLong(Bar::capacity)
                .thenComparingLong(Bar::leastRest)
                .thenComparing(Bar::pools, Merging::compare)
                .thenComparing(Bar::parts, Merging::compare)
                .thenComparingInt(Bar::own));
    long smallest = sizes.keySet().stream().mapToLong(Size::size).min().orElse(1);
    for (int j = 0; j < problem.kinds().size(); j++) {
      PatternProblem.Kind kind = problem.kinds().get(j);
      long capacity = Math.addExact(kind.length(), problem.kerf());
      if (mostOf(j) > 0 && capacity >= smallest) {
        int own = problem.isRuled() ? j : -1;
        Bar bar = new Bar(capacity, kind.cost(), kind.leastRest(), poolsOf(j), treats(j), own);
        same.computeIfAbsent(bar, b -> new ArrayList<>()).add(j);
      }
    }
    return same;
  }

  private static <T extends Comparable<T>> int compare(List<T> one, List<T> other) {
    for (int k = 0; k < Math.min(one.size(), other.size()); k++) {
      int order = one.get(k).compareTo(other.get(k));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  private int mostOf(int kind) {
    int most = problem.kinds().get(kind).count();
    for (int pool : poolsOf(kind)) {
      most = Math.min(most, problem.pools().get(pool).count());
    }
    return most;
  }

  private List<Integer> poolsOf(int kind) {
    return IntStream.range(0, problem.pools().size())
        .filter(p -> problem.pools().get(p).kinds().contains(kind))
        .boxed()
        .toList();
  }

  /** Of the parts that are choosy or cost more in some kinds: -1 if not taken, or what it costs. */
  private List<Long> treats(int kind) {
    return sizes.keySet().stream()
        .filter(size -> !size.kinds().isEmpty() || !size.costs().isEmpty())
        .map(size -> treats(kind, size))
        .toList();
  }

  private static long treats(int kind, Size size) {
    boolean taken = size.kinds().isEmpty() || size.kinds().contains(kind);
    return taken ? size.costs().getOrDefault(kind, 0L) : -1;
  }
}
