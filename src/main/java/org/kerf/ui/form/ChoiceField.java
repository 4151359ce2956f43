package org.kerf.ui.form;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** A field for one of a few words. */
public final class ChoiceField extends FormEntry {

  /**
   * Shows the word that is the value, if it is one of them.
   *
   * @param id of the field
   * @param name above it
   * @param hint below it, while nothing is wrong
   * @param words in the language of now
   */
  public ChoiceField(
      Texts texts,
      String id,
      ObservableValue<String> name,
      ObservableValue<String> hint,
      ObservableValue<List<String>> words,
      StringProperty value,
      ObjectProperty<Words> error) {
    var box = new ComboBox<String>();
    super(texts, box, id, name, hint, error);
    box.setMaxWidth(Double.MAX_VALUE);
    words.subscribe(
        now -> {
          box.getItems().setAll(now);
          box.setValue(value.get());
        });
    value.subscribe(now -> box.setValue(now));
    box.valueProperty()
        .subscribe(
            chosen -> {
              if (chosen != null) {
                value.set(chosen);
              }
            });
  }
}
