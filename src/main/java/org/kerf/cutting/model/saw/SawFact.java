package org.kerf.cutting.model.saw;

import java.util.Optional;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.unit.UnitId;

/**
 * What happened at a saw, to what a saw left, or to the saw itself. What it changed of plans and
 * bars is in {@code change}; facts of early versions do not say it.
 */
public sealed interface SawFact extends Fact {

  /** A saw was added or changed. */
  record SawSaved(SawId id, Change<Saw> saw) implements SawFact {}

  /** A bar was laid on the saw. */
  record BarOnSaw(RunBarId id, ShortCode unit, Length length, Optional<CuttingChange> change)
      implements SawFact {}

  /**
   * A cut was confirmed.
   *
   * @param piece the code of what it made
   * @param rest what is left of the bar on the saw
   */
  record CutConfirmed(
      RunBarId id,
      ShortCode piece,
      Length planned,
      Length measured,
      Length kerf,
      Length rest,
      Optional<CuttingChange> change)
      implements SawFact {}

  /**
   * A bar left the saw.
   *
   * @param remnantLength zero if there is no remnant
   * @param givenBack how many pieces have to be planned again
   * @param under the code of the document; facts of early versions have none. The audit is searched
   *     by the first code among the details, and that has to be the remnant's.
   */
  record BarClosed(
      RunBarId id,
      Optional<ShortCode> remnant,
      Length remnantLength,
      Length scrap,
      int givenBack,
      String reason,
      Optional<ShortCode> under,
      Optional<CuttingChange> change)
      implements SawFact {}

  /** A bar turned out to be defective on the saw; otherwise as {@link BarClosed}. */
  record BarDefective(
      RunBarId id,
      Optional<ShortCode> remnant,
      Length remnantLength,
      Length scrap,
      int givenBack,
      String reason,
      Optional<ShortCode> under,
      Optional<CuttingChange> change)
      implements SawFact {}

  /**
   * No bar takes what a defective one left uncut.
   *
   * @param document the code of the document of the defect
   * @param open how many pieces found no bar
   */
  record BarNotReplanned(RunBarId id, ShortCode document, int open) implements SawFact {}

  /** A planned bar was not at its location; it comes last now. */
  record BarPutOff(
      PlanBarId id,
      ShortCode unit,
      String place,
      Length length,
      String reason,
      Optional<CuttingChange> change)
      implements SawFact {}

  /** A planned bar was not at its location; another unit was taken instead. */
  record BarReplaced(
      PlanBarId id,
      ShortCode unit,
      String place,
      Length length,
      String reason,
      ShortCode instead,
      Optional<CuttingChange> change)
      implements SawFact {}

  /** A remnant was thrown away. */
  record RemnantScrapped(UnitId id, ShortCode unit, Length length, ScrapCause cause)
      implements SawFact {}

  /** A document of a saw was undone, and with it what it had changed of plans and bars. */
  record SawDocumentUndone(DocumentId id, ShortCode document, CuttingChange change)
      implements SawFact {}
}
