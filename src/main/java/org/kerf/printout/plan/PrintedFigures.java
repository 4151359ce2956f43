package org.kerf.printout.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.kernel.Length;

/**
 * What a plan makes of its bars.
 *
 * @param pieces that orders asked for
 * @param surplus pieces for stock
 * @param remnantsUsed bars of the plan that are left-overs of earlier cuts
 * @param remnantsMade left-overs long enough to be kept
 * @param bars the length of all bars; the lengths after it add up to it
 * @param made what becomes pieces that orders asked for
 * @param forStock what becomes pieces for stock
 * @param kept what becomes remnants
 */
record PrintedFigures(
    int pieces,
    int surplus,
    int remnantsUsed,
    int remnantsMade,
    Length bars,
    Length made,
    Length forStock,
    Length kept,
    Length kerf,
    Length trims,
    Length scrap) {

  private static final int EXACT = 6;

  static PrintedFigures of(Saw saw, List<BarLine> lines) {
    List<Part> parts = lines.stream().flatMap(line -> Part.of(saw, line).stream()).toList();
    return new PrintedFigures(
        lines.stream().mapToInt(line -> line.bar().asked().size()).sum(),
        (int) parts.stream().filter(Part.Surplus.class::isInstance).count(),
        (int) lines.stream().filter(line -> line.bar().source().remnant()).count(),
        (int) parts.stream().filter(Part.Remnant.class::isInstance).count(),
        sum(parts, Part.class),
        sum(parts, Part.Piece.class),
        sum(parts, Part.Surplus.class),
        sum(parts, Part.Remnant.class),
        sum(parts, Part.Kerf.class),
        sum(parts, Part.Trim.class),
        sum(parts, Part.Scrap.class));
  }

  BigDecimal wastePercent() {
    return percentOfBars(kerf.plus(trims).plus(scrap));
  }

  BigDecimal percentOfBars(Length part) {
    if (bars.isZero()) {
      return BigDecimal.ZERO;
    }
    return BigDecimal.valueOf(part.micrometres())
        .scaleByPowerOfTen(2)
        .divide(BigDecimal.valueOf(bars.micrometres()), EXACT, RoundingMode.HALF_UP);
  }

  private static Length sum(List<Part> parts, Class<? extends Part> kind) {
    return parts.stream()
        .filter(kind::isInstance)
        .map(Part::length)
        .reduce(Length.ZERO, Length::plus);
  }
}
