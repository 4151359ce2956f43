package org.kerf.ui.labels.designer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

  /** As templates have them, behind the bar. */
  private static final List<String> FORMATS =
      List.of("upper", "lower", "compact", "digits", "first 6", "last 6");

  /** A field with or without a format; captions have none. */
  private static final Pattern PLACE = Pattern.compile("\\{([^@{}|]+)(?:\\|[^{}]*)?\\}");

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
    getChildren().addAll(box, menu(captions, code), formats());
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
      menu.getItems()
          .add(item(name(texts, each) + "  {" + each.key() + "}", "{" + each.key() + "}"));
    }
    SortedSet<String> keys = new TreeSet<>();
    captions.values().forEach(words -> keys.addAll(words.keySet()));
    if (!code && !keys.isEmpty()) {
      menu.getItems().add(new SeparatorMenuItem());
      keys.forEach(key -> menu.getItems().add(item("{@" + key + "}", "{@" + key + "}")));
    }
    return menu;
  }

  /** What people call a field; one that came later is called as templates have it. */
  static String name(Texts texts, LabelField field) {
    String key = "designer.field." + field.key();
    return texts.has(key) ? texts.of(key) : field.key();
  }

  /** What can be made of the field at the cursor before it prints. */
  private MenuButton formats() {
    var menu = new MenuButton();
    menu.setId("design-format");
    menu.setText(texts.of("designer.format"));
    menu.setMaxWidth(Double.MAX_VALUE);
    menu.getItems().add(format("none", ""));
    for (String each : FORMATS) {
      menu.getItems().add(format(each.replace(' ', '-'), "|" + each));
    }
    return menu;
  }

  private MenuItem format(String name, String format) {
    var item = new MenuItem(texts.of("designer.format." + name));
    item.setId("design-format-" + name);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> give(format));
    return item;
  }

  /** Gives the field that the cursor stands in or behind this format; without one, the first. */
  private void give(String format) {
    String words = field.getText();
    Optional<MatchResult> found = Optional.empty();
    for (MatchResult each : PLACE.matcher(words).results().toList()) {
      if (found.isEmpty() || each.start() < field.getCaretPosition()) {
        found = Optional.of(each);
      }
    }
    if (found.isEmpty()) {
      box.say(Words.of("designer.format.no-field"));
      return;
    }
    MatchResult place = found.get();
    field.replaceText(place.start(), place.end(), "{" + place.group(1).strip() + format + "}");
    field.requestFocus();
    field.end();
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
