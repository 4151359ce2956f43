package org.kerf.flow.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.plan.BarPlacement;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.QueueTurn;
import org.kerf.cutting.model.plan.QueuedBar;

/**
 * The bars that wait for one saw, in their order. Bars that change places exchange their turns:
 * bars outside of that span keep theirs, and every station that takes over the new turns has the
 * same order.
 */
record QueueOrder(SawId saw, List<QueuedBar> bars) {

  QueueOrder {
    bars = List.copyOf(bars);
  }

  /** The place of the bar, from 0; -1 if it does not wait here. */
  int indexOf(PlanBarId bar) {
    for (int i = 0; i < bars.size(); i++) {
      if (bars.get(i).bar().equals(bar)) {
        return i;
      }
    }
    return -1;
  }

  /** The turn behind all that wait, also where the clock went back. */
  QueueTurn end(Instant now) {
    Optional<Instant> last = bars.isEmpty() ? Optional.empty() : lastAt();
    return new QueueTurn(
        last.filter(at -> !now.isAfter(at)).map(at -> at.plusMillis(1)).orElse(now), 1);
  }

  private Optional<Instant> lastAt() {
    return Optional.of(bars.getLast().turn().at());
  }

  /** The placements that change when the bar, which may wait elsewhere, comes to this place. */
  List<BarPlacement> with(QueuedBar bar, int place, Instant now) {
    List<QueueTurn> turns = new ArrayList<>(bars.stream().map(QueuedBar::turn).toList());
    List<QueuedBar> order = new ArrayList<>(bars);
    int from = indexOf(bar.bar());
    if (from < 0) {
      from = order.size();
      turns.add(end(now));
    } else {
      order.remove(from);
    }
    order.add(place, bar);
    return exchanged(order, turns, Math.min(from, place), Math.max(from, place));
  }

  /** From one place to the other each bar gets the turn of its place; equal turns are parted. */
  private List<BarPlacement> exchanged(
      List<QueuedBar> order, List<QueueTurn> turns, int first, int last) {
    List<BarPlacement> changed = new ArrayList<>();
    Optional<QueueTurn> before = first == 0 ? Optional.empty() : Optional.of(turns.get(first - 1));
    for (int i = first; i < order.size(); i++) {
      QueueTurn own = turns.get(i);
      boolean parted = before.filter(turn -> own.compareTo(turn) <= 0).isPresent();
      if (i > last && !parted) {
        break;
      }
      QueueTurn turn = parted ? before.orElseThrow().next() : own;
      changed.add(new BarPlacement(order.get(i).bar(), saw, Optional.of(turn)));
      before = Optional.of(turn);
    }
    return changed;
  }
}
