package org.kerf.cutting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.saw.Balance;
import org.kerf.cutting.model.saw.CutPiece;
import org.kerf.cutting.model.saw.CuttingChange;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.RunBarId;
import org.kerf.cutting.model.saw.RunProgress;
import org.kerf.cutting.model.saw.SawPace;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.cutting.model.saw.WasteLine;
import org.kerf.kernel.CheckFinding;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.unit.UnitId;

/** Bars on the saw and what was cut from them. */
public interface SawRuns {

  void add(Tx tx, RunBar bar);

  /** Keeps how far a bar has come. */
  void save(Tx tx, RunProgress bar);

  Optional<RunBar> bar(Tx tx, RunBarId id);

  /** The bar that lies on this saw now. */
  Optional<RunBar> onSaw(Tx tx, SawId saw);

  /**
   * All that lie on it, the first laid first: stations that did not hear of each other laid two.
   */
  List<RunBar> allOnSaw(Tx tx, SawId saw);

  /** The saw that cut this unit, a remnant or a piece; empty for what no saw has made. */
  Optional<SawId> sawOf(Tx tx, UnitId made);

  /** The newest run of a planned bar. */
  Optional<RunBar> runOf(Tx tx, PlanBarId bar);

  /** How fast saws were since then, by the bars that they closed. */
  Map<SawId, SawPace> paces(Tx tx, Instant since);

  void add(Tx tx, CutPiece piece);

  /** Cuts of a bar that were not undone, in their order. */
  List<CutPiece> pieces(Tx tx, RunBarId bar);

  Optional<CutPiece> piece(Tx tx, UUID id);

  Optional<CutPiece> pieceOf(Tx tx, DocumentId document);

  Optional<CutPiece> pieceByUnit(Tx tx, UnitId unit);

  void undo(Tx tx, CuttingChange.UndoneCut cut);

  /**
   * The balance of bars closed from one day to another, both counted, in this zone; at most so many
   * lines.
   */
  List<WasteLine> waste(Tx tx, LocalDate from, LocalDate to, ZoneId zone, int most);

  /** The balance of all bars closed from one day to another, both counted, in this zone. */
  Balance balance(Tx tx, LocalDate from, LocalDate to, ZoneId zone);

  /** Cuts made since then that were not undone. */
  int cutsSince(Tx tx, Instant since);

  /** The bars behind a figure. */
  List<RunBar> barsBehind(
      Tx tx, LocalDate day, ItemId item, ScrapCause cause, ZoneId zone, int most);

  /**
   * Bars whose balance does not close, and where bars, cuts, plans, orders and labels do not agree,
   * in words: at most so many of each kind.
   *
   * @param progress receives which part was proved, from 0 to 1
   */
  List<CheckFinding> differences(Tx tx, int most, DoubleConsumer progress);
}
