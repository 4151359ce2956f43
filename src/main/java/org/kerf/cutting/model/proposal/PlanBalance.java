package org.kerf.cutting.model.proposal;

import java.util.List;
import org.kerf.cutting.model.geometry.BarGeometry.Division;
import org.kerf.kernel.Length;

/**
 * What a plan makes of its bars. The lengths after {@code bars} add up to it, to the micrometre.
 *
 * @param pieces that orders asked for
 * @param surplus pieces for stock
 * @param remnantsUsed bars of the plan that are left-overs of earlier cuts, or were cut for stock
 * @param remnantsMade left-overs long enough to be kept
 * @param bars the length of all bars
 * @param made what becomes pieces that orders asked for
 * @param forStock what becomes pieces for stock
 * @param trims head and tail trims, and what slanted cuts lose besides their blades
 * @param kept what becomes remnants
 */
public record PlanBalance(
    int pieces,
    int surplus,
    int remnantsUsed,
    int remnantsMade,
    Length bars,
    Length made,
    Length forStock,
    Length kerf,
    Length trims,
    Length kept,
    Length scrap) {

  /** Of no bars. */
  public static final PlanBalance NOTHING =
      new PlanBalance(
          0,
          0,
          0,
          0,
          Length.ZERO,
          Length.ZERO,
          Length.ZERO,
          Length.ZERO,
          Length.ZERO,
          Length.ZERO,
          Length.ZERO);

  /** With one more bar, divided like this. */
  public PlanBalance with(PlannedBar bar, Division division, Length minRemnant) {
    boolean keep = bar.keeps(division.leftover(), minRemnant);
    List<PlannedPiece> extra = bar.surplus();
    Length ahead = extra.stream().map(PlannedPiece::length).reduce(Length.ZERO, Length::plus);
    return new PlanBalance(
        pieces + bar.asked().size(),
        surplus + extra.size(),
        remnantsUsed + (bar.source().remnant() ? 1 : 0),
        remnantsMade + (keep ? 1 : 0),
        bars.plus(bar.length()),
        made.plus(division.pieces().minus(ahead)),
        forStock.plus(ahead),
        kerf.plus(division.kerf()),
        trims.plus(division.headTrim()).plus(division.offcuts()).plus(division.tailTrim()),
        keep ? kept.plus(division.leftover()) : kept,
        keep ? scrap : scrap.plus(division.leftover()));
  }

  /** What is lost: kerf, trims and scrap, as a part of all bars, 0 to 1. */
  public double waste() {
    return part(kerf.plus(trims).plus(scrap));
  }

  /** A length as a part of all bars, 0 to 1. */
  public double part(Length length) {
    return bars.isZero() ? 0 : (double) length.micrometres() / bars.micrometres();
  }
}
