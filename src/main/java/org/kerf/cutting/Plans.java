package org.kerf.cutting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.party.model.Owner;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.unit.UnitId;

/** Saws and approved plans. */
public interface Plans {

  /** The saws that are used, by name; a hall has a few. */
  List<Saw> saws(Tx tx);

  /** All saws, also those that are not used any more, by name. */
  List<Saw> everySaw(Tx tx);

  Optional<Saw> saw(Tx tx, SawId id);

  void save(Tx tx, Saw saw);

  void add(Tx tx, CutPlan plan, List<PlanBar> bars);

  Optional<CutPlan> plan(Tx tx, PlanId id);

  /** Plans with this code, the oldest first: more than one if two stations gave it out. */
  List<CutPlan> allByCode(Tx tx, ShortCode code);

  /** The oldest plan with this code. */
  default Optional<CutPlan> byCode(Tx tx, ShortCode code) {
    return allByCode(tx, code).stream().findFirst();
  }

  /** How far these plans have come; none of those of which no bar was taken. */
  Map<PlanId, PlanProgress> progress(Tx tx, Collection<PlanId> plans);

  /** Plans, the newest first. */
  List<CutPlan> recent(Tx tx, int most);

  Optional<PlanBar> bar(Tx tx, PlanBarId id);

  List<PlanBar> bars(Tx tx, PlanId plan);

  /** The bars of all plans that wait to be cut from this unit, those planned first before. */
  List<PlanBar> waiting(Tx tx, UnitId unit);

  /** Whether a bar of the plan waits or lies on the saw. */
  boolean hasOpenBars(Tx tx, PlanId plan);

  /** Bars in this state on the saw, in the order of cutting. */
  List<BarLine> queue(Tx tx, SawId saw, BarState state, int most);

  Optional<BarLine> line(Tx tx, PlanBarId id);

  /** The plan's bars in the order of cutting; released bars stay out. */
  List<BarLine> lines(Tx tx, PlanId plan);

  /** The same with those that were given back, in the order of the plan. */
  List<BarLine> allLines(Tx tx, PlanId plan);

  /** Bars with pieces for this order, the newest plan first; released bars stay out. */
  List<BarLine> barsFor(Tx tx, OrderId order, int most);

  /** How many bars in this state the saw has. */
  int count(Tx tx, SawId saw, BarState state);

  /** Pieces on the saws' queues and on the saws that are still to be cut. */
  int piecesToCut(Tx tx);

  /** How many pieces of each length are still to be cut for stock from this owner's bars. */
  Map<Length, Integer> surplusToCut(Tx tx, ItemId item, Owner owner);

  /** Bars that a plan takes from this unit and that are not cut. */
  List<PlanBar> waitingFor(Tx tx, UnitId unit);

  /** When the last bar of the saw's list got its turn; a bar put off to later than that is last. */
  Optional<Instant> endOfList(Tx tx, SawId saw);

  /** The bars that wait for this saw, in the order of cutting, in few words. */
  List<QueuedBar> queued(Tx tx, SawId saw);

  /** Keeps where bars wait. */
  void place(Tx tx, List<BarPlacement> placements);

  /** Keeps how far bars have come. */
  void saveBars(Tx tx, List<BarProgress> bars);

  /** Keeps how far pieces have come. */
  void savePieces(Tx tx, List<PieceProgress> pieces);

  /** How many bars of each unit wait to be cut: so many are reserved. */
  Map<UnitId, Integer> countWaiting(Tx tx, Collection<UnitId> units);

  void add(Tx tx, MissingBar missing);

  /** What the document says of a bar that was not found. */
  Optional<MissingBar> missing(Tx tx, DocumentId document);

  /** How often the bar was not found, the last time first; what was undone stays out. */
  List<MissingBar> missing(Tx tx, PlanBarId bar);

  /** Bars that wait at the end of their saws' lists, for they were not found; the last first. */
  List<BarLine> putOff(Tx tx, int most);

  void setState(Tx tx, PlanId plan, PlanState state);
}
