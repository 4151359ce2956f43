package org.kerf.cutting.model.geometry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * The order and the turning of pieces on a bar that a {@link EndGraph.Way} promises. The trails of
 * a part of the graph are found by joining their ends with lines of no piece and going along all
 * lines once (Hierholzer 1873).
 */
final class CutChain {

  /** One piece in its turn. */
  record Link(int piece, boolean turned) {}

  /** A line of the graph; without a piece it joins two trails. */
  private record Line(int piece, int one, int other) {

    static final int NO_PIECE = -1;

    int across(int from) {
      return from == one ? other : one;
    }
  }

  private record Step(Line line, int from) {}

  private final AngleCosts costs;
  private final EndGraph graph;
  private final List<Line> lines = new ArrayList<>();

  CutChain(AngleCosts costs, List<Ends> pieces) {
    this.costs = costs;
    this.graph = new EndGraph(costs);
    for (Ends ends : pieces) {
      Line line = new Line(lines.size(), costs.number(ends.first()), costs.number(ends.second()));
      lines.add(line);
      graph.add(line.one(), line.other(), 1);
    }
  }

  List<EndGraph.Way> ways() {
    return graph.ways();
  }

  /** All pieces, in the order in which the blade comes to them. */
  List<Link> along(EndGraph.Way way) {
    int last = graph.top(way.last());
    List<List<Link>> between = new ArrayList<>();
    lines.stream()
        .mapToInt(line -> graph.top(line.one()))
        .distinct()
        .filter(part -> part != last && !(way.fromSquare() && part == 0))
        .forEach(part -> between.addAll(trails(part, graph.trailEnds(part))));
    List<Integer> lastEnds = endingWith(way.last(), graph.trailEnds(last));
    List<List<Link>> chain = new ArrayList<>(trails(last, lastEnds));
    if (!way.fromSquare()) {
      chain.addAll(0, between);
    } else if (last == 0) {
      chain.addAll(1, between);
    } else {
      chain.addAll(0, between);
      chain.addAll(0, trails(0, graph.trailEnds(0)));
    }
    return chain.stream().flatMap(List::stream).toList();
  }

  private static List<Integer> endingWith(Integer last, List<Integer> ends) {
    List<Integer> sorted = new ArrayList<>(ends);
    Collections.rotate(sorted.subList(ends.indexOf(last), ends.size()), -1);
    return sorted;
  }

  /** The trails of a part: the first begins at the first of its ends, the last ends at the last. */
  private List<List<Link>> trails(int part, List<Integer> ends) {
    List<List<Line>> at = new ArrayList<>();
    for (int angle = 0; angle < costs.count(); angle++) {
      at.add(new ArrayList<>());
    }
    for (int i = 1; i + 1 < ends.size(); i += 2) {
      join(at, new Line(Line.NO_PIECE, ends.get(i), ends.get(i + 1)));
    }
    lines.reversed().stream()
        .filter(line -> graph.top(line.one()) == part)
        .forEach(line -> join(at, line));
    List<List<Link>> trails = new ArrayList<>();
    trails.add(new ArrayList<>());
    for (Step step : walk(at, ends.getFirst())) {
      if (step.line().piece() == Line.NO_PIECE) {
        trails.add(new ArrayList<>());
      } else {
        boolean turned = step.from() != step.line().one();
        trails.getLast().add(new Link(step.line().piece(), turned));
      }
    }
    return trails;
  }

  private static void join(List<List<Line>> at, Line line) {
    at.get(line.one()).add(line);
    if (line.one() != line.other()) {
      at.get(line.other()).add(line);
    }
  }

  /** Along every line once. */
  private static List<Step> walk(List<List<Line>> at, int start) {
    List<Step> backwards = new ArrayList<>();
    Deque<Step> open = new ArrayDeque<>();
    int angle = start;
    while (true) {
      List<Line> left = at.get(angle);
      if (!left.isEmpty()) {
        Line next = left.removeLast();
        removeLast(at.get(next.across(angle)), next);
        open.push(new Step(next, angle));
        angle = next.across(angle);
      } else if (open.isEmpty()) {
        return backwards.reversed();
      } else {
        Step done = open.pop();
        backwards.add(done);
        angle = done.from();
      }
    }
  }

  private static void removeLast(List<Line> lines, Line line) {
    int at = lines.lastIndexOf(line);
    if (at >= 0) {
      lines.remove(at);
    }
  }
}
