package org.kerf.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether the pieces for stock that a plan cuts of an item are those that it may cut: square, from
 * what would be scrap, no more of a length than there is room for.
 */
final class SurplusCheck {

  private final ItemTerms terms;
  private final Map<Long, Integer> cut = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  SurplusCheck(ItemTerms terms) {
    this.terms = terms;
  }

  /**
   * One bar more.
   *
   * @param leftover what the pieces asked for leave of it
   */
  void add(PlanToCheck.Bar bar, long leftover) {
    boolean any = false;
    for (PlanToCheck.Piece piece : bar.pieces()) {
      if (piece.surplus()) {
        any = true;
        cut.merge(piece.length(), 1, Integer::sum);
        if (piece.first() != 0 || piece.second() != 0) {
          faults.add(terms.item() + ": a piece for stock is not square.");
        }
      }
    }
    boolean kept = bar.keepsLeftover() && leftover >= terms.shortest();
    if (any && kept) {
      faults.add(terms.item() + ": a piece for stock is cut from what would be kept.");
    }
  }

  List<String> faults() {
    List<String> all = new ArrayList<>(faults);
    cut.forEach(
        (length, pieces) -> {
          int room = terms.mostSurplus() - terms.surplusThere().getOrDefault(length, 0);
          if (pieces > Math.max(0, room)) {
            all.add(
                terms.item()
                    + ": "
                    + pieces
                    + " pieces of "
                    + length
                    + " um are cut for stock, allowed are "
                    + Math.max(0, room)
                    + ".");
          }
        });
    return all;
  }
}
