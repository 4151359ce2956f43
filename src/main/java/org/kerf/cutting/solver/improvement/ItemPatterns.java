package org.kerf.cutting.solver.improvement;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kerf.cutting.model.problem.PatternPlan;
import org.kerf.cutting.model.problem.PatternProblem;
import org.kerf.cutting.model.problem.PatternRule;
import org.kerf.cutting.model.problem.RemnantRules;
import org.kerf.cutting.solver.bounds.ProvedBounds;
import org.kerf.cutting.solver.model.Bar;
import org.kerf.cutting.solver.model.BarRoom;
import org.kerf.cutting.solver.model.BarType;
import org.kerf.cutting.solver.model.EndCounts;
import org.kerf.cutting.solver.model.EndKind;
import org.kerf.cutting.solver.model.ItemModel;
import org.kerf.cutting.solver.model.Loading;
import org.kerf.cutting.solver.model.WantedPiece;

/**
 * An item's pieces as a pattern problem, and the way back to which piece lies on which bar. A bar
 * that weighs nothing (a remnant, mostly) is given the least cost above nothing, so that of two
 * plans with the same material the one with fewer remnants is cheaper. Where remnants made are
 * worth something, so that a bar may be used for next to nothing, each bar costs so much more.
 */
public final class ItemPatterns {

  /** More kinds of bars than this make the patterns slow. */
  private static final int MOST_KINDS = 150;

  /** What makes two pieces the same for every pattern. */
  private record Same(long load, boolean held, EndKind ends, Set<Integer> kinds, int urgency) {}

  /** Whether bars leave a remnant that is worth something. */
  private enum Made {
    NONE,
    /** One that counts towards the limit, if there is one. */
    LIMITED,
    /** One too long to be scrapped: there may be any number. */
    BEYOND_LIMIT
  }

  /**
   * Bars of a bar type, for pieces of one key.
   *
   * @param made whether a remnant is made of them that is worth something
   */
  private record KindOf(BarType barType, int key, Made made) {

    boolean credited() {
      return made != Made.NONE;
    }

    /** The largest load that leaves a remnant. */
    long mostLoad() {
      RemnantRules rules = barType.rules().remnants();
      long shortest = Math.max(1, rules.shortest().micrometres());
      long least =
          made == Made.BEYOND_LIMIT
              ? Math.max(shortest, rules.longestScrapped().micrometres() + 1)
              : shortest;
      return Math.min(
          barType.room().room(), barType.room().usable() - least * barType.room().unit());
    }

    /** What is left of the weight if the whole bar became a remnant; a little below 0 at worst. */
    long leastWeight() {
      long credit = barType.rules().remnants().weightOf(barType.room().usable());
      return barType.weight() - Math.ceilDiv(credit, (long) barType.room().unit());
    }

    boolean takes(WantedPiece piece) {
      return piece.key() == key && barType.accepts(piece.demand());
    }
  }

  private final ItemModel model;
  private final Map<Same, List<WantedPiece>> parts = new LinkedHashMap<>();
  private final List<KindOf> kinds = new ArrayList<>();
  private final int[] barsOf;
  private final long unit;

  /** What all weights are multiples of: small numbers are searched faster. */
  private final long step;

  /** On all the bars there are. */
  public ItemPatterns(ItemModel model, List<WantedPiece> pieces) {
    this(model, pieces, new Loading(model));
  }

  /** On the bars that are empty in a loading. */
  ItemPatterns(ItemModel model, List<WantedPiece> pieces, Loading taken) {
    this(model, pieces, taken, false);
  }

  /** All pieces on all bars; pieces that are not as urgent as others are not the same as they. */
  static ItemPatterns byUrgency(ItemModel model) {
    return new ItemPatterns(model, model.pieces(), new Loading(model), true);
  }

  private ItemPatterns(
      ItemModel model, List<WantedPiece> pieces, Loading taken, boolean byUrgency) {
    this.model = model;
    int[] keys = pieces.stream().mapToInt(WantedPiece::key).sorted().distinct().toArray();
    for (BarType barType : model.barTypes()) {
      for (int key : keys) {
        kinds.add(new KindOf(barType, key, Made.NONE));
        addIfPossible(new KindOf(barType, key, Made.LIMITED));
        if (rules().areLimited()) {
          addIfPossible(new KindOf(barType, key, Made.BEYOND_LIMIT));
        }
      }
    }
    for (WantedPiece piece : pieces) {
      Same same =
          new Same(
              piece.load(),
              piece.held(),
              piece.ends(),
              kindsFor(piece),
              byUrgency ? piece.urgency() : 0);
      parts.computeIfAbsent(same, s -> new ArrayList<>()).add(piece);
    }
    this.barsOf = new int[model.barTypes().size()];
    long counted = 0;
    for (Bar bar : model.bars()) {
      if (!taken.fillOf(bar).isEmpty()) {
        continue;
      }
      barsOf[bar.barType().index()]++;
      counted += rules().areCredited() || bar.barType().weight() == 0 ? 1 : 0;
    }
    this.unit = counted + 1;
    this.step = step();
  }

  private void addIfPossible(KindOf credited) {
    if (rules().areCredited() && credited.mostLoad() > 0) {
      kinds.add(credited);
    }
  }

  private RemnantRules rules() {
    return model.problem().rules().remnants();
  }

  /** Whether patterns can be found for all keys together: else there are too many kinds of bars. */
  public static boolean canHold(ItemModel model) {
    long keys = model.pieces().stream().mapToInt(WantedPiece::key).distinct().count();
    RemnantRules remnants = model.problem().rules().remnants();
    long kindsOfABarType = !remnants.areCredited() ? 1 : remnants.areLimited() ? 3 : 2;
    return model.barTypes().size() * kindsOfABarType * keys <= MOST_KINDS;
  }

  /** The kinds of bars that take the piece by its certificate, heat and key; empty if all do. */
  private Set<Integer> kindsFor(WantedPiece piece) {
    Set<Integer> accepting = new HashSet<>();
    for (int kind = 0; kind < kinds.size(); kind++) {
      if (kinds.get(kind).takes(piece)) {
        accepting.add(kind);
      }
    }
    return accepting.size() == kinds.size() ? Set.of() : accepting;
  }

  public PatternProblem problem() {
    List<PatternProblem.Part> wanted = new ArrayList<>();
    parts.forEach(
        (same, pieces) ->
            wanted.add(
                new PatternProblem.Part(
                    same.load(), pieces.size(), same.held(), same.kinds(), costs(same.load()))));
    return new PatternProblem(
        wanted,
        kinds.stream().map(this::kind).toList(),
        0,
        model.problem().rules().pieceLimit(),
        pools(),
        model.measure().isSlanted() ? chains() : PatternRule.NONE);
  }

  /** The kinds of one bar type share its bars. */
  private List<PatternProblem.Pool> pools() {
    List<PatternProblem.Pool> pools = new ArrayList<>();
    for (BarType barType : model.barTypes()) {
      Set<Integer> same = new HashSet<>();
      for (int kind = 0; kind < kinds.size(); kind++) {
        if (kinds.get(kind).barType().equals(barType)) {
          same.add(kind);
        }
      }
      if (same.size() > 1) {
        pools.add(new PatternProblem.Pool(same, barsOf[barType.index()]));
      }
    }
    if (rules().areCredited() && rules().areLimited()) {
      pools.add(remnantsMade());
    }
    return pools;
  }

  /** Pieces with angles must fit in some order; square ones fit by their loads alone. */
  private PatternRule chains() {
    List<Same> same = List.copyOf(parts.keySet());
    return (kind, counts) -> {
      long load = 0;
      int[] ends = new int[model.measure().kinds()];
      for (int part = 0; part < counts.length; part++) {
        if (counts[part] > 0) {
          load += counts[part] * same.get(part).load();
          ends[same.get(part).ends().index()] += counts[part];
        }
      }
      return kinds.get(kind).barType().room().takesSlanted(load, EndCounts.of(ends));
    };
  }

  /**
   * As many remnants as may be made if all the remnants there are were used up, those too long to
   * be scrapped not counted: they may be any number.
   */
  private PatternProblem.Pool remnantsMade() {
    Set<Integer> making = new HashSet<>();
    for (int kind = 0; kind < kinds.size(); kind++) {
      if (kinds.get(kind).made() == Made.LIMITED) {
        making.add(kind);
      }
    }
    int used = 0;
    for (BarType barType : model.barTypes()) {
      used += barType.countsAsRemnant() ? barsOf[barType.index()] : 0;
    }
    return new PatternProblem.Pool(making, rules().mostMade(used));
  }

  private PatternProblem.Kind kind(KindOf kind) {
    BarType barType = kind.barType();
    BarRoom room = barType.room();
    int count = barsOf[barType.index()];
    if (kind.credited()) {
      return new PatternProblem.Kind(kind.mostLoad(), cost(kind), count, 0);
    }
    long capacity = room.endsClean() ? room.full() : room.room();
    if (capacity < 1) {
      return new PatternProblem.Kind(1, cost(kind), 0);
    }
    return new PatternProblem.Kind(
        capacity, cost(kind), count, Math.max(0, capacity - room.room()));
  }

  private long cost(KindOf kind) {
    long weight = Math.multiplyExact(weight(kind) / step, unit);
    boolean counts = rules().areCredited() || kind.barType().weight() == 0;
    return counts ? Math.addExact(weight, 1) : weight;
  }

  private static long weight(KindOf kind) {
    return kind.credited() ? Math.max(0, kind.leastWeight()) : kind.barType().weight();
  }

  /** What a piece takes from the credit of each kind of bar that has one. */
  private Map<Integer, Long> costs(long load) {
    Map<Integer, Long> costs = new HashMap<>();
    for (int kind = 0; kind < kinds.size(); kind++) {
      long weight = kinds.get(kind).credited() ? weight(kinds.get(kind), load) : 0;
      if (weight > 0) {
        costs.put(kind, Math.multiplyExact(weight / step, unit));
      }
    }
    return costs;
  }

  /**
   * Rounding may leave a bar less than nothing; its pieces then weigh so much less, each of them.
   */
  private long weight(KindOf kind, long load) {
    long weight = Math.floorDiv(rules().weightOf(load), (long) model.measure().unit());
    return Math.max(0, weight + Math.min(0, kind.leastWeight()));
  }

  private long step() {
    if (!rules().areCredited()) {
      return 1;
    }
    BigInteger step = BigInteger.ZERO;
    for (KindOf kind : kinds) {
      step = step.gcd(BigInteger.valueOf(weight(kind)));
      for (Same same : parts.keySet()) {
        long weight = kind.credited() ? weight(kind, same.load()) : 0;
        step = step.gcd(BigInteger.valueOf(weight));
      }
    }
    return Math.max(1, step.longValueExact());
  }

  ItemModel model() {
    return model;
  }

  /** The loading that a plan describes. */
  public Loading loading(PatternPlan plan) {
    Loading loading = new Loading(model);
    load(plan, loading);
    return loading;
  }

  /** Whether the plan's bars are empty in a loading. */
  boolean hasBarsFor(PatternPlan plan, Loading loading) {
    int[] left = new int[model.barTypes().size()];
    for (Bar bar : model.bars()) {
      left[bar.barType().index()] += loading.fillOf(bar).isEmpty() ? 1 : 0;
    }
    plan.uses().forEach(use -> left[kinds.get(use.kind()).barType().index()] -= use.times());
    return Arrays.stream(left).noneMatch(bars -> bars < 0);
  }

  /** Puts the pieces on empty bars as a plan describes. */
  void load(PatternPlan plan, Loading loading) {
    List<Deque<WantedPiece>> waiting = new ArrayList<>();
    parts.values().forEach(pieces -> waiting.add(new ArrayDeque<>(pieces)));
    Map<Integer, Deque<Bar>> bars = new LinkedHashMap<>();
    for (Bar bar : model.bars()) {
      if (loading.fillOf(bar).isEmpty()) {
        bars.computeIfAbsent(bar.barType().index(), barType -> new ArrayDeque<>()).add(bar);
      }
    }
    for (PatternPlan.Use use : plan.uses()) {
      int barType = kinds.get(use.kind()).barType().index();
      for (int n = 0; n < use.times(); n++) {
        Bar bar = bars.getOrDefault(barType, new ArrayDeque<>()).remove();
        for (PatternPlan.Cut cut : use.cuts()) {
          for (int k = 0; k < cut.count(); k++) {
            loading.put(waiting.get(cut.part()).remove(), bar);
          }
        }
      }
    }
  }

  /** Of the parts in their order; 0 where urgency does not distinguish them. */
  List<Integer> urgencies() {
    return parts.keySet().stream().map(Same::urgency).toList();
  }

  public int pieces() {
    return parts.values().stream().mapToInt(List::size).sum();
  }

  /** What a plan proves about all loadings of these pieces. */
  public ProvedBounds proof(PatternPlan plan) {
    return ProvedBounds.of(
        parts.values().stream().flatMap(List::stream).toList(),
        plan.barsBound(),
        Math.max(0, ProvedBounds.weightOf(plan.costBound(), step, unit) - belowNothing()));
  }

  /**
   * By how much less than nothing all bars together may weigh, which no pattern can: a remnant's
   * value is rounded to bani, what it leaves is not. Only for the shortest and cheapest pieces.
   */
  private long belowNothing() {
    long piece = parts.keySet().stream().mapToLong(Same::load).min().orElse(0);
    long credit = Math.floorDiv(rules().weightOf(piece), (long) model.measure().unit());
    long below = 0;
    for (KindOf kind : kinds) {
      long least = kind.credited() ? Math.min(0, kind.leastWeight() + credit) : 0;
      below += Math.multiplyExact(-least, (long) barsOf[kind.barType().index()]);
    }
    return below;
  }
}
