package org.kerf.cutting.model.genealogy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where the boxes stand: columns from left to right, rows of one box's height. Units and pieces
 * stand as in a tree, each beside the middle of what was cut from it; heats and orders beside the
 * middle of theirs.
 *
 * @param places by the boxes' keys, in the order of the genealogy
 * @param rows as many as the tallest column needs
 */
public record GenealogyLayout(Map<String, Place> places, int columns, double rows) {

  /** A box's place; rows count from 0 and may lie between two. */
  public record Place(int column, double row) {}

  public GenealogyLayout {
    places = new LinkedHashMap<>(places);
  }

  /**
   * Where the box with this key stands.
   *
   * @throws NullPointerException if it is not of this genealogy
   */
  public Place place(String key) {
    return Objects.requireNonNull(places.get(key), key);
  }

  /** Finds a place for each box. */
  public static GenealogyLayout of(Genealogy genealogy) {
    return new Placing(genealogy).place();
  }

  /** The work of placing one genealogy. */
  private static final class Placing {

    private final Genealogy genealogy;
    private final Map<String, List<String>> behind = new HashMap<>();
    private final Map<String, List<String>> before = new HashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Double> rows = new HashMap<>();
    private double next;

    Placing(Genealogy genealogy) {
      this.genealogy = genealogy;
      for (Genealogy.Link link : genealogy.links()) {
        behind.computeIfAbsent(link.from(), key -> new ArrayList<>()).add(link.to());
        before.computeIfAbsent(link.to(), key -> new ArrayList<>()).add(link.from());
      }
    }

    GenealogyLayout place() {
      columns();
      List<GenealogyNode> cut = genealogy.nodes().stream().filter(this::isOfTheTree).toList();
      cut.stream().filter(this::isRoot).forEach(node -> down(node.key()));
      beside(of(GenealogyNode.Heat.class), behind);
      beside(of(GenealogyNode.Supplier.class), behind);
      beside(of(GenealogyNode.Order.class), before);
      Map<String, Place> places = new LinkedHashMap<>();
      for (GenealogyNode node : genealogy.nodes()) {
        places.put(node.key(), new Place(column(node.key()), row(node.key())));
      }
      int last = columns.values().stream().mapToInt(column -> column).max().orElse(-1);
      return new GenealogyLayout(places, last + 1, next);
    }

    private int column(String key) {
      return Objects.requireNonNull(columns.get(key), key);
    }

    private double row(String key) {
      return Objects.requireNonNull(rows.get(key), key);
    }

    /** Suppliers, heats, then units by how often was cut; pieces and orders each in their own. */
    private void columns() {
      int at = 0;
      for (var kind : List.of(GenealogyNode.Supplier.class, GenealogyNode.Heat.class)) {
        List<String> keys = of(kind);
        for (String key : keys) {
          columns.put(key, at);
        }
        at += keys.isEmpty() ? 0 : 1;
      }
      int last = at - 1;
      for (GenealogyNode node : genealogy.nodes()) {
        if (node instanceof GenealogyNode.Unit) {
          int column = isRoot(node) ? at : column(parent(node.key())) + 1;
          columns.put(node.key(), column);
          last = Math.max(last, column);
        }
      }
      boolean pieces = !of(GenealogyNode.Pieces.class).isEmpty();
      int ofPieces = last + 1;
      for (GenealogyNode node : genealogy.nodes()) {
        switch (node) {
          case GenealogyNode.Pieces any -> columns.put(node.key(), ofPieces);
          case GenealogyNode.More(var of, var count) ->
              columns.put(node.key(), of.isEmpty() ? at : column(of) + 1);
          case GenealogyNode.Order any -> columns.put(node.key(), pieces ? ofPieces + 1 : ofPieces);
          case GenealogyNode.Supplier any -> {}
          case GenealogyNode.Heat any -> {}
          case GenealogyNode.Unit any -> {}
        }
      }
    }

    private List<String> of(Class<? extends GenealogyNode> kind) {
      return genealogy.nodes().stream().filter(kind::isInstance).map(GenealogyNode::key).toList();
    }

    private boolean isOfTheTree(GenealogyNode node) {
      return node instanceof GenealogyNode.Unit
          || node instanceof GenealogyNode.Pieces
          || node instanceof GenealogyNode.More;
    }

    private boolean isRoot(GenealogyNode node) {
      String parent = parent(node.key());
      return parent.isEmpty() || parent.startsWith("heat ");
    }

    private String parent(String key) {
      List<String> parents = before.getOrDefault(key, List.of());
      return parents.isEmpty() ? "" : parents.getFirst();
    }

    /** A box of the tree after all that stands behind it. */
    private void down(String key) {
      List<String> children =
          behind.getOrDefault(key, List.of()).stream()
              .filter(child -> !child.startsWith("order "))
              .toList();
      if (children.isEmpty()) {
        rows.put(key, next);
        next++;
        return;
      }
      children.forEach(this::down);
      rows.put(key, (row(children.getFirst()) + row(children.getLast())) / 2);
    }

    /** Each beside the middle of its neighbours, none over another. */
    private void beside(List<String> keys, Map<String, List<String>> neighbours) {
      for (String key : keys) {
        double middle =
            neighbours.getOrDefault(key, List.of()).stream()
                .mapToDouble(this::row)
                .average()
                .orElse(next);
        rows.put(key, middle);
      }
      List<String> sorted = keys.stream().sorted(Comparator.comparingDouble(this::row)).toList();
      double least = 0;
      for (String key : sorted) {
        rows.merge(key, least, Math::max);
        least = row(key) + 1;
      }
      next = Math.max(next, sorted.size());
      double most = next - 1;
      for (String key : sorted.reversed()) {
        rows.merge(key, most, Math::min);
        most = row(key) - 1;
      }
    }
  }
}
