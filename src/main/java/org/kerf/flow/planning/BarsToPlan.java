package org.kerf.flow.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kerf.cutting.model.bar.BarSource;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemRules;
import org.kerf.cutting.model.problem.RemnantRules;
import org.kerf.cutting.model.problem.StockChoice;
import org.kerf.cutting.model.problem.SurplusRules;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.Length;
import org.kerf.kernel.Tx;
import org.kerf.party.model.Owner;
import org.kerf.stock.model.item.CuttingPolicy;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitLine;

/** Stock and orders in the planner's terms. */
public final class BarsToPlan {

  private static final int MOST_UNITS_OF_AN_ITEM = 5_000;

  private final Repositories repositories;
  private final Instant now;
  private final Map<LocationId, Integer> walk = new HashMap<>();

  private BarsToPlan(Repositories repositories, Instant now) {
    this.repositories = repositories;
    this.now = now;
  }

  /** Looks up where locations lie; ages are counted up to now. */
  public static BarsToPlan read(Tx tx, Repositories repositories, Instant now) {
    BarsToPlan bars = new BarsToPlan(repositories, now);
    for (Location location : repositories.stock().locations(tx)) {
      bars.walk.put(location.id(), location.walkOrder());
    }
    return bars;
  }

  /** What this owner has of the item that no plan has reserved. */
  List<StockChoice> available(Tx tx, Item item, Owner owner) {
    return repositories.stock().available(tx, item.id(), owner, MOST_UNITS_OF_AN_ITEM).stream()
        .map(line -> choice(item, line, line.unit().available()))
        .toList();
  }

  /** So many bars of a unit. */
  public StockChoice choice(Item item, UnitLine line, int count) {
    StockUnit unit = line.unit();
    BarSource source = BarSource.of(unit);
    return new StockChoice(
        source,
        count,
        item.cutting().cost(source.length(), source.remnant()),
        line.certificateType(),
        line.heatNumber(),
        Math.toIntExact(Math.max(0, Duration.between(unit.since(), now).toDays())),
        unit.location().map(location -> walk.getOrDefault(location, 0)).orElse(0));
  }

  /** So many pieces of a line. */
  public static Demand demand(CutOrder order, CutLine line, int quantity) {
    return new Demand(
        line.id(),
        order.id(),
        line.length(),
        quantity,
        order.due(),
        order.priority(),
        line.certificate(),
        line.heat(),
        order.ownBars(),
        line.ends());
  }

  /** What the item's settings ask of a plan for this owner's bars, as things are now. */
  static ItemRules rules(Tx tx, Repositories repositories, Item item, Owner owner) {
    CuttingPolicy policy = item.cutting();
    int room =
        policy.maxRemnants() == 0
            ? RemnantRules.NO_LIMIT
            : policy.maxRemnants() - repositories.stock().remnantsOf(tx, item.id(), owner);
    return new ItemRules(
        new RemnantRules(
            policy.minRemnant(),
            policy.longestScrapped(),
            policy.pricePerMetre(),
            policy.remnantValuePercent(),
            room),
        policy.mostPieces(),
        item.height(),
        surplus(tx, repositories, item, owner));
  }

  /** Only our own bars are cut ahead: what a customer gave us is for what he ordered. */
  static SurplusRules surplus(Tx tx, Repositories repositories, Item item, Owner owner) {
    if (item.cutting().mostSurplus() == 0 || !owner.isOurs()) {
      return SurplusRules.NONE;
    }
    Map<Length, Integer> there = new HashMap<>(repositories.stock().cutAhead(tx, item.id(), owner));
    repositories
        .plans()
        .surplusToCut(tx, item.id(), owner)
        .forEach((length, pieces) -> there.merge(length, pieces, Integer::sum));
    return new SurplusRules(item.cutting().mostSurplus(), there);
  }
}
