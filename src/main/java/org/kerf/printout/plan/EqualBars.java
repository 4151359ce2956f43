package org.kerf.printout.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.kernel.Length;
import org.kerf.party.model.Owner;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemId;

/** Bars of one item that are cut alike: one drawing stands for all of them. */
record EqualBars(List<BarLine> bars) {

  private record Likeness(Length bar, boolean remnant, BarState state, List<Like> pieces) {}

  private record Like(PieceShape shape, OrderId order, boolean surplus) {}

  /** An item of one owner: a customer's material is drawn apart from ours. */
  private record Material(ItemId item, Owner owner) {}

  /** The patterns of one item; a customer's own material stands apart from ours. */
  record OfItem(Item item, String ownerName, List<EqualBars> patterns) {

    int bars() {
      return patterns.stream().mapToInt(pattern -> pattern.bars().size()).sum();
    }

    int pieces() {
      return patterns.stream()
          .mapToInt(pattern -> pattern.bars().size() * pattern.first().bar().asked().size())
          .sum();
    }

    Length longestBar() {
      return patterns.stream()
          .map(pattern -> pattern.first().bar().length())
          .reduce(Length.ZERO, Length::max);
    }
  }

  EqualBars {
    bars = List.copyOf(bars);
  }

  BarLine first() {
    return bars.getFirst();
  }

  /** Items and patterns come in the order of their first bar. */
  static List<OfItem> group(List<BarLine> lines) {
    Map<Material, Map<Likeness, List<BarLine>>> items = new LinkedHashMap<>();
    for (BarLine line : lines) {
      items
          .computeIfAbsent(
              new Material(line.item().id(), line.owner()), id -> new LinkedHashMap<>())
          .computeIfAbsent(likeness(line), like -> new ArrayList<>())
          .add(line);
    }
    return items.values().stream().map(EqualBars::ofItem).toList();
  }

  private static OfItem ofItem(Map<Likeness, List<BarLine>> alike) {
    List<EqualBars> patterns = alike.values().stream().map(EqualBars::new).toList();
    BarLine first = patterns.getFirst().first();
    return new OfItem(first.item(), first.ownerName(), patterns);
  }

  private static Likeness likeness(BarLine line) {
    List<Like> pieces =
        line.pieces().stream()
            .map(piece -> new Like(piece.piece().shape(), piece.order(), piece.piece().surplus()))
            .toList();
    return new Likeness(
        line.bar().length(), line.bar().source().remnant(), line.bar().state(), pieces);
  }
}
