package org.kerf.ui.planning;

import org.kerf.flow.ProposalSheet;
import org.kerf.kernel.Length;
import org.kerf.ui.controls.BarPicture;

/** A row of the list of bars. */
sealed interface PlanRow {

  /** An item, above its bars. */
  record Head(ProposalSheet.OfItem item) implements PlanRow {}

  /**
   * Bars that are cut alike.
   *
   * @param scale the length that the whole width stands for: the item's longest bar
   */
  record Bars(ProposalSheet.Pattern pattern, BarPicture picture, Length scale) implements PlanRow {}
}
