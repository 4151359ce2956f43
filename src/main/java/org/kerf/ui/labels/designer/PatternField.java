package org.kerf.ui.labels.designer;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.TextPattern;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** The words of an element, with fields and captions that are put in from a menu. */
final class PatternField extends VBox {

  private final Texts texts;
  private final TextField field;
  private final FieldBox box;

  /**
   * @param captions that there are, by language and key
   * @param code whether it is the data of a barcode
   * @param taken told each pattern that can be read
   */
  PatternField(
      Texts texts,
      TextField field,
      Map<String, Map<String, String>> captions,
      boolean code,
      String now,
      Consumer<TextPattern> taken) {
    this.texts = texts;
    this.field = field;
    field.setText(now);
    box =
        new FieldBox(
            texts, "design-words", Words.of(code ? "designer.data" : "designer.words"), field);
    field.textProperty().subscribe((before, typed) -> read(typed, taken));
    getStyleClass().add("kerf-design-form");
    getChildren().addAll(box, menu(captions, code));
  }

  private void read(String typed, Consumer<TextPattern> taken) {
    try {
      taken.accept(TextPattern.parse(typed));
      box.say(Words.plain(""));
    } catch (IllegalArgumentException unreadable) {
      box.say(Words.of("designer.no-pattern"));
    }
  }

  private MenuButton menu(Map<String, Map<String, String>> captions, boolean code) {
    var menu = new MenuButton();
    menu.setId("design-insert");
    menu.setText(texts.of("designer.insert"));
    menu.setMaxWidth(Double.MAX_VALUE);
    for (LabelField each : LabelField.values()) {
      String key = "designer.field." + each.key();
      String name = texts.has(key) ? texts.of(key) : each.key();
      menu.getItems().add(item(name + "  {" + each.key() + "}", "{" + each.key() + "}"));
    }
    SortedSet<String> keys = new TreeSet<>();
    captions.values().forEach(words -> keys.addAll(words.keySet()));
    if (!code && !keys.isEmpty()) {
      menu.getItems().add(new SeparatorMenuItem());
      keys.forEach(key -> menu.getItems().add(item("{@" + key + "}", "{@" + key + "}")));
    }
    return menu;
  }

  private MenuItem item(String name, String inserted) {
    var item = new MenuItem(name);
    item.setMnemonicParsing(false);
    item.setOnAction(
        event -> {
          field.replaceSelection(inserted);
          field.requestFocus();
          field.end();
        });
    return item;
  }

  void focus() {
    field.requestFocus();
    field.selectAll();
  }

  /** Shows these words, unless they are being typed. */
  void show(String words) {
    if (!field.isFocused() && !field.getText().equals(words)) {
      field.setText(words);
    }
  }
}
