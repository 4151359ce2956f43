package org.kerf.ui.labels.designer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kerf.kernel.Length;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.Mm;
import org.kerf.ui.form.TypedField;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** The label as a whole: its size and its fixed words in each language. */
final class LabelForm extends VBox {

  /** A usual size of labels, in whole millimetres. */
  private record Size(int width, int height) {}

  private static final List<Size> USUAL =
      List.of(new Size(100, 150), new Size(100, 50), new Size(57, 32));

  private static final Mm LARGEST = Mm.ofWhole(500);
  private static final List<String> LANGUAGES = List.of("ro", "en");

  private final Texts texts;
  private final Design design;
  private final VBox captions = new VBox(8);
  private final FieldBox width;
  private final FieldBox height;
  private Map<String, Map<String, String>> shown = Map.of();
  private SortedSet<String> shownKeys = new TreeSet<>();

  /**
   * @param printers whose labels' sizes are offered too
   */
  LabelForm(Texts texts, Design design, ObservableValue<List<LabelPrinter>> printers) {
    this.texts = texts;
    this.design = design;
    getStyleClass().add("kerf-design-form");
    width = side("label-width", design.label().width(), true);
    height = side("label-height", design.label().height(), false);
    getChildren().addAll(new HBox(8, width, height), sizes(printers), captions);
    design.labelProperty().subscribe(this::follow);
    texts.languageProperty().subscribe(this::buildCaptions);
  }

  private FieldBox side(String id, Mm now, boolean across) {
    return FieldBox.measure(
        texts,
        "design-" + id,
        Words.of("designer.measure." + (across ? "width" : "height")),
        now,
        typed -> {
          if (typed.equals(Mm.ZERO) || typed.isLongerThan(LARGEST)) {
            return Optional.of(Words.of("designer.label-side", LARGEST.toString()));
          }
          LabelTemplate label = design.label();
          design.resize(
              across ? typed : label.width(), across ? label.height() : typed, "typed " + id);
          return Optional.empty();
        });
  }

  private Node sizes(ObservableValue<List<LabelPrinter>> printers) {
    var menu = new MenuButton();
    menu.setId("design-usual-size");
    menu.textProperty().bind(texts.bind("designer.usual-sizes"));
    menu.setMaxWidth(Double.MAX_VALUE);
    printers.subscribe(now -> menu.getItems().setAll(sizes(now)));
    return menu;
  }

  private List<MenuItem> sizes(List<LabelPrinter> printers) {
    List<MenuItem> items = new ArrayList<>();
    for (Size size : USUAL) {
      items.add(size(size.width() + " × " + size.height() + " mm", size));
    }
    for (LabelPrinter printer : printers) {
      var size = new Size(millimetres(printer.mediaWidth()), millimetres(printer.mediaHeight()));
      if (size.width() > 0 && size.height() > 0) {
        items.add(size(printer.name() + ": " + size.width() + " × " + size.height() + " mm", size));
      }
    }
    return items;
  }

  private static int millimetres(Length length) {
    return Math.toIntExact(length.micrometres() / 1_000);
  }

  private MenuItem size(String name, Size size) {
    var item = new MenuItem(name);
    item.setMnemonicParsing(false);
    item.setOnAction(
        event -> design.resize(Mm.ofWhole(size.width()), Mm.ofWhole(size.height()), ""));
    return item;
  }

  private void follow() {
    width.show(design.label().width());
    height.show(design.label().height());
    boolean others = !design.label().captions().equals(shown);
    if (!keys().equals(shownKeys) || (others && !isTyped())) {
      buildCaptions();
    }
    shown = design.label().captions();
  }

  /** Whether a word is being typed just now, and so stands there already. */
  private boolean isTyped() {
    return captions.lookupAll(".text-field").stream().anyMatch(Node::isFocused);
  }

  private SortedSet<String> keys() {
    SortedSet<String> keys = new TreeSet<>();
    design.label().captions().values().forEach(words -> keys.addAll(words.keySet()));
    return keys;
  }

  private void buildCaptions() {
    shownKeys = keys();
    captions.getChildren().clear();
    var title = new Label(texts.of("designer.captions"));
    title.getStyleClass().add("kerf-strong");
    captions.getChildren().add(title);
    for (String key : shownKeys) {
      var row = new HBox(8);
      for (String language : LANGUAGES) {
        String word = design.label().caption(language, key).orElse("");
        row.getChildren()
            .add(
                FieldBox.text(
                    texts,
                    "design-caption-" + key + "-" + language,
                    Words.plain("{@" + key + "} " + language),
                    word,
                    typed -> say(language, key, typed)));
      }
      captions.getChildren().add(row);
    }
    captions.getChildren().add(another());
  }

  private Node another() {
    var key = new TypedField();
    key.setId("design-caption-key");
    key.promptTextProperty().bind(texts.bind("designer.caption-key"));
    key.setPrefColumnCount(8);
    var add = new Button(texts.of("designer.caption-add"));
    add.setId("design-caption-add");
    add.setMinWidth(USE_PREF_SIZE);
    Runnable adding =
        () -> {
          String typed = key.getText().strip();
          if (typed.matches("[A-Za-z][A-Za-z0-9]{0,30}")) {
            LANGUAGES.forEach(language -> say(language, typed, ""));
          }
        };
    add.setOnAction(event -> adding.run());
    key.setOnAction(event -> adding.run());
    return new HBox(8, key, add);
  }

  private void say(String language, String key, String word) {
    Map<String, Map<String, String>> all = new HashMap<>(design.label().captions());
    Map<String, String> words = new TreeMap<>(all.getOrDefault(language, Map.of()));
    words.put(key, word);
    all.put(language, words);
    design.caption(all, "typed caption " + key);
  }
}
