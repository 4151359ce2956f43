package org.kerf.ui.stock;

import org.kerf.query.stock.ClassRow;
import org.kerf.stock.model.item.LengthClass;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.texts.Figures;

/** How a length class of the explorer is shown. */
final class ClassWords {

  private ClassWords() {}

  /** "12 000", or "2 890–5 420"; with its unit where that is not the millimetre of the header. */
  static String lengths(ClassRow row, Figures figures) {
    LengthClass lengthClass = row.lengthClass();
    LengthUnit unit = lengthClass.item().unit();
    String shortest = figures.length(lengthClass.shortest(), unit);
    String longest = figures.length(lengthClass.longest(), unit);
    return (shortest.equals(longest) ? longest : shortest + "–" + longest) + beside(unit, figures);
  }

  static String longest(ClassRow row, Figures figures) {
    LengthUnit unit = row.lengthClass().item().unit();
    return figures.length(row.lengthClass().longest(), unit) + beside(unit, figures);
  }

  private static String beside(LengthUnit unit, Figures figures) {
    return switch (unit) {
      case MILLIMETRE -> "";
      case METRE -> " " + figures.unit(LengthUnit.METRE);
    };
  }

  static Mark mark(ClassRow row) {
    LengthClass lengthClass = row.lengthClass();
    if (lengthClass.remnants()) {
      return Mark.REMNANT;
    }
    if (lengthClass.available() > 0) {
      return Mark.FREE;
    }
    return lengthClass.reserved() > 0 ? Mark.RESERVED : Mark.HELD;
  }
}
