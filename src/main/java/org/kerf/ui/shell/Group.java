package org.kerf.ui.shell;

import java.util.Locale;
import org.kerf.ui.texts.Words;

/** The five groups of the rail, Alt+1 to Alt+5; one that has no page yet is shown nowhere. */
public enum Group {
  HOME,
  STOCK,
  CUTTING,
  SHIPPING,
  SYSTEM;

  /** What is pressed with Alt. */
  int digit() {
    return ordinal() + 1;
  }

  Words words() {
    return Words.of("group." + name().toLowerCase(Locale.ROOT));
  }
}
