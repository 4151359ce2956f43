package org.kerf.cutting.solver;

import java.util.ArrayList;
import java.util.List;
import org.kerf.cutting.model.CutProposal;
import org.kerf.cutting.model.ItemPlan;
import org.kerf.cutting.model.PlanWatcher;
import org.kerf.cutting.model.Saw;

/** The best plan of each item, shown to the watcher whenever one gets better. */
final class BestSoFar {

  private final Saw saw;
  private final PlanWatcher watcher;
  private final List<ItemPlan> plans = new ArrayList<>();
  private final List<Worth> worths = new ArrayList<>();
  private boolean closed;

  BestSoFar(Saw saw, PlanWatcher watcher) {
    this.saw = saw;
    this.watcher = watcher;
  }

  /** Takes up an item's first loading; the answer is the item's number here. */
  synchronized int add(ItemModel model, Loading loading) {
    plans.add(new SawOrder(model, loading).plan());
    worths.add(loading.worth());
    return plans.size() - 1;
  }

  synchronized void show() {
    watcher.better(proposal());
  }

  /**
   * Takes up a loading if it is better than the item's best.
   *
   * @return whether the item's best is now proved, so that no search need go on
   */
  synchronized boolean improve(int index, ItemModel model, Loading loading) {
    CheaperBars.exchange(model, loading);
    Worth worth = loading.worth();
    if (closed || !worth.isBetterThan(worths.get(index))) {
      return closed;
    }
    worths.set(index, worth);
    plans.set(index, new SawOrder(model, loading).plan());
    show();
    return model.isProvedBest(loading);
  }

  /** Nothing changes any more, and the watcher is left alone. */
  synchronized CutProposal close() {
    closed = true;
    return proposal();
  }

  private CutProposal proposal() {
    return new CutProposal(saw, plans);
  }
}
