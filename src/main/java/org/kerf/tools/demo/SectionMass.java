package org.kerf.tools.demo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Mass of one metre of a section from its nominal dimensions in millimetres, rounded as the section
 * tables round it, to three figures. Steel has 7.85 kg/dm³ and aluminium of the 6xxx series 2.70
 * kg/dm³.
 */
final class SectionMass {

  private static final BigDecimal STEEL = new BigDecimal("7.85");
  private static final BigDecimal ALUMINIUM = new BigDecimal("2.70");
  private static final BigDecimal PI = new BigDecimal("3.14159265358979");
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);
  private static final MathContext THREE_FIGURES = new MathContext(3, RoundingMode.HALF_UP);

  private SectionMass() {}

  /**
   * Cold formed square and rectangular hollow sections, EN 10219-2, with ro = 2 t and ri = t (t up
   * to 6 mm).
   */
  static BigDecimal hollow(int height, int width, int thickness) {
    BigDecimal walls = BigDecimal.valueOf(2L * thickness * (height + width - 2L * thickness));
    BigDecimal corners = FOUR.subtract(PI).multiply(BigDecimal.valueOf(3L * thickness * thickness));
    return steel(walls.subtract(corners));
  }

  /** Circular hollow sections, EN 10219-2: pi (D - t) t. */
  static BigDecimal pipe(String diameter, int thickness) {
    BigDecimal wall = BigDecimal.valueOf(thickness);
    return steel(PI.multiply(new BigDecimal(diameter).subtract(wall)).multiply(wall));
  }

  /** Hot rolled flats, EN 10058. */
  static BigDecimal flat(int width, int thickness) {
    return steel(BigDecimal.valueOf((long) width * thickness));
  }

  /** Hot rolled rounds, EN 10060. */
  static BigDecimal round(int diameter) {
    return steel(PI.multiply(BigDecimal.valueOf((long) diameter * diameter)).divide(FOUR));
  }

  /** An extruded aluminium section of this area, with sharp corners. */
  static BigDecimal aluminium(int squareMillimetres) {
    return kilograms(BigDecimal.valueOf(squareMillimetres), ALUMINIUM);
  }

  private static BigDecimal steel(BigDecimal squareMillimetres) {
    return kilograms(squareMillimetres, STEEL);
  }

  /**
   * A square millimetre over a metre is a cubic centimetre: a thousandth of the density in
   * kilograms.
   */
  private static BigDecimal kilograms(BigDecimal squareMillimetres, BigDecimal density) {
    return squareMillimetres.multiply(density).movePointLeft(3).round(THREE_FIGURES);
  }
}
