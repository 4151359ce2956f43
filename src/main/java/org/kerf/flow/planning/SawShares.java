package org.kerf.flow.planning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.flow.queue.SawLoad;

/**
 * Divides what is to be cut among saws, so that each is done at about the same time, what waits for
 * it now included. Every item goes to one saw as a whole, the longest work first to the saw that is
 * done with it first; then what is too much for the busiest saw is parted, if the pieces of both
 * parts find bars. The parts share neither pieces nor bars, so each is planned with the kerf and
 * trims of its saw, and what is proved of it holds by itself.
 */
final class SawShares {

  /** Less is not worth another set-up. */
  private static final Duration LEAST_PART = Duration.ofMinutes(5);

  /** A saw with what it would cut. */
  private static final class Side {

    private final SawLoad load;
    private final List<ItemWork> items = new ArrayList<>();

    Side(SawLoad load) {
      this.load = load;
    }

    Saw saw() {
      return load.saw();
    }

    Duration time() {
      return items.stream().map(this::of).reduce(load.time(), Duration::plus);
    }

    Duration of(ItemWork item) {
      return load.pace().of(item.bars(), item.cuts());
    }

    Duration with(ItemWork item) {
      return time().plus(of(item));
    }
  }

  private final List<Side> sides;

  private SawShares(List<SawLoad> saws) {
    sides = saws.stream().map(Side::new).toList();
  }

  /**
   * The items with the saw that each is cut on.
   *
   * @param saws one or more, the first of them first
   */
  static CuttingProblem divide(List<SawLoad> saws, List<ItemProblem> items) {
    List<Saw> chosen = saws.stream().map(SawLoad::saw).toList();
    if (chosen.size() == 1) {
      return new CuttingProblem(chosen.getFirst(), items);
    }
    var shares = new SawShares(saws);
    items.stream()
        .map(ItemWork::of)
        .sorted(Comparator.comparingInt(ItemWork::cuts).reversed())
        .forEach(shares::place);
    for (int i = 1; i < chosen.size(); i++) {
      shares.part();
    }
    return shares.problem(chosen);
  }

  private void place(ItemWork item) {
    List<Side> fit = sides.stream().filter(side -> item.findsBars(side.saw())).toList();
    (fit.isEmpty() ? sides : fit)
        .stream().min(Comparator.comparing(side -> side.with(item))).orElseThrow().items.add(item);
  }

  /** From the busiest saw to the one that is done first. */
  private void part() {
    Side busiest = sides.stream().max(Comparator.comparing(Side::time)).orElseThrow();
    Side first = sides.stream().min(Comparator.comparing(Side::time)).orElseThrow();
    Duration wanted = busiest.time().minus(first.time()).dividedBy(2);
    if (wanted.compareTo(LEAST_PART) < 0) {
      return;
    }
    List<ItemWork> largest =
        busiest.items.stream().sorted(Comparator.comparing(busiest::of).reversed()).toList();
    for (ItemWork item : largest) {
      double share = (double) wanted.toSeconds() / busiest.of(item).toSeconds();
      Optional<ItemWork.Parts> parts =
          share < 1 ? item.parted(share) : Optional.<ItemWork.Parts>empty();
      Optional<ItemWork.Parts> good =
          parts.filter(
              each -> each.stays().findsBars(busiest.saw()) && each.goes().findsBars(first.saw()));
      if (good.isPresent()) {
        busiest.items.set(busiest.items.indexOf(item), good.get().stays());
        first.items.add(good.get().goes());
        return;
      }
    }
  }

  private CuttingProblem problem(List<Saw> chosen) {
    List<ItemProblem> items = new ArrayList<>();
    List<Saw> saws = new ArrayList<>();
    for (Side side : sides) {
      for (ItemWork item : side.items) {
        items.add(item.problem());
        saws.add(side.saw());
      }
    }
    return new CuttingProblem(chosen, items, saws);
  }
}
