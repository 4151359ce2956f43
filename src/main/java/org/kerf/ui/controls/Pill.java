package org.kerf.ui.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.kerf.ui.texts.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A state as colour, shape and word. */
public final class Pill extends Label {

  public Pill(Tone tone, Ikon icon, String word) {
    super(word);
    getStyleClass().add("kerf-pill");
    setGraphic(new FontIcon(icon));
    setMinWidth(USE_PREF_SIZE);
    tone.mark(this);
  }

  /** The usual word for the mark, in whatever language is on. */
  public static Pill of(Texts texts, Mark mark) {
    return of(mark, texts.bind(mark.words()));
  }

  /** The mark's tone and shape with words of its own. */
  public static Pill of(Mark mark, String word) {
    return new Pill(mark.tone(), mark.icon(), word);
  }

  /** The mark's tone and shape with words of its own, in whatever language is on. */
  public static Pill of(Mark mark, ObservableValue<String> word) {
    var pill = of(mark, word.getValue());
    pill.textProperty().bind(word);
    return pill;
  }
}
