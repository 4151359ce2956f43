package org.kerf.ui.shell;

import java.util.Locale;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.texts.Words;

/** The parts of the status bar, each with a tone and a text. */
public enum StatusItem {
  STORE,
  SYNC,
  ERP,
  PRINTER,
  SCANNER,
  USER,
  STATION;

  /** What is the case. */
  public record Report(Tone tone, Words words) {}

  Words caption() {
    return Words.of("status." + name().toLowerCase(Locale.ROOT));
  }
}
