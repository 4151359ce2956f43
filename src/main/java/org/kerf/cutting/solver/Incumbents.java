package org.kerf.cutting.solver;

import java.util.ArrayList;
import java.util.List;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.ItemPlan;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.cutting.solver.assembly.PlanAssembly;
import org.kerf.cutting.solver.bounds.ProvedBounds;
import org.kerf.cutting.solver.construction.CheaperBars;
import org.kerf.cutting.solver.model.ItemModel;
import org.kerf.cutting.solver.model.Loading;
import org.kerf.cutting.solver.model.ObjectiveValue;

/** The best plan of each item, shown to the watcher whenever one gets better. */
final class Incumbents {

  /** An item's best loading, and what is proved about all its loadings. */
  private record Best(
      ItemModel model,
      Loading loading,
      ObjectiveValue objective,
      ProvedBounds proof,
      ItemPlan plan) {

    PlanAssembly order() {
      return new PlanAssembly(model, loading, proof);
    }

    static Best of(ItemModel model, Loading loading, ObjectiveValue objective, ProvedBounds proof) {
      return new Best(
          model, loading, objective, proof, new PlanAssembly(model, loading, proof).plan());
    }
  }

  private final CuttingProblem problem;
  private final PlanWatcher watcher;
  private final List<Best> best = new ArrayList<>();
  private boolean closed;

  Incumbents(CuttingProblem problem, PlanWatcher watcher) {
    this.problem = problem;
    this.watcher = watcher;
  }

  /** Takes up an item's first loading; the answer is the item's number here. */
  synchronized int add(ItemModel model, Loading loading) {
    ObjectiveValue objective = loading.objective();
    best.add(Best.of(model, loading, objective, ProvedBounds.bySize(model, loading)));
    return best.size() - 1;
  }

  synchronized void show() {
    watcher.better(proposal());
  }

  /**
   * Takes up a loading if it is better than the item's best, and what was proved about all loadings
   * of the same pieces.
   *
   * @return whether the item's best is now proved, so that no search need go on
   */
  synchronized boolean improve(int index, Loading loading, ProvedBounds proof) {
    Best before = best.get(index);
    CheaperBars.exchange(before.model(), loading);
    ObjectiveValue objective = loading.objective();
    boolean better = objective.isBetterThan(before.objective());
    ProvedBounds known = before.proof().and(proof, better ? loading : before.loading());
    boolean shown = better || !known.equals(before.proof());
    if (closed || !shown) {
      return closed || before.plan().material().isBest();
    }
    Best now =
        better
            ? Best.of(before.model(), loading, objective, known)
            : Best.of(before.model(), before.loading(), before.objective(), known);
    best.set(index, now);
    show();
    return now.plan().material().isBest() && objective.unmet() == 0;
  }

  /** Whether all pieces are placed and no loading takes less material. */
  synchronized boolean isProved(int index) {
    Best now = best.get(index);
    return now.objective().unmet() == 0
        && now.plan().material().isBest()
        && now.plan().bars().size() == now.plan().bound();
  }

  synchronized PlanAssembly order(int index) {
    return best.get(index).order();
  }

  /** Takes up a better order of the bars of the item's best loading. */
  synchronized void reorder(int index, ItemPlan plan) {
    if (!closed) {
      Best now = best.get(index);
      best.set(index, new Best(now.model(), now.loading(), now.objective(), now.proof(), plan));
      show();
    }
  }

  synchronized ObjectiveValue objective(int index) {
    return best.get(index).objective();
  }

  synchronized Loading loading(int index) {
    return best.get(index).loading();
  }

  /** Nothing changes any more, and the watcher is left alone. */
  synchronized CutProposal close() {
    closed = true;
    return proposal();
  }

  private CutProposal proposal() {
    return new CutProposal(
        problem.saw(),
        best.stream().map(Best::plan).toList(),
        problem.saws().subList(0, best.size()));
  }
}
