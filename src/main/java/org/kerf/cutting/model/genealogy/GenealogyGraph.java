package org.kerf.cutting.model.genealogy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kerf.cutting.model.order.LineId;
import org.kerf.kernel.Length;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitOrigin;

/**
 * Makes boxes and links of traced units: equal pieces of a bar become one box, and what is too much
 * for a picture is counted.
 */
public final class GenealogyGraph {

  /** So many boxes may stand behind one; one more says how many others there are. */
  public static final int MOST_BEHIND_ONE = 8;

  private record Equal(Optional<LineId> line, Length length, UnitOrigin origin) {}

  private final Map<String, GenealogyNode> before = new LinkedHashMap<>();
  private final Map<String, GenealogyNode> units = new LinkedHashMap<>();
  private final Map<String, GenealogyNode> orders = new LinkedHashMap<>();
  private final Set<Genealogy.Link> links = new LinkedHashSet<>();
  private final Map<UnitId, List<TraceLine>> children;
  private final Set<UnitId> drawn = new LinkedHashSet<>();

  private GenealogyGraph(List<TraceLine> lines) {
    children =
        lines.stream()
            .filter(line -> line.parent().isPresent())
            .collect(
                Collectors.groupingBy(
                    line -> line.parent().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
  }

  /**
   * The genealogy of these.
   *
   * @param always a heat that stands there also while nothing of it came in
   * @param lines units, each with its forebears if they are to be seen
   * @param whole whether these are all
   */
  public static Genealogy of(
      TraceSubject subject, Optional<TraceLine.Melt> always, List<TraceLine> lines, boolean whole) {
    var graph = new GenealogyGraph(lines);
    always.ifPresent(graph::heat);
    Set<UnitId> known = lines.stream().map(TraceLine::id).collect(Collectors.toSet());
    Map<String, List<TraceLine>> roots =
        lines.stream()
            .filter(line -> line.parent().filter(known::contains).isEmpty())
            .collect(
                Collectors.groupingBy(
                    line -> line.heat().map(graph::heat).orElse(""),
                    LinkedHashMap::new,
                    Collectors.toList()));
    roots.forEach(graph::behind);
    List<GenealogyNode> nodes = new ArrayList<>(graph.before.values());
    nodes.addAll(graph.units.values());
    nodes.addAll(graph.orders.values());
    return new Genealogy(subject, nodes, List.copyOf(graph.links), whole);
  }

  /** The key of the heat's box. */
  private String heat(TraceLine.Melt melt) {
    var heat = new GenealogyNode.Heat(melt);
    if (!melt.supplier().isEmpty()) {
      var supplier = new GenealogyNode.Supplier(melt.supplier());
      before.putIfAbsent(supplier.key(), supplier);
      links.add(new Genealogy.Link(supplier.key(), heat.key()));
    }
    before.putIfAbsent(heat.key(), heat);
    return heat.key();
  }

  /**
   * What stands behind a box: units first, those before others that something was cut from, each
   * with what is behind it; then pieces.
   */
  private void behind(String from, List<TraceLine> lines) {
    List<TraceLine> cutOn =
        lines.stream()
            .filter(line -> !isPiece(line))
            .sorted(Comparator.comparing(line -> !children.containsKey(line.id())))
            .toList();
    Map<Equal, List<TraceLine>> equal =
        lines.stream()
            .filter(this::isPiece)
            .collect(
                Collectors.groupingBy(
                    line ->
                        new Equal(
                            line.order().map(TraceLine.Cause::line), line.length(), line.origin()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    int most = from.isEmpty() ? lines.size() : MOST_BEHIND_ONE;
    cutOn.stream().limit(most).forEach(line -> unit(from, line));
    int room = Math.max(0, most - cutOn.size());
    equal.values().stream().limit(Math.max(room, most / 2)).forEach(each -> pieces(from, each));
    long hidden = lines.stream().filter(line -> !drawn.contains(line.id())).count();
    if (hidden > 0) {
      var more = new GenealogyNode.More(from, (int) hidden);
      add(from, more);
    }
  }

  private boolean isPiece(TraceLine line) {
    return line.origin() == UnitOrigin.CUT_PIECE && !children.containsKey(line.id());
  }

  private void unit(String from, TraceLine line) {
    var unit = new GenealogyNode.Unit(line);
    drawn.add(line.id());
    add(from, unit);
    line.order().ifPresent(cause -> order(unit.key(), cause));
    behind(unit.key(), children.getOrDefault(line.id(), List.of()));
  }

  private void pieces(String from, List<TraceLine> equal) {
    var pieces = new GenealogyNode.Pieces(equal);
    equal.forEach(line -> drawn.add(line.id()));
    add(from, pieces);
    pieces.first().order().ifPresent(cause -> order(pieces.key(), cause));
  }

  private void order(String from, TraceLine.Cause cause) {
    var order = new GenealogyNode.Order(cause.id(), cause.number(), cause.customerName());
    orders.putIfAbsent(order.key(), order);
    links.add(new Genealogy.Link(from, order.key()));
  }

  private void add(String from, GenealogyNode node) {
    units.put(node.key(), node);
    if (!from.isEmpty()) {
      links.add(new Genealogy.Link(from, node.key()));
    }
  }
}
