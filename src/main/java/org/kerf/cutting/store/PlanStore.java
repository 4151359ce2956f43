package org.kerf.cutting.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.kerf.cutting.Plans;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarPlacement;
import org.kerf.cutting.model.plan.BarProgress;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PieceProgress;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.cutting.model.plan.PlanProgress;
import org.kerf.cutting.model.plan.PlanState;
import org.kerf.cutting.model.plan.QueuedBar;
import org.kerf.cutting.model.saw.MissingBar;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.party.model.Owner;
import org.kerf.party.model.PartyId;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.unit.UnitId;

/** Saws and plans in the station's store. */
public final class PlanStore implements Plans {

  public static final List<Class<?>> ENTITIES =
      List.of(SawEntity.class, PlanEntity.class, PlanBarEntity.class, PlanPieceEntity.class);

  @Override
  public List<Saw> saws(Tx tx) {
    return everySaw(tx).stream().filter(saw -> !saw.inactive()).toList();
  }

  @Override
  public List<Saw> everySaw(Tx tx) {
    return session(tx)
        .createSelectionQuery("from SawEntity s order by s.name", SawEntity.class)
        .list()
        .stream()
        .map(SawEntity::saw)
        .toList();
  }

  @Override
  public Optional<Saw> saw(Tx tx, SawId id) {
    return Optional.ofNullable(session(tx).find(SawEntity.class, id.value())).map(SawEntity::saw);
  }

  @Override
  public void save(Tx tx, Saw saw) {
    toChange(tx).merge(new SawEntity(saw));
  }

  @Override
  public void add(Tx tx, CutPlan plan, List<PlanBar> bars) {
    toChange(tx).persist(new PlanEntity(plan));
    bars.forEach(bar -> toChange(tx).persist(new PlanBarEntity(bar)));
  }

  @Override
  public Optional<CutPlan> plan(Tx tx, PlanId id) {
    return Optional.ofNullable(session(tx).find(PlanEntity.class, id.value()))
        .map(PlanEntity::plan);
  }

  @Override
  public List<CutPlan> allByCode(Tx tx, ShortCode code) {
    return session(tx)
        .createSelectionQuery(
            "from PlanEntity p where p.code = :code order by p.id", PlanEntity.class)
        .setParameter("code", code.text())
        .list()
        .stream()
        .map(PlanEntity::plan)
        .toList();
  }

  @Override
  public Map<PlanId, PlanProgress> progress(Tx tx, Collection<PlanId> plans) {
    Map<PlanId, PlanProgress> progress = new HashMap<>();
    StoreTx.of(tx)
        .list(
            """
            SELECT plan_id, COUNT(*) FILTER (WHERE state = 'CUT') AS cut,
                   COUNT(*) FILTER (WHERE state = 'ON_SAW') AS on_saw
              FROM plan_bar WHERE plan_id = ANY(?) AND state IN ('CUT', 'ON_SAW')
             GROUP BY plan_id
            """,
            p -> p.addIds(plans.stream().map(PlanId::value).toList()),
            row ->
                progress.put(
                    new PlanId(Columns.id(row, "plan_id")),
                    new PlanProgress(row.getInt("cut"), row.getInt("on_saw") > 0)));
    return progress;
  }

  @Override
  public List<CutPlan> recent(Tx tx, int most) {
    return session(tx)
        .createSelectionQuery(
            "from PlanEntity p order by p.madeAt desc, p.id desc", PlanEntity.class)
        .setMaxResults(most)
        .list()
        .stream()
        .map(PlanEntity::plan)
        .toList();
  }

  @Override
  public Optional<PlanBar> bar(Tx tx, PlanBarId id) {
    return Optional.ofNullable(session(tx).find(PlanBarEntity.class, id.value()))
        .map(PlanBarEntity::bar);
  }

  @Override
  public List<PlanBar> bars(Tx tx, PlanId plan) {
    return session(tx)
        .createSelectionQuery(
            "from PlanBarEntity b left join fetch b.pieces where b.planId = :plan order by b.seq",
            PlanBarEntity.class)
        .setParameter("plan", plan.value())
        .list()
        .stream()
        .map(PlanBarEntity::bar)
        .toList();
  }

  @Override
  public List<PlanBar> waiting(Tx tx, UnitId unit) {
    return session(tx)
        .createSelectionQuery(
            "from PlanBarEntity b left join fetch b.pieces where b.unitId = :unit"
                + " and b.state = :state order by b.planId, b.seq",
            PlanBarEntity.class)
        .setParameter("unit", unit.value())
        .setParameter("state", BarState.TO_CUT)
        .list()
        .stream()
        .map(PlanBarEntity::bar)
        .toList();
  }

  @Override
  public boolean hasOpenBars(Tx tx, PlanId plan) {
    return StoreTx.of(tx)
            .number(
                "SELECT COUNT(*) FROM plan_bar WHERE plan_id = ? AND state IN ('TO_CUT', 'ON_SAW')",
                p -> p.add(plan.value()))
        > 0;
  }

  @Override
  public List<BarLine> queue(Tx tx, SawId saw, BarState state, int most) {
    return BarLineRows.queue(StoreTx.of(tx), saw, state, most);
  }

  @Override
  public Optional<BarLine> line(Tx tx, PlanBarId id) {
    return BarLineRows.of(StoreTx.of(tx), id);
  }

  @Override
  public List<BarLine> lines(Tx tx, PlanId plan) {
    return BarLineRows.of(StoreTx.of(tx), plan);
  }

  @Override
  public List<BarLine> allLines(Tx tx, PlanId plan) {
    return BarLineRows.allOf(StoreTx.of(tx), plan);
  }

  @Override
  public List<BarLine> barsFor(Tx tx, OrderId order, int most) {
    return BarLineRows.of(StoreTx.of(tx), order, most);
  }

  @Override
  public int count(Tx tx, SawId saw, BarState state) {
    return (int)
        StoreTx.of(tx)
            .number(
                "SELECT COUNT(*) FROM plan_bar WHERE saw_id = ? AND state = ?",
                p -> p.add(saw.value()).add(state));
  }

  @Override
  public int piecesToCut(Tx tx) {
    return (int)
        StoreTx.of(tx)
            .number(
                "SELECT COUNT(*) FROM plan_bar b JOIN plan_piece p ON p.bar_id = b.id"
                    + " WHERE b.state IN ('TO_CUT', 'ON_SAW') AND p.state = 'TO_CUT'",
                p -> {});
  }

  @Override
  public Map<Length, Integer> surplusToCut(Tx tx, ItemId item, Owner owner) {
    Map<Length, Integer> waiting = new HashMap<>();
    StoreTx.of(tx)
        .list(
            """
            SELECT p.length, COUNT(*) AS pieces FROM plan_bar b
              JOIN plan_piece p ON p.bar_id = b.id JOIN stock_unit u ON u.id = b.unit_id
             WHERE b.item_id = ? AND u.owner_id IS NOT DISTINCT FROM ? AND b.state IN ('TO_CUT', 'ON_SAW')
               AND p.state = 'TO_CUT' AND p.surplus
             GROUP BY p.length
            """,
            p -> p.add(item.value()).addId(owner.partyId().map(PartyId::value)),
            row -> waiting.put(Columns.length(row, "length"), row.getInt("pieces")));
    return waiting;
  }

  @Override
  public List<PlanBar> waitingFor(Tx tx, UnitId unit) {
    return session(tx)
        .createSelectionQuery(
            "from PlanBarEntity b where b.unitId = :unit and b.state = :state order by b.seq",
            PlanBarEntity.class)
        .setParameter("unit", unit.value())
        .setParameter("state", BarState.TO_CUT)
        .list()
        .stream()
        .map(PlanBarEntity::bar)
        .toList();
  }

  @Override
  public Optional<Instant> endOfList(Tx tx, SawId saw) {
    return StoreTx.of(tx)
        .first(
            "SELECT MAX("
                + BarLineRows.TURN_AT
                + ") AS last FROM plan_bar b JOIN cut_plan p ON p.id = b.plan_id"
                + " WHERE b.saw_id = ? AND b.state = ?",
            p -> p.add(saw.value()).add(BarState.TO_CUT),
            row -> Columns.instantIfAny(row, "last"))
        .flatMap(last -> last);
  }

  @Override
  public List<QueuedBar> queued(Tx tx, SawId saw) {
    return BarLineRows.queued(StoreTx.of(tx), saw);
  }

  @Override
  public void place(Tx tx, List<BarPlacement> placements) {
    placements.forEach(
        each ->
            toChange(tx)
                .find(PlanBarEntity.class, each.bar().value())
                .waitFor(each.saw(), each.turn()));
  }

  @Override
  public void saveBars(Tx tx, List<BarProgress> bars) {
    bars.forEach(bar -> toChange(tx).find(PlanBarEntity.class, bar.id().value()).become(bar));
  }

  @Override
  public void savePieces(Tx tx, List<PieceProgress> pieces) {
    for (PieceProgress alike : pieces) {
      alike
          .ids()
          .forEach(
              id -> toChange(tx).find(PlanPieceEntity.class, id.value()).state = alike.state());
    }
  }

  @Override
  public Map<UnitId, Integer> countWaiting(Tx tx, Collection<UnitId> units) {
    Map<UnitId, Integer> counts = new HashMap<>();
    units.forEach(unit -> counts.put(unit, 0));
    StoreTx.of(tx)
        .list(
            "SELECT unit_id FROM plan_bar WHERE unit_id = ANY(?) AND state = ?",
            p -> p.addIds(units.stream().map(UnitId::value).toList()).add(BarState.TO_CUT),
            row -> new UnitId(Columns.id(row, "unit_id")))
        .forEach(unit -> counts.merge(unit, 1, Integer::sum));
    return counts;
  }

  @Override
  public void add(Tx tx, MissingBar missing) {
    MissingBarRows.add(StoreTx.of(tx), missing);
  }

  @Override
  public Optional<MissingBar> missing(Tx tx, DocumentId document) {
    return MissingBarRows.of(StoreTx.of(tx), document);
  }

  @Override
  public List<MissingBar> missing(Tx tx, PlanBarId bar) {
    return MissingBarRows.standing(StoreTx.of(tx), bar);
  }

  @Override
  public List<BarLine> putOff(Tx tx, int most) {
    return BarLineRows.putOff(StoreTx.of(tx), most);
  }

  @Override
  public void setState(Tx tx, PlanId plan, PlanState state) {
    toChange(tx).find(PlanEntity.class, plan.value()).state = state;
  }

  private static Session toChange(Tx tx) {
    return StoreTx.of(tx).sessionToChange();
  }

  private static Session session(Tx tx) {
    return StoreTx.of(tx).session();
  }
}
