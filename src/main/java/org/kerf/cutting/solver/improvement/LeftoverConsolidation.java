package org.kerf.cutting.solver.improvement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.kerf.cutting.model.problem.RemnantRules;
import org.kerf.cutting.solver.model.Bar;
import org.kerf.cutting.solver.model.EndKind;
import org.kerf.cutting.solver.model.Fill;
import org.kerf.cutting.solver.model.ItemModel;
import org.kerf.cutting.solver.model.Loading;
import org.kerf.cutting.solver.model.WantedPiece;

/**
 * Makes few long remnants of many short ones: the pieces of two bars are shared out anew between
 * them, in every way there is up to a limit, as long as that consolidates what is left over. The
 * bars stay the same, so the plan costs no more.
 */
public final class LeftoverConsolidation {

  /** Those with the most left over; all pairs of them are looked at. */
  private static final int MOST_BARS = 300;

  private static final int MOST_LOOKS_AT_A_PAIR = 5_000;
  private static final int MOST_LOOKS = 500_000;

  private final ItemModel model;
  private final Loading loading;
  private final List<Bar> bars;
  private final Map<Bar, List<WantedPiece>> contents = new LinkedHashMap<>();
  private final BooleanSupplier enough;
  private int looks;

  private LeftoverConsolidation(ItemModel model, Loading loading, BooleanSupplier enough) {
    this.model = model;
    this.loading = loading;
    this.enough = enough;
    this.bars = new ArrayList<>(roomiest(loading));
    bars.forEach(bar -> contents.put(bar, new ArrayList<>()));
    for (WantedPiece piece : model.pieces()) {
      if (loading.isPlaced(piece)) {
        List<WantedPiece> content = contents.get(model.bars().get(loading.barOf(piece)));
        if (content != null) {
          content.add(piece);
        }
      }
    }
  }

  private static List<Bar> roomiest(Loading loading) {
    return loading.usedBars().stream()
        .sorted(
            Comparator.<Bar>comparingLong(bar -> loading.fillOf(bar).leftover(bar.barType()))
                .reversed())
        .limit(MOST_BARS)
        .toList();
  }

  /** The loading with its leftovers consolidated; at worst the same. */
  public static Loading of(ItemModel model, Loading loading, BooleanSupplier enough) {
    var consolidation = new LeftoverConsolidation(model, loading.copy(), enough);
    consolidation.run();
    return consolidation.loading;
  }

  /** Whether two bars have leftovers that are worth more together. */
  public static boolean mayHelp(ItemModel model, Loading loading) {
    var consolidation = new LeftoverConsolidation(model, loading, () -> false);
    return consolidation.bars.stream().anyMatch(consolidation::mayGainWithAnother);
  }

  private void run() {
    boolean consolidated = true;
    while (consolidated && goesOn()) {
      consolidated = false;
      bars.sort(Comparator.comparingLong(this::leftover).reversed());
      for (int i = 0; i < bars.size(); i++) {
        for (int j = i + 1; j < bars.size() && goesOn(); j++) {
          consolidated |= mayGain(bars.get(i), bars.get(j)) && shareOut(bars.get(i), bars.get(j));
        }
      }
    }
  }

  private boolean goesOn() {
    return looks < MOST_LOOKS && !enough.getAsBoolean();
  }

  private boolean mayGainWithAnother(Bar one) {
    return bars.stream().anyMatch(other -> !one.equals(other) && mayGain(one, other));
  }

  private long leftover(Bar bar) {
    return loading.fillOf(bar).leftover(bar.barType());
  }

  /** What is kept in any case counts twice where others may be scrapped for there are enough. */
  private long size(long leftover) {
    RemnantRules rules = model.problem().rules().remnants();
    long size = rules.isLongEnough(leftover) ? rules.size(leftover) : 0;
    return rules.areLimited() && rules.isTooLongToScrap(leftover) ? 2 * size : size;
  }

  /** What it takes off the plan's weight: that comes before all else. */
  private long credit(long leftover) {
    RemnantRules rules = model.problem().rules().remnants();
    return rules.isLongEnough(leftover) ? rules.weightOf(leftover) : 0;
  }

  private boolean mayGain(Bar one, Bar other) {
    long first = leftover(one);
    long second = leftover(other);
    return loading.fillOf(one).key() == loading.fillOf(other).key()
        && size(first + second) > size(first) + size(second);
  }

  /** Pieces that are the same for both bars. */
  private record Same(long load, boolean held, EndKind ends, boolean onOne, boolean onOther) {}

  private boolean shareOut(Bar one, Bar other) {
    Map<Same, List<WantedPiece>> groups = new LinkedHashMap<>();
    for (Bar bar : List.of(one, other)) {
      for (WantedPiece piece : contents.getOrDefault(bar, List.of())) {
        boolean onOne = one.barType().accepts(piece.demand());
        boolean onOther = other.barType().accepts(piece.demand());
        Same same = new Same(piece.load(), piece.held(), piece.ends(), onOne, onOther);
        groups.computeIfAbsent(same, s -> new ArrayList<>()).add(piece);
      }
    }
    var sharing = new Sharing(one, other, groups.values());
    sharing.search();
    if (!sharing.found()) {
      return false;
    }
    put(one, sharing.bestOnOne());
    put(other, sharing.bestOnOther());
    return true;
  }

  private void put(Bar bar, List<WantedPiece> pieces) {
    contents.put(bar, pieces);
    loading.refill(bar, pieces);
  }

  /** Looks for the best way to share the groups out between two bars. */
  private final class Sharing {

    private final Bar one;
    private final Bar other;
    private final List<List<WantedPiece>> groups;
    private final int[] onOne;
    private int[] best = {};
    private long bestCredit;
    private long bestSize;
    private int looksLeft = MOST_LOOKS_AT_A_PAIR;

    Sharing(Bar one, Bar other, Collection<List<WantedPiece>> groups) {
      this.one = one;
      this.other = other;
      this.groups =
          groups.stream()
              .sorted(
                  Comparator.<List<WantedPiece>>comparingLong(group -> group.getFirst().load())
                      .reversed())
              .toList();
      this.onOne = new int[groups.size()];
      this.bestCredit = credit(leftover(one)) + credit(leftover(other));
      this.bestSize = size(leftover(one)) + size(leftover(other));
    }

    void search() {
      search(0, Fill.NONE, Fill.NONE);
      looks += MOST_LOOKS_AT_A_PAIR - looksLeft;
    }

    boolean found() {
      return best.length > 0;
    }

    private void search(int from, Fill first, Fill second) {
      looksLeft--;
      if (first.load() > one.barType().room().full()
          || second.load() > other.barType().room().full()) {
        return;
      }
      if (from == groups.size()) {
        take(first, second);
        return;
      }
      List<WantedPiece> group = groups.get(from);
      WantedPiece piece = group.getFirst();
      for (int count = mostOnOne(piece, group.size());
          count >= leastOnOne(piece, group.size()) && looksLeft > 0;
          count--) {
        onOne[from] = count;
        search(from + 1, with(first, piece, count), with(second, piece, group.size() - count));
      }
    }

    private int mostOnOne(WantedPiece piece, int count) {
      return one.barType().accepts(piece.demand()) ? count : 0;
    }

    private int leastOnOne(WantedPiece piece, int count) {
      return other.barType().accepts(piece.demand()) ? 0 : count;
    }

    private void take(Fill first, Fill second) {
      if (first.isEmpty()
          || second.isEmpty()
          || !first.fits(one.barType())
          || !second.fits(other.barType())) {
        return;
      }
      long onOneLeft = first.leftover(one.barType());
      long onOtherLeft = second.leftover(other.barType());
      long credit = credit(onOneLeft) + credit(onOtherLeft);
      long size = size(onOneLeft) + size(onOtherLeft);
      if (credit > bestCredit || (credit == bestCredit && size > bestSize)) {
        bestCredit = credit;
        bestSize = size;
        best = onOne.clone();
      }
    }

    private static Fill with(Fill fill, WantedPiece piece, int count) {
      Fill more = fill;
      for (int i = 0; i < count; i++) {
        more = more.with(piece);
      }
      return more;
    }

    List<WantedPiece> bestOnOne() {
      List<WantedPiece> pieces = new ArrayList<>();
      for (int i = 0; i < best.length; i++) {
        pieces.addAll(groups.get(i).subList(0, best[i]));
      }
      return pieces;
    }

    List<WantedPiece> bestOnOther() {
      List<WantedPiece> pieces = new ArrayList<>();
      for (int i = 0; i < best.length; i++) {
        pieces.addAll(groups.get(i).subList(best[i], groups.get(i).size()));
      }
      return pieces;
    }
  }
}
