package org.kerf.ui.scanner;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kerf.labels.LabelRenderer;
import org.kerf.scanning.model.GroupSeparator;
import org.kerf.scanning.model.ScannerProfile;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.texts.Texts;

/** At the left what the station goes by and how to program a scanner, at the right what arrives. */
final class ScannerScreen extends HBox {

  private static final String NONE = "";
  private static final double LEFT_WIDTH = 430;
  private static final double LEAST_LEFT_WIDTH = 380;
  private static final double PICTURE_WIDTH = 200;
  private static final double ROW_HEIGHT = 26;

  private final Texts texts;
  private final ScannerViewModel model;
  private final ComboBox<String> prefix = new ComboBox<>();
  private final ComboBox<String> suffix = new ComboBox<>();
  private final SeparatorChoice separator;
  private final Label now = words("kerf-strong");
  private final Label result = words("kerf-strong");
  private final Label found = words("kerf-secondary");
  private final Button use = new Button();
  private final Button save = new Button();

  /**
   * Makes the screen.
   *
   * @param serial how a scanner at a serial port is set up
   */
  ScannerScreen(Texts texts, ScannerViewModel model, Card serial) {
    this.texts = texts;
    this.model = model;
    this.separator = new SeparatorChoice(texts);
    getStyleClass().add("kerf-cards");
    setSpacing(16);
    setPadding(new Insets(16));
    var left = new VBox(16, profileCard(), serial, howCard());
    left.setMinWidth(LEAST_LEFT_WIDTH);
    left.setPrefWidth(LEFT_WIDTH);
    var right = new VBox(16, tryCard(), keysCard());
    HBox.setHgrow(right, Priority.ALWAYS);
    getChildren().addAll(left, right);
    model.profileProperty().subscribe(set -> showProfile());
    model.resultProperty().subscribe(set -> showResult());
    model.recognisedProperty().subscribe(set -> showRecognised());
    texts
        .languageProperty()
        .subscribe(
            () -> {
              showProfile();
              showResult();
              showRecognised();
            });
    sceneProperty().map(Scene::getRoot).subscribe(root -> model.setSeen(root != null));
  }

  private Card profileCard() {
    List<String> functionKeys =
        IntStream.iterate(24, key -> key >= 2, key -> key - 1).mapToObj(key -> "F" + key).toList();
    fill(prefix, "scanner-prefix", Stream.concat(Stream.of(NONE), functionKeys.stream()).toList());
    fill(
        suffix,
        "scanner-suffix",
        Stream.concat(Stream.of("ENTER", "TAB"), functionKeys.stream()).toList());
    prefix.valueProperty().subscribe(() -> save.setDisable(chosen().isEmpty()));
    suffix.valueProperty().subscribe(() -> save.setDisable(chosen().isEmpty()));
    separator.setOnChange(() -> save.setDisable(chosen().isEmpty()));
    save.setId("scanner-save");
    save.textProperty().bind(texts.bind("scanner.save"));
    save.getStyleClass().add("accent");
    save.setOnAction(event -> chosen().ifPresent(model::save));
    var any = new Button();
    any.setId("scanner-any");
    any.textProperty().bind(texts.bind("scanner.any"));
    any.setOnAction(event -> model.forget());
    now.setId("scanner-now");
    var buttons = new HBox(8, save, any);
    return new Card(
            now,
            named("scanner.prefix", prefix),
            named("scanner.suffix", suffix),
            separator,
            buttons)
        .titled(texts.bind("scanner.profile"));
  }

  private Card howCard() {
    var steps = new VBox(8);
    for (int step = 1; step <= 4; step++) {
      Label words = words("kerf-body");
      words.textProperty().bind(texts.bind("scanner.how." + step));
      steps.getChildren().add(words);
    }
    return new Card(steps).titled(texts.bind("scanner.how"));
  }

  private Card tryCard() {
    var view = new ImageView();
    view.setFitWidth(PICTURE_WIDTH);
    view.setPreserveRatio(true);
    view.setId("scanner-code");
    model
        .pictureProperty()
        .subscribe(
            drawn -> {
              if (drawn instanceof LabelRenderer.Picture.Drawn(byte[] png)) {
                view.setImage(new Image(new ByteArrayInputStream(png)));
              }
            });
    result.setId("scanner-result");
    found.setId("scanner-found");
    use.setId("scanner-use");
    use.setMinWidth(USE_PREF_SIZE);
    use.textProperty().bind(texts.bind("scanner.use"));
    use.setOnAction(event -> model.recognisedProperty().get().ifPresent(model::use));
    var beside = new VBox(12, result, found, use);
    HBox.setHgrow(beside, Priority.ALWAYS);
    return new Card(new HBox(16, view, beside)).titled(texts.bind("scanner.try"));
  }

  private Card keysCard() {
    var list = new ListView<>(model.keys());
    list.setId("scanner-keys");
    list.setFixedCellSize(ROW_HEIGHT);
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new KeyCell());
    list.setPlaceholder(bound("kerf-secondary", "scanner.keys.none"));
    list.setPrefHeight(ROW_HEIGHT * 4);
    list.setMinHeight(ROW_HEIGHT * 3);
    texts.languageProperty().subscribe(() -> list.refresh());
    var card = new Card().titled(texts.bind("scanner.keys")).filledBy(list);
    VBox.setVgrow(card, Priority.ALWAYS);
    return card;
  }

  private final class KeyCell extends ListCell<SeenKey> {

    @Override
    protected void updateItem(SeenKey key, boolean empty) {
      super.updateItem(key, empty);
      if (empty || key == null) {
        setText("");
        return;
      }
      String gap = key.gapMillis() < 0 ? "" : texts.of("scanner.gap", key.gapMillis());
      setText(key.name() + "    " + gap + "    " + texts.of(key.made()));
    }
  }

  private void showProfile() {
    Optional<ScannerProfile> set = model.profileProperty().get();
    now.setText(
        set.map(profile -> texts.of("scanner.now", shown(profile)))
            .orElseGet(() -> texts.of("scanner.now.any")));
    ScannerProfile offered = set.orElse(ScannerProfile.recommended());
    prefix.setValue(offered.prefix());
    suffix.setValue(offered.suffix());
    separator.set(offered.separator());
  }

  private void showResult() {
    switch (model.resultProperty().get()) {
      case ScannerViewModel.Result.None none -> say(Tone.NEUTRAL, texts.of("scanner.result.none"));
      case ScannerViewModel.Result.Right right ->
          say(Tone.SUCCESS, texts.of("scanner.result.right"));
      case ScannerViewModel.Result.Other(var code) ->
          say(Tone.WARNING, texts.of("scanner.result.other", code.spaced()));
      case ScannerViewModel.Result.Wrong(var refused) ->
          say(Tone.DANGER, refused.sentence(texts.language().locale()) + "\n" + refused.shown());
    }
  }

  private void say(Tone tone, String words) {
    result.setText(words);
    tone.mark(result);
  }

  private void showRecognised() {
    Optional<ScannerProfile> profile = model.recognisedProperty().get();
    use.setDisable(profile.isEmpty());
    found.setText(
        profile
            .map(
                each ->
                    texts.of(
                        each.isFramed() ? "scanner.found.framed" : "scanner.found.factory",
                        shown(each)))
            .orElseGet(() -> texts.of("scanner.found.none")));
  }

  private Optional<ScannerProfile> chosen() {
    String first = prefix.getValue();
    String last = suffix.getValue();
    Optional<GroupSeparator> known = separator.chosen();
    if (first == null || last == null || last.equals(first) || known.isEmpty()) {
      return Optional.empty();
    }
    var profile = new ScannerProfile(first, last, ScannerProfile.USUAL_HOLD_MILLIS);
    return Optional.of(profile.with(known.get()))
        .filter(each -> each.separator().equals(known.get()));
  }

  private String shown(ScannerProfile profile) {
    String first = profile.prefix().isEmpty() ? "" : profile.prefix() + " + ";
    return first + texts.of("scanner.code") + " + " + profile.suffix();
  }

  private void fill(ComboBox<String> box, String id, List<String> values) {
    box.setId(id);
    box.getItems().setAll(values);
    box.setButtonCell(new KeyName());
    box.setCellFactory(view -> new KeyName());
  }

  private final class KeyName extends ListCell<String> {

    @Override
    protected void updateItem(String key, boolean empty) {
      super.updateItem(key, empty);
      setText(empty || key == null ? "" : key.isEmpty() ? texts.of("scanner.no-key") : key);
    }
  }

  private HBox named(String key, Node node) {
    Label name = bound("kerf-body", key);
    name.setMinWidth(150);
    var line = new HBox(8, name, node);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Label bound(String style, String key) {
    Label label = words(style);
    label.textProperty().bind(texts.bind(key));
    return label;
  }

  private static Label words(String style) {
    var label = new Label();
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
