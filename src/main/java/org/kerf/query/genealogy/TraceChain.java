package org.kerf.query.genealogy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kerf.cutting.Traces;
import org.kerf.cutting.model.genealogy.TraceLine;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.unit.UnitId;

/** Follows units up to what came in, and down to what was cut, a generation a statement. */
final class TraceChain {

  /** So many links are followed down from one unit. */
  static final int MOST = 20_000;

  /**
   * So many generations; nothing is cut as often, and a store that is damaged may go in circles.
   */
  private static final int MOST_GENERATIONS = 50;

  private final Tx tx;
  private final Traces traces;

  TraceChain(Tx tx, Traces traces) {
    this.tx = tx;
    this.traces = traces;
  }

  /** The unit with all that it was cut from and all that was cut from it, the oldest first. */
  List<TraceLine> of(UnitId unit) {
    List<TraceLine> self = traces.units(tx, List.of(unit));
    List<TraceLine> all = new ArrayList<>(withForebears(self));
    List<UnitId> generation = List.of(unit);
    for (int i = 0; i < MOST_GENERATIONS && !generation.isEmpty() && all.size() < MOST; i++) {
      List<TraceLine> children = traces.children(tx, generation, MOST - all.size());
      all.addAll(children);
      generation = children.stream().map(TraceLine::id).toList();
    }
    return all;
  }

  /** These with all that they were cut from, forebears first. */
  List<TraceLine> withForebears(Collection<TraceLine> lines) {
    Map<UnitId, TraceLine> known = new LinkedHashMap<>();
    lines.forEach(line -> known.put(line.id(), line));
    List<TraceLine> found = new ArrayList<>(lines);
    Set<UnitId> wanted = parents(lines, known);
    for (int i = 0; i < MOST_GENERATIONS && !wanted.isEmpty(); i++) {
      List<TraceLine> parents = traces.units(tx, wanted);
      parents.forEach(line -> known.put(line.id(), line));
      found.addAll(0, parents);
      wanted = parents(parents, known);
    }
    return found;
  }

  private static Set<UnitId> parents(Collection<TraceLine> lines, Map<UnitId, TraceLine> known) {
    return lines.stream()
        .map(TraceLine::parent)
        .flatMap(Optional::stream)
        .filter(parent -> !known.containsKey(parent))
        .collect(Collectors.toSet());
  }
}
