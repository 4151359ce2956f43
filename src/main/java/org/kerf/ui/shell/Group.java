package org.kerf.ui.shell;

import java.util.Locale;
import org.kerf.ui.texts.Words;

/** The five groups of the rail, Alt+1 to Alt+5; one that has no page yet is shown nowhere. */
public enum Group {
  HOME(1),
  STOCK(2),
  CUTTING(3),
  SHIPPING(4),
  SYSTEM(5);

  private final int digit;

  Group(int digit) {
    this.digit = digit;
  }

  /** What is pressed with Alt. */
  int digit() {
    return digit;
  }

  public Words words() {
    return Words.of("group." + name().toLowerCase(Locale.ROOT));
  }
}
