package org.kerf.tools.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An item of the demo's catalogue.
 *
 * @param family the heats that it is rolled from
 * @param kilograms of one metre
 * @param leiPerMetre rounded to bani
 * @param shortestRemnant in millimetres
 * @param remnantValue percent
 * @param barLength in millimetres, the length in which it is mostly bought
 * @param otherLength in millimetres, one in which it is bought now and then
 */
record DemoItem(
    String code,
    String name,
    String category,
    String quality,
    Family family,
    BigDecimal kilograms,
    BigDecimal leiPerMetre,
    int shortestRemnant,
    int remnantValue,
    int mostRemnants,
    int barLength,
    int otherLength) {

  private static final Pattern TUBE = Pattern.compile("(?:RHS|SHS|AL-TR|AL-TP)-(\\d+)");

  /** Posts and base plates of the same lengths are asked for again and again. */
  private static final Set<String> CUT_AHEAD = Set.of("SHS-40x3", "PLT-100x10");

  /** What comes from the same mill in the same quality. */
  enum Family {
    BEAMS_S235,
    BEAMS_S355,
    BARS_S235,
    BARS_S355,
    TUBES_S235,
    TUBES_S355,
    ALUMINIUM,
    CABLE
  }

  /** In millimetres as it lies on the saw, of tubes that are cut at an angle; empty for others. */
  String height() {
    Matcher tube = TUBE.matcher(code);
    return tube.lookingAt() ? tube.group(1) : "";
  }

  /** How many pieces of each length may be cut for stock; empty for most, which allow none. */
  String mostSurplus() {
    return CUT_AHEAD.contains(code) ? "3" : "";
  }

  static BigDecimal price(BigDecimal kilograms, String leiPerKilogram) {
    return kilograms.multiply(new BigDecimal(leiPerKilogram)).setScale(2, RoundingMode.HALF_UP);
  }

  boolean isCable() {
    return family == Family.CABLE;
  }
}
