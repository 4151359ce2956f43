package org.kerf.flow.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.Draft;
import org.kerf.cutting.model.proposal.LockedBars;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.cutting.model.proposal.Planner;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.queue.SawLoad;
import org.kerf.flow.queue.SawLoads;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.party.model.Owner;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemId;

/**
 * Proposes how to cut the open pieces of some orders. Changes nothing: {@link ApprovePlan} does.
 */
public final class PlanCuts {

  private final Reading reading;
  private final Repositories repositories;
  private final Planner planner;
  private final Booking booking;
  private final SawLoads loads;

  public PlanCuts(Reading reading, Repositories repositories, Planner planner, Booking booking) {
    this.reading = reading;
    this.repositories = repositories;
    this.planner = new CheckedPlanner(planner);
    this.booking = booking;
    this.loads = new SawLoads(repositories);
  }

  /**
   * The best proposal found within the limits.
   *
   * @throws StationFault if the store or the solver fails
   */
  public CutProposal run(SawId saw, List<OrderId> orders, PlanLimits limits, PlanWatcher watcher)
      throws StationFault {
    return planner.plan(problem(saw, orders), limits, watcher);
  }

  /**
   * As {@link #draft}, but bars that a person locked stay as they are, and the rest is planned
   * around them.
   *
   * @param before the draft whose locked bars stay
   * @throws StationFault if the solver fails
   */
  public Draft planRest(CuttingProblem whole, Draft before, PlanLimits limits, PlanWatcher watcher)
      throws StationFault {
    LockedBars locked = LockedBars.of(whole, before);
    CutProposal rest = planner.plan(locked.rest(), limits, new Whole(locked, watcher));
    CutProposal all = CheckedPlanner.accepted(whole, locked.with(rest));
    return new Draft(whole, all, before.free(), locked.released());
  }

  /**
   * The best proposal found within the limits, for a person to go on with.
   *
   * @throws StationFault if the solver fails
   */
  public Draft draft(CuttingProblem problem, PlanLimits limits, PlanWatcher watcher)
      throws StationFault {
    return Draft.of(problem, planner.plan(problem, limits, watcher));
  }

  /** Shows the watcher whole proposals, with the locked bars. */
  private record Whole(LockedBars locked, PlanWatcher watcher) implements PlanWatcher {

    @Override
    public void better(CutProposal proposal) {
      watcher.better(locked.with(proposal));
    }

    @Override
    public boolean enough() {
      return watcher.enough();
    }
  }

  /** What has to be cut for these orders and what is there to cut it from, all on one saw. */
  public CuttingProblem problem(SawId saw, List<OrderId> orders) throws StationFault {
    return problem(List.of(saw), orders);
  }

  /** The same, divided among saws so that each is done at about the same time. */
  public CuttingProblem problem(List<SawId> saws, List<OrderId> orders) throws StationFault {
    Instant now = booking.now();
    return reading.of(
        tx -> {
          BarsToPlan bars = BarsToPlan.read(tx, repositories, now);
          List<ItemProblem> items = new ArrayList<>();
          for (Map.Entry<Material, List<Demand>> wanted : demands(tx, orders).entrySet()) {
            Item item = repositories.stock().item(tx, wanted.getKey().item()).orElseThrow();
            items.add(
                new ItemProblem(
                    item.id(),
                    BarsToPlan.rules(tx, repositories, item, wanted.getKey().owner()),
                    bars.available(tx, item, wanted.getKey().owner()),
                    wanted.getValue()));
          }
          return SawShares.divide(loads(tx, saws, now), items);
        });
  }

  private List<SawLoad> loads(Tx tx, List<SawId> saws, Instant now) {
    List<SawLoad> all = loads.read(tx, now);
    return saws.stream()
        .map(id -> all.stream().filter(load -> load.saw().id().equals(id)).findFirst())
        .map(Optional::orElseThrow)
        .toList();
  }

  /** One owner's bars of an item. */
  private record Material(ItemId item, Owner owner) {}

  private Map<Material, List<Demand>> demands(Tx tx, List<OrderId> orders) {
    Map<Material, List<Demand>> byMaterial = new LinkedHashMap<>();
    for (OrderId id : orders) {
      CutOrder order = repositories.orders().order(tx, id).orElseThrow();
      for (CutLine line : order.lines()) {
        if (line.toPlan() > 0) {
          byMaterial
              .computeIfAbsent(
                  new Material(line.item(), line.materialOf()), material -> new ArrayList<>())
              .add(BarsToPlan.demand(order, line, line.toPlan()));
        }
      }
    }
    return byMaterial;
  }
}
