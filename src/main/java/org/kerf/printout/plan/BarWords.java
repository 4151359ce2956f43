package org.kerf.printout.plan;

import java.util.List;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.printout.drawing.Wording;
import org.kerf.stock.model.item.LengthUnit;

/** What drawings and cut list both say of a bar. */
final class BarWords {

  private BarWords() {}

  /** Which bars of the plan: "bar 7", "bars 1–3, 7". */
  static String numbers(Wording wording, List<Integer> numbers) {
    String key = numbers.size() == 1 ? "bar.number" : "bar.numbers";
    return wording.text(key, Numbers.ranges(numbers));
  }

  /**
   * Its length, whether it is a remnant, the order that has it for itself, and how far it has come
   * if that is not "to cut".
   */
  static String bar(Wording wording, BarLine line) {
    String length = wording.lengthWithUnit(line.bar().length(), line.item().unit());
    String what = said(wording, line, length);
    String said =
        line.onlyFor()
            .map(order -> what + " · " + wording.text("bar.only-for", order))
            .orElse(what);
    return switch (line.bar().state()) {
      case TO_CUT -> said;
      case ON_SAW -> said + " · " + wording.text("bar.on-saw");
      case CUT -> said + " · " + wording.text("bar.cut");
      case RELEASED -> said + " · " + wording.text("bar.released");
    };
  }

  private static String said(Wording wording, BarLine line, String length) {
    if (line.bar().source().cutAhead()) {
      return wording.text("bar.cut-ahead", length);
    }
    return line.bar().source().remnant() ? wording.text("bar.from-remnant", length) : length;
  }

  /** What is left of it: "new remnant 1 223 mm", "scrap 85 mm", or empty where nothing is. */
  static String rest(Wording wording, BarLine line, List<Part> parts) {
    LengthUnit unit = line.item().unit();
    for (Part part : parts) {
      if (part instanceof Part.Remnant) {
        return wording.text("bar.leaves", wording.lengthWithUnit(part.length(), unit));
      }
      if (part instanceof Part.Scrap) {
        return wording.text("bar.scrap", wording.lengthWithUnit(part.length(), unit));
      }
    }
    return "";
  }
}
