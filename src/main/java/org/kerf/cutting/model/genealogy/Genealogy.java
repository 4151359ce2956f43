package org.kerf.cutting.model.genealogy;

import java.util.List;

/**
 * Boxes from left to right, each with what it leads to.
 *
 * @param nodes suppliers and heats first, then each unit before what was cut from it, orders last
 * @param whole false if there were more lines than may be read: the list has them all
 */
public record Genealogy(
    TraceSubject subject, List<GenealogyNode> nodes, List<Link> links, boolean whole) {

  /** From one box to another, by their keys. */
  public record Link(String from, String to) {}

  public Genealogy {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
  }

  /** The box that it is about, as it is called among the others. */
  public String subjectKey() {
    return switch (subject) {
      case TraceSubject.OfUnit(var unit) ->
          nodes.stream()
              .filter(
                  node ->
                      node instanceof GenealogyNode.Pieces(var lines)
                          && lines.stream().anyMatch(line -> line.id().equals(unit)))
              .findFirst()
              .map(GenealogyNode::key)
              .orElse("unit " + unit.value());
      case TraceSubject.OfHeat(var heat) -> "heat " + heat.value();
      case TraceSubject.OfOrder(var order) -> "order " + order.value();
    };
  }
}
