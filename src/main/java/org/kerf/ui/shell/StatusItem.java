package org.kerf.ui.shell;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.texts.Words;

/** What the status bar tells about, each with a tone and words of now. */
public enum StatusItem {
  STORE,
  SYNC,
  ERP,
  PRINTER,
  USER,
  STATION;

  /** What is the case. */
  public record Report(Tone tone, Words words) {}

  Words caption() {
    return Words.of("status." + name().toLowerCase(Locale.ROOT));
  }

  static ObjectProperty<Report> newReport() {
    return new SimpleObjectProperty<>(new Report(Tone.NEUTRAL, Words.of("status.not-set-up")));
  }
}
