package org.kerf.cutting.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kerf.kernel.Length;
import org.kerf.stock.model.UnitId;

/**
 * Cuts pieces for stock from what would be scrap: bar after bar the most length that it still
 * gives, of lengths that this item's orders ask for and as many as its rules have room for. Only
 * square pieces; each is like those of a line whose pieces might lie on the bar as well.
 *
 * <p>What orders asked for is cut first and stays as it is, so neither cost nor bars change. The
 * same bars always yield the same pieces.
 */
final class SurplusPieces {

  private final Saw saw;
  private final ItemProblem item;
  private final Map<LineId, Demand> demands;
  private final Map<UnitId, StockChoice> units;
  private final Map<Length, Integer> room = new HashMap<>();

  private SurplusPieces(Saw saw, ItemProblem item) {
    this.saw = saw;
    this.item = item;
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
    SurplusPieces surplus = new SurplusPieces(saw, item);
    return bars.stream().map(bar -> bar.keepsLeftover() ? bar : surplus.filled(bar)).toList();
  }

  private PlannedBar filled(PlannedBar bar) {
    Optional<Filling> filling = likeOn(bar).map(demand -> new Filling(bar, demand));
    filling.ifPresent(Filling::search);
    PlannedBar filled = filling.map(found -> bar.cutInto(found.best)).orElse(bar);
    filled.surplus().forEach(piece -> room.put(piece.length(), room(piece.length()) - 1));
    return filled;
  }

  /**
   * One of the demands on the bar; nothing if the bar has pieces that this problem is not about.
   */
  private Optional<Demand> likeOn(PlannedBar bar) {
    boolean known =
        units.containsKey(bar.unit())
            && bar.pieces().stream().allMatch(piece -> demands.containsKey(piece.line()));
    return known
        ? Optional.ofNullable(demands.get(bar.pieces().getFirst().line()))
        : Optional.empty();
  }

  private int room(Length length) {
    return room.computeIfAbsent(length, item.rules().surplus()::room);
  }

  /** Looks for the pieces that leave the least of one bar. */
  private final class Filling {

    private static final int MOST_LOOKS = 5_000;

    private final PlannedBar bar;
    private final BarGeometry geometry;
    private final List<Demand> choices;
    private final List<PlannedPiece> chosen = new ArrayList<>();
    private List<PlannedPiece> best;
    private long bestLength;
    private int looks;

    Filling(PlannedBar bar, Demand like) {
      this.bar = bar;
      this.best = bar.pieces();
      this.geometry = bar.geometry(saw, item.height());
      this.choices = choices(like);
    }

    /** One demand of each length, the longest first. */
    private List<Demand> choices(Demand like) {
      Map<Length, Demand> byLength = new HashMap<>();
      for (Demand demand : item.demands()) {
        if (demand.ends().areSquare()
            && demand.sharesBarsWith(like)
            && room(demand.length()) > 0
            && Optional.ofNullable(units.get(bar.unit())).filter(demand::accepts).isPresent()) {
          byLength.putIfAbsent(demand.length(), demand);
        }
      }
      return byLength.values().stream()
          .sorted(Comparator.comparing(Demand::length).reversed())
          .toList();
    }

    void search() {
      long leftover = geometry.divide(bar.shapes()).leftover().micrometres();
      search(0, leftover + saw.kerf().micrometres(), 0);
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
      int same = 0;
      for (int i = from; i < choices.size(); i++) {
        Demand choice = choices.get(i);
        same = i == from ? alike(choice) : 0;
        long more = choice.length().micrometres();
        boolean mayBeBetter = length + left - blade > bestLength;
        if (mayBeBetter
            && looks < MOST_LOOKS
            && more + blade <= left
            && same < room(choice.length())) {
          looks++;
          chosen.add(PlannedPiece.surplusOf(choice));
          take(length + more);
          search(i, left - more - blade, length + more);
          chosen.removeLast();
        }
      }
    }

    private int alike(Demand choice) {
      return Math.toIntExact(
          chosen.stream().filter(piece -> piece.length().equals(choice.length())).count());
    }

    private void take(long length) {
      if (length > bestLength) {
        inCuttingOrder()
            .ifPresent(
                order -> {
                  best = order;
                  bestLength = length;
                });
      }
    }

    /** Behind the pieces asked for; square ones may be exchanged with the last one. */
    private Optional<List<PlannedPiece>> inCuttingOrder() {
      List<PlannedPiece> all = new ArrayList<>(bar.pieces());
      all.addAll(chosen);
      List<PieceShape> shapes = all.stream().map(PlannedPiece::shape).toList();
      if (PieceShape.areSquare(shapes)) {
        return geometry.orderThatFits(all, PlannedPiece::shape, PlannedPiece::turned);
      }
      return geometry.fits(shapes) ? Optional.of(all) : Optional.empty();
    }
  }
}
