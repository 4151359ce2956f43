package org.kerf.labels.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * The bars and spaces of a Code 128 symbol, in modules. Source: ISO/IEC 15417, table 1: each value
 * has three bars and three spaces of eleven modules together.
 */
final class Code128Widths {

  private static final int SWITCH_TO_B = 100;
  private static final int SWITCH_TO_C = 99;
  private static final int FNC1 = 102;
  private static final int START_B = 104;
  private static final int START_C = 105;
  private static final int MODULUS = 103;
  private static final int PER_VALUE = 6;

  /** Six widths for each of the values 0 to 105, ten values a line. */
  private static final String TABLE =
      "212222222122222221121223121322131222122213122312132212221213"
          + "221312231212112232122132122231113222123122123221223211221132"
          + "221231213212223112312131311222321122321221312212322112322211"
          + "212123212321232121111323131123131321112313132113132311211313"
          + "231113231311112133112331132131113123113321133121313121211331"
          + "231131213113213311213131311123311321331121312113312311332111"
          + "314111221411431111111224111422121124121421141122141221112214"
          + "112412122114122411142112142211241211221114413111241112134111"
          + "111242121142121241114212124112124211411212421112421211212141"
          + "214121412121111143111341131141114113114311411113411311113141"
          + "114131311141411131211412211214211232";

  private static final String STOP_WIDTHS = "2331112";

  private Code128Widths() {}

  /** In turn, beginning with a bar. */
  static List<Integer> of(Code128Plan plan) {
    List<Integer> values = values(plan);
    int sum = values.getFirst();
    for (int i = 1; i < values.size(); i++) {
      sum += i * values.get(i);
    }
    values.add(sum % MODULUS);
    var widths = new ArrayList<Integer>();
    for (int value : values) {
      add(widths, TABLE.substring(value * PER_VALUE, (value + 1) * PER_VALUE));
    }
    add(widths, STOP_WIDTHS);
    return widths;
  }

  private static void add(List<Integer> widths, String digits) {
    digits.chars().forEach(digit -> widths.add(digit - '0'));
  }

  private static List<Integer> values(Code128Plan plan) {
    var values = new ArrayList<Integer>();
    for (Code128Plan.Run run : plan.runs()) {
      if (values.isEmpty()) {
        values.add(run.pairs() ? START_C : START_B);
      } else {
        values.add(run.pairs() ? SWITCH_TO_C : SWITCH_TO_B);
      }
      String text = run.text();
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) == Code128Plan.FNC1) {
          values.add(FNC1);
        } else if (run.pairs()) {
          values.add(Integer.parseInt(text.substring(i, i + 2)));
          i++;
        } else {
          values.add(text.charAt(i) - ' ');
        }
      }
    }
    return values;
  }
}
