package org.kerf.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Says whether a plan of patterns can be cut from the bars there are, makes exactly what was asked
 * for, and claims nothing of itself that is not so. Its sums have no limit, so nothing overflows.
 */
public final class PatternChecker {

  private static final int MOST_REASONS = 100;

  private final PatternTask task;
  private final Map<String, PatternTask.Bin> bins = new HashMap<>();
  private final TreeMap<Long, BigInteger> asked = new TreeMap<>();

  /** A checker for one instance. */
  public PatternChecker(PatternTask task) {
    this.task = task;
    task.bins().forEach(bin -> bins.put(bin.id(), bin));
    task.pieces().forEach(each -> asked.merge(each.length(), big(each.count()), BigInteger::add));
  }

  /** Every reason why the plan is wrong, as plain sentences; none if it is right. */
  public List<String> check(ClaimedPlan plan) {
    List<String> reasons = new ArrayList<>();
    if (bins.size() != task.bins().size()) {
      reasons.add("The instance names two bins alike.");
    }
    checkPatterns(plan, reasons);
    checkBins(plan, reasons);
    checkPieces(plan, reasons);
    checkBars(plan, reasons);
    checkCost(plan, reasons);
    if (reasons.size() > MOST_REASONS) {
      int more = reasons.size() - MOST_REASONS;
      reasons.subList(MOST_REASONS, reasons.size()).clear();
      reasons.add("And " + more + " reasons more.");
    }
    return List.copyOf(reasons);
  }

  private void checkPatterns(ClaimedPlan plan, List<String> reasons) {
    Set<String> seen = new HashSet<>();
    int number = 0;
    for (ClaimedPlan.Pattern pattern : plan.patterns()) {
      number++;
      String name = "Pattern " + number;
      checkBin(name, pattern, reasons);
      checkCuts(name, pattern, reasons);
      if (!seen.add(shape(pattern))) {
        reasons.add(name + " is there twice.");
      }
      if (pattern.count() < 1) {
        reasons.add(name + " is cut " + pattern.count() + " times.");
      }
    }
  }

  private static String shape(ClaimedPlan.Pattern pattern) {
    TreeMap<Long, Long> cuts = new TreeMap<>();
    pattern.cuts().forEach(cut -> cuts.put(cut.length(), cut.count()));
    return pattern.bin().map(ClaimedPlan.BinClaim::id) + " " + pattern.stock() + " " + cuts;
  }

  private void checkBin(String name, ClaimedPlan.Pattern pattern, List<String> reasons) {
    if (pattern.bin().isPresent() != task.binsNamed()) {
      reasons.add(
          name + (task.binsNamed() ? " names no bin." : " names a bin; there is one kind."));
      return;
    }
    PatternTask.Bin bin = bins.get(idOf(pattern));
    if (bin == null) {
      reasons.add(name + ": there is no bin " + idOf(pattern) + ".");
      return;
    }
    if (bin.length() != pattern.stock()) {
      reasons.add(name + ": its bar is " + bin.length() + " long, not " + pattern.stock() + ".");
    }
    pattern
        .bin()
        .filter(claim -> claim.cost() != bin.cost())
        .ifPresent(
            claim ->
                reasons.add(
                    name + ": its bar costs " + bin.cost() + ", not " + claim.cost() + "."));
  }

  private static String idOf(ClaimedPlan.Pattern pattern) {
    return pattern.bin().map(ClaimedPlan.BinClaim::id).orElse("");
  }

  private void checkCuts(String name, ClaimedPlan.Pattern pattern, List<String> reasons) {
    if (pattern.cuts().isEmpty()) {
      reasons.add(name + " cuts nothing.");
    }
    Set<Long> lengths = new HashSet<>();
    BigInteger used = BigInteger.ZERO;
    for (ClaimedPlan.Cut cut : pattern.cuts()) {
      if (!lengths.add(cut.length())) {
        reasons.add(name + " lists the length " + cut.length() + " twice.");
      }
      if (cut.count() < 1) {
        reasons.add(name + " cuts the length " + cut.length() + " " + cut.count() + " times.");
      }
      if (!asked.containsKey(cut.length())) {
        reasons.add(name + ": nobody asked for the length " + cut.length() + ".");
      }
      used = used.add(big(cut.length()).add(big(task.kerf())).multiply(big(cut.count())));
    }
    PatternTask.Bin bin = bins.get(idOf(pattern));
    long bar = bin == null ? pattern.stock() : bin.length();
    BigInteger room = big(bar).add(big(task.kerf()));
    if (used.compareTo(room) > 0) {
      reasons.add(name + " takes " + used + " with its cuts, a bar and a cut have " + room + ".");
    }
  }

  private void checkBins(ClaimedPlan plan, List<String> reasons) {
    Map<String, BigInteger> taken = new TreeMap<>();
    for (ClaimedPlan.Pattern pattern : plan.patterns()) {
      taken.merge(idOf(pattern), big(pattern.count()), BigInteger::add);
    }
    taken.forEach(
        (id, count) -> {
          PatternTask.Bin bin = bins.get(id);
          if (bin != null && count.compareTo(big(bin.count())) > 0) {
            reasons.add("Of bin " + id + " there are " + bin.count() + ", it takes " + count + ".");
          }
        });
  }

  private void checkPieces(ClaimedPlan plan, List<String> reasons) {
    Map<Long, BigInteger> made = new HashMap<>();
    for (ClaimedPlan.Pattern pattern : plan.patterns()) {
      for (ClaimedPlan.Cut cut : pattern.cuts()) {
        made.merge(cut.length(), big(cut.count()).multiply(big(pattern.count())), BigInteger::add);
      }
    }
    asked.forEach(
        (length, count) -> {
          BigInteger found = made.getOrDefault(length, BigInteger.ZERO);
          if (!found.equals(count)) {
            reasons.add(
                "Of the length "
                    + length
                    + ", "
                    + count
                    + " were asked for; it makes "
                    + found
                    + ".");
          }
        });
  }

  private void checkBars(ClaimedPlan plan, List<String> reasons) {
    BigInteger bars = BigInteger.ZERO;
    for (ClaimedPlan.Pattern pattern : plan.patterns()) {
      bars = bars.add(big(pattern.count()));
    }
    if (!bars.equals(big(plan.bars()))) {
      reasons.add("It claims " + plan.bars() + " bars and has " + bars + ".");
    }
    boolean needsBars = asked.values().stream().anyMatch(count -> count.signum() > 0);
    if (plan.bound() > plan.bars() || plan.bound() < (needsBars ? 1 : 0)) {
      reasons.add(
          "It claims that no plan has fewer than "
              + plan.bound()
              + " bars, and has "
              + plan.bars()
              + ".");
    }
    if (plan.cost().isEmpty() && plan.proven() && plan.bound() != plan.bars()) {
      reasons.add(
          "It claims to be proved with " + plan.bars() + " bars over " + plan.bound() + ".");
    }
  }

  private void checkCost(ClaimedPlan plan, List<String> reasons) {
    if (plan.cost().isPresent() != task.binsNamed()) {
      reasons.add(task.binsNamed() ? "It names no cost." : "It names a cost; bars have none here.");
      return;
    }
    plan.cost().ifPresent(claim -> checkCost(plan, claim, reasons));
  }

  private void checkCost(ClaimedPlan plan, ClaimedPlan.Cost claim, List<String> reasons) {
    BigInteger cost = BigInteger.ZERO;
    for (ClaimedPlan.Pattern pattern : plan.patterns()) {
      PatternTask.Bin bin = bins.get(idOf(pattern));
      if (bin != null) {
        cost = cost.add(big(bin.cost()).multiply(big(pattern.count())));
      }
    }
    if (!cost.equals(big(claim.cost()))) {
      reasons.add("It claims a cost of " + claim.cost() + ", it is " + cost + ".");
    }
    if (claim.bound() < 0 || claim.bound() > claim.cost()) {
      reasons.add(
          "It claims that no plan costs less than "
              + claim.bound()
              + ", and costs "
              + claim.cost()
              + ".");
    }
    if (plan.proven() && claim.bound() != claim.cost()) {
      reasons.add(
          "It claims to be proved with a cost of " + claim.cost() + " over " + claim.bound() + ".");
    }
  }

  private static BigInteger big(long number) {
    return BigInteger.valueOf(number);
  }
}
