package org.kerf.ui.shell;

import java.util.Locale;
import org.kerf.ui.texts.Words;

/** The five groups of the rail, Alt+1 to Alt+5. */
public enum Group {
  HOME,
  STOCK,
  CUTTING,
  SHIPPING,
  SYSTEM;

  Words words() {
    return Words.of("group." + name().toLowerCase(Locale.ROOT));
  }
}
