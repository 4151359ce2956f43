package org.kerf.cutting.model.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.geometry.PieceShape;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.order.LineId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.StockChoice;
import org.kerf.kernel.Length;
import org.kerf.stock.model.unit.UnitId;

/**
 * Cuts pieces for stock from what would be scrap: bar after bar the most length that it still
 * gives, of lengths that this item's orders ask for and as many as its rules have room for. Only
 * square pieces; each is like those of a line whose pieces might lie on the bar as well.
 *
 * <p>What orders asked for is cut first and stays as it is, so neither cost nor bars change. The
 * same bars always yield the same pieces.
 */
final class SurplusPieces {

  /** For one bar, and for all of them together: a person waits for this with each move. */
  private static final int MOST_LOOKS = 5_000;

  private static final int MOST_LOOKS_IN_ALL = 200_000;

  private final Saw saw;
  private final ItemProblem item;
  private final Map<LineId, Demand> demands;
  private final Map<UnitId, StockChoice> units;
  private final int mostLooks;
  private final Map<Length, Integer> room = new HashMap<>();
  private final Map<Alike, List<Demand>> found = new HashMap<>();

  /** Bars of which this is the same yield the same, as long as there is room for it. */
  private record Alike(
      Length bar,
      boolean cutAhead,
      List<PieceShape> asked,
      String certificate,
      String heat,
      Optional<OrderId> onlyFor) {}

  private SurplusPieces(Saw saw, ItemProblem item, int bars) {
    this.saw = saw;
    this.item = item;
    this.mostLooks = Math.min(MOST_LOOKS, MOST_LOOKS_IN_ALL / Math.max(1, bars));
    this.demands =
        item.demands().stream().collect(Collectors.toMap(Demand::line, demand -> demand));
    this.units =
        item.stock().stream().collect(Collectors.toMap(StockChoice::unit, choice -> choice));
  }

  /**
   * The same bars, those whose leftover is scrap with pieces for stock.
   *
   * @param bars without pieces for stock; each says whether its leftover is kept
   */
  static List<PlannedBar> on(Saw saw, ItemProblem item, List<PlannedBar> bars) {
    if (!item.rules().surplus().allowAny()) {
      return bars;
    }
    SurplusPieces surplus = new SurplusPieces(saw, item, bars.size());
    return bars.stream().map(bar -> bar.keepsLeftover() ? bar : surplus.filled(bar)).toList();
  }

  /** A bar that this problem is not about, or has pieces of that kind, stays as it is. */
  private PlannedBar filled(PlannedBar bar) {
    StockChoice unit = units.get(bar.unit());
    Demand like = demands.get(bar.pieces().getFirst().line());
    boolean known = bar.pieces().stream().allMatch(piece -> demands.containsKey(piece.line()));
    return unit == null || like == null || !known ? bar : filled(bar, unit, like);
  }

  private PlannedBar filled(PlannedBar bar, StockChoice unit, Demand like) {
    Alike alike =
        new Alike(
            bar.length(),
            bar.source().cutAhead(),
            bar.shapes(),
            unit.certificate(),
            unit.heat(),
            like.barsOnlyFor());
    Filling filling = new Filling(bar);
    List<Demand> before = found.get(alike);
    if (before != null && hasRoomFor(before)) {
      // Room only shrinks, so what was the most before still is.
      filling.takeAgain(before);
    } else {
      filling.search(unit, like);
      found.put(alike, filling.bestChosen);
    }
    filling.bestChosen.forEach(piece -> room.put(piece.length(), room(piece.length()) - 1));
    return bar.cutInto(filling.best);
  }

  /** One demand of each length that so much of the bar might yield, the longest first. */
  private List<Demand> choices(StockChoice unit, Demand like, Length leftover) {
    Map<Length, Demand> byLength = new HashMap<>();
    for (Demand demand : item.demands()) {
      if (!demand.length().isLongerThan(leftover)
          && demand.ends().areSquare()
          && room(demand.length()) > 0
          && demand.sharesBarsWith(like)
          && demand.accepts(unit)) {
        byLength.putIfAbsent(demand.length(), demand);
      }
    }
    return byLength.values().stream()
        .sorted(Comparator.comparing(Demand::length).reversed())
        .toList();
  }

  private boolean hasRoomFor(List<Demand> pieces) {
    Map<Length, Integer> wanted = new HashMap<>();
    pieces.forEach(piece -> wanted.merge(piece.length(), 1, Integer::sum));
    return wanted.entrySet().stream().allMatch(each -> each.getValue() <= room(each.getKey()));
  }

  private int room(Length length) {
    return room.computeIfAbsent(length, item.rules().surplus()::room);
  }

  /** Looks for the pieces that leave the least of one bar. */
  private final class Filling {

    private final PlannedBar bar;
    private final BarGeometry geometry;
    private final List<Demand> chosen = new ArrayList<>();
    private List<Demand> choices = List.of();

    /** Of each choice, how many more there is room for. */
    private int[] more = new int[0];

    private List<Demand> bestChosen = List.of();
    private List<PlannedPiece> best;
    private long bestLength;
    private int looks;

    Filling(PlannedBar bar) {
      this.bar = bar;
      this.best = bar.pieces();
      this.geometry = bar.geometry(saw, item.height());
    }

    /** What was found for a bar that is alike. */
    void takeAgain(List<Demand> pieces) {
      chosen.addAll(pieces);
      take(length(pieces));
    }

    private static long length(List<Demand> pieces) {
      return pieces.stream().mapToLong(piece -> piece.length().micrometres()).sum();
    }

    void search(StockChoice unit, Demand like) {
      Length leftover = geometry.divide(bar.shapes()).leftover();
      choices = choices(unit, like, leftover);
      more = choices.stream().mapToInt(choice -> room(choice.length())).toArray();
      search(0, leftover.plus(saw.kerf()).micrometres(), 0);
    }

    /**
     * Adds pieces no longer than those chosen.
     *
     * @param left what the chosen ones leave, and one blade: the last cut may run out of the bar
     */
    private void search(int from, long left, long length) {
      if (bar.pieces().size() + chosen.size() >= item.rules().pieceLimit()) {
        return;
      }
      long blade = saw.kerf().micrometres();
      for (int i = firstWithin(left - blade, from);
          i < choices.size() && looks < mostLooks && length + left - blade > bestLength;
          i++) {
        if (more[i] > 0) {
          Demand choice = choices.get(i);
          long one = choice.length().micrometres();
          looks++;
          more[i]--;
          chosen.add(choice);
          take(length + one);
          search(i, left - one - blade, length + one);
          chosen.removeLast();
          more[i]++;
        }
      }
    }

    /** The first choice from there on that is no longer. */
    private int firstWithin(long most, int from) {
      int low = from;
      int high = choices.size();
      while (low < high) {
        int middle = (low + high) / 2;
        if (choices.get(middle).length().micrometres() > most) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    private void take(long length) {
      if (length > bestLength) {
        inCuttingOrder()
            .ifPresent(
                order -> {
                  best = order;
                  bestChosen = List.copyOf(chosen);
                  bestLength = length;
                });
      }
    }

    /** Behind the pieces asked for; square ones may be exchanged with the last one. */
    private Optional<List<PlannedPiece>> inCuttingOrder() {
      List<PlannedPiece> all = new ArrayList<>(bar.pieces());
      chosen.forEach(piece -> all.add(PlannedPiece.surplusOf(piece)));
      List<PieceShape> shapes = all.stream().map(PlannedPiece::shape).toList();
      if (PieceShape.areSquare(shapes)) {
        return geometry.orderThatFits(all, PlannedPiece::shape, PlannedPiece::turned);
      }
      return geometry.fits(shapes) ? Optional.of(all) : Optional.empty();
    }
  }
}
