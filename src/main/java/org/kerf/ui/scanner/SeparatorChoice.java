package org.kerf.ui.scanner;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.scanning.model.GroupSeparator;
import org.kerf.scanning.model.GroupSeparator.Way;
import org.kerf.ui.form.TypedField;
import org.kerf.ui.texts.Texts;

/** How the scanner sends the separator of barcodes of trade, and how to find out. */
final class SeparatorChoice extends VBox {

  private static final double NAME_WIDTH = 150;
  private static final double CHARACTER_WIDTH = 40;

  private final Texts texts;
  private final ComboBox<Way> way = new ComboBox<>();
  private final TextField character = new TypedField();
  private Runnable onChange = () -> {};

  SeparatorChoice(Texts texts) {
    super(4);
    this.texts = texts;
    var name = new Label();
    name.textProperty().bind(texts.bind("scanner.separator"));
    name.setMinWidth(NAME_WIDTH);
    name.setLabelFor(way);
    way.setId("scanner-separator");
    way.setMinWidth(USE_PREF_SIZE);
    way.getItems().setAll(Way.values());
    way.setButtonCell(new WayName());
    way.setCellFactory(list -> new WayName());
    texts.languageProperty().subscribe(() -> way.setButtonCell(new WayName()));
    character.setId("scanner-separator-character");
    character.setPrefWidth(CHARACTER_WIDTH);
    character.setMinWidth(CHARACTER_WIDTH);
    character.accessibleTextProperty().bind(texts.bind("scanner.separator.character"));
    character.visibleProperty().bind(way.valueProperty().isEqualTo(Way.CHARACTER));
    character.managedProperty().bind(character.visibleProperty());
    way.valueProperty().subscribe(() -> onChange.run());
    character.textProperty().subscribe(() -> onChange.run());
    var how = new Label();
    how.getStyleClass().add("kerf-secondary");
    how.textProperty().bind(texts.bind("scanner.separator.how"));
    how.setWrapText(true);
    how.setMinHeight(USE_PREF_SIZE);
    var line = new HBox(8, name, way, character);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(line, how);
  }

  void setOnChange(Runnable told) {
    onChange = told;
  }

  void set(GroupSeparator separator) {
    character.setText(separator.character());
    way.setValue(separator.way());
  }

  /** Empty as long as the character is missing, or is one that stands in codes. */
  Optional<GroupSeparator> chosen() {
    @Nullable Way now = way.getValue();
    if (now != Way.CHARACTER) {
      return Optional.ofNullable(now).map(GroupSeparator::by);
    }
    String typed = character.getText();
    return GroupSeparator.isUsable(typed)
        ? Optional.of(GroupSeparator.by(typed.charAt(0)))
        : Optional.empty();
  }

  private final class WayName extends ListCell<Way> {

    @Override
    protected void updateItem(@Nullable Way each, boolean empty) {
      super.updateItem(each, empty);
      setText(
          empty || each == null
              ? ""
              : texts.of("scanner.separator." + GroupSeparator.nameOf(each)));
    }
  }
}
