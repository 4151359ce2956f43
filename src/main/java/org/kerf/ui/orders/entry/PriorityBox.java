package org.kerf.ui.orders.entry;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kerf.ui.texts.Texts;

/** A choice of priorities, with words for the first, the usual and the last. */
public final class PriorityBox {

  private static final List<Integer> PRIORITIES = List.of(1, 2, 3, 4, 5);

  private PriorityBox() {}

  public static ComboBox<Integer> of(Texts texts) {
    var box = new ComboBox<Integer>();
    box.getItems().setAll(PRIORITIES);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Integer one) {
            return one == null ? "" : texts.of("entry.priority-" + one);
          }

          @Override
          public Integer fromString(String text) {
            throw new UnsupportedOperationException("picked, not typed: " + text);
          }
        });
    texts.onLanguage(
        box,
        () -> {
          Integer now = box.getValue();
          box.getItems().setAll(PRIORITIES);
          box.setValue(now);
        });
    return box;
  }
}
