package org.kerf.ui.scanner;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kerf.scanning.model.SerialProfile;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.texts.Texts;

/** The port of a scanner in serial (COM) mode, and whether it is there. */
final class SerialCard {

  private static final double NAME_WIDTH = 150;

  private final Texts texts;
  private final SerialModel model;
  private final ComboBox<String> port = new ComboBox<>();
  private final ComboBox<Integer> baud = new ComboBox<>();
  private final Label state = new Label();
  private final Button save = new Button();
  private final Button none = new Button();
  private final Card card;

  SerialCard(Texts texts, SerialModel model) {
    this.texts = texts;
    this.model = model;
    port.setId("serial-port");
    port.setMaxWidth(Double.MAX_VALUE);
    port.setItems(model.ports());
    baud.setId("serial-baud");
    baud.getItems().setAll(SerialProfile.BAUDS);
    baud.setValue(SerialProfile.BAUDS.getFirst());
    state.setId("serial-state");
    state.setWrapText(true);
    state.setMinHeight(VBox.USE_PREF_SIZE);
    save.setId("serial-save");
    save.textProperty().bind(texts.bind("scanner.save"));
    save.disableProperty().bind(port.valueProperty().isNull());
    save.setOnAction(event -> save());
    none.setId("serial-none");
    none.textProperty().bind(texts.bind("serial.none"));
    none.setOnAction(event -> model.save(Optional.empty()));
    card =
        new Card(
                state,
                named("serial.port", port),
                named("serial.baud", baud),
                new HBox(8, save, none))
            .titled(texts.bind("serial.title"));
    model.profileProperty().subscribe(this::show);
    model.connectedProperty().subscribe(() -> show(model.profileProperty().get()));
    texts.languageProperty().subscribe(() -> show(model.profileProperty().get()));
  }

  Card node() {
    return card;
  }

  private void show(Optional<SerialProfile> profile) {
    none.setDisable(profile.isEmpty());
    if (profile.isEmpty()) {
      say(Tone.NEUTRAL, texts.of("serial.state.none"));
      return;
    }
    SerialProfile set = profile.get();
    if (!model.ports().contains(set.port())) {
      model.ports().add(set.port());
    }
    port.setValue(set.port());
    baud.setValue(set.baud());
    boolean here = model.connectedProperty().get().orElse(false);
    say(
        here ? Tone.SUCCESS : Tone.DANGER,
        texts.of(here ? "serial.state.here" : "serial.state.gone", set.port()));
  }

  private void say(Tone tone, String words) {
    state.setText(words);
    tone.mark(state);
  }

  private void save() {
    model.save(Optional.of(new SerialProfile(port.getValue(), baud.getValue())));
  }

  private Node named(String key, Node node) {
    var name = new Label();
    name.textProperty().bind(texts.bind(key));
    name.setMinWidth(NAME_WIDTH);
    name.setLabelFor(node);
    var line = new HBox(8, name, node);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
