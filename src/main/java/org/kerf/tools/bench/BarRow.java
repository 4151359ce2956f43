package org.kerf.tools.bench;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.proposal.PlannedBar;
import org.kerf.kernel.Length;

/**
 * Bars one after the other, each with the demands that its pieces serve. Counted here by plain
 * means, apart from how the planner counts.
 */
record BarRow(List<List<Demand>> bars) {

  static BarRow of(List<Demand> demands, List<PlannedBar> bars) {
    Map<LineId, Demand> lines =
        demands.stream().collect(Collectors.toMap(Demand::line, demand -> demand));
    return new BarRow(
        bars.stream()
            .map(bar -> bar.pieces().stream().map(piece -> lines.get(piece.line())).toList())
            .toList());
  }

  private static List<Length> pattern(List<Demand> bar) {
    return bar.stream().map(Demand::length).sorted(Comparator.reverseOrder()).toList();
  }

  /**
   * The same bars sorted by their patterns, the longest pieces first; urgent orders get theirs
   * first.
   */
  BarRow byPattern() {
    List<List<Demand>> sorted = new ArrayList<>(bars);
    sorted.sort(
        Comparator.<List<Demand>, String>comparing(
                bar ->
                    pattern(bar).stream()
                        .map(length -> String.format(Locale.ROOT, "%09d", length.micrometres()))
                        .collect(Collectors.joining()))
            .reversed());
    Map<Length, Deque<Demand>> waiting = new HashMap<>();
    bars.stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Demand::due).thenComparing(demand -> demand.order().value()))
        .forEach(
            demand ->
                waiting.computeIfAbsent(demand.length(), l -> new ArrayDeque<>()).add(demand));
    return new BarRow(
        sorted.stream()
            .map(
                bar ->
                    bar.stream()
                        .map(
                            piece ->
                                waiting.getOrDefault(piece.length(), new ArrayDeque<>()).remove())
                        .toList())
            .toList());
  }

  /** The most orders that have a piece cut at or before some bar and another at or after it. */
  int mostOpen() {
    Map<OrderId, Integer> last = new HashMap<>();
    for (int i = 0; i < bars.size(); i++) {
      for (Demand piece : bars.get(i)) {
        last.put(piece.order(), i);
      }
    }
    Set<OrderId> open = new HashSet<>();
    int most = 0;
    for (int i = 0; i < bars.size(); i++) {
      int now = i;
      bars.get(i).forEach(piece -> open.add(piece.order()));
      most = Math.max(most, open.size());
      open.removeIf(order -> last.getOrDefault(order, now) <= now);
    }
    return most;
  }

  /** How often a bar is cut otherwise than the one before, the first one counted. */
  int setUps() {
    int setUps = 0;
    List<Length> before = List.of();
    for (List<Demand> bar : bars) {
      List<Length> now = pattern(bar);
      setUps += now.equals(before) ? 0 : 1;
      before = now;
    }
    return setUps;
  }

  /** How many orders are done after the bar by which the other row has done all due by then. */
  int laterThan(BarRow other) {
    TreeMap<LocalDateTime, Integer> limits = new TreeMap<>();
    other.ends().forEach((order, end) -> limits.merge(end.due(), end.bar(), Math::max));
    int late = 0;
    for (End end : ends().values()) {
      int limit = limits.headMap(end.due(), true).values().stream().max(Integer::compare).orElse(0);
      late += end.bar() > limit ? 1 : 0;
    }
    return late;
  }

  private record End(LocalDateTime due, int bar) {}

  private Map<OrderId, End> ends() {
    Map<OrderId, End> ends = new HashMap<>();
    for (int i = 0; i < bars.size(); i++) {
      for (Demand piece : bars.get(i)) {
        ends.put(piece.order(), new End(piece.due(), i));
      }
    }
    return ends;
  }
}
