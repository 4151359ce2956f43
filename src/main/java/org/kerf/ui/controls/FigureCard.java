package org.kerf.ui.controls;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * One figure that a page is about: caption, the figure large, its unit, a second line, and what
 * else belongs to it.
 */
public final class FigureCard extends VBox {

  private final StringProperty caption = new SimpleStringProperty("");
  private final StringProperty figure = new SimpleStringProperty("");
  private final StringProperty unit = new SimpleStringProperty("");
  private final StringProperty secondary = new SimpleStringProperty("");

  public FigureCard(Node... below) {
    getStyleClass().addAll("kerf-card", "kerf-figure-card");
    var figureLabel = bound(figure, "kerf-figure");
    figureLabel.setMinWidth(USE_PREF_SIZE);
    var line = new HBox(figureLabel, bound(unit, "kerf-figure-unit"));
    line.getStyleClass().add("kerf-figure-line");
    var captionLabel = wrapped(bound(caption, "kerf-secondary"));
    var secondaryLabel = wrapped(bound(secondary, "kerf-secondary"));
    getChildren().addAll(captionLabel, line);
    getChildren().addAll(below);
    getChildren().add(secondaryLabel);
    accessibleTextProperty()
        .bind(Bindings.createStringBinding(this::spoken, caption, figure, unit, secondary));
  }

  public StringProperty captionProperty() {
    return caption;
  }

  public StringProperty figureProperty() {
    return figure;
  }

  public StringProperty unitProperty() {
    return unit;
  }

  public StringProperty secondaryProperty() {
    return secondary;
  }

  /** Colours the figure; the words beside it have to say the same. */
  public void setTone(Tone tone) {
    tone.mark(this);
  }

  /** Makes the card open what is behind the figure, by mouse or Enter. */
  public void setOnOpen(Runnable open) {
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    getStyleClass().add("kerf-clickable");
    setOnMouseClicked(event -> open.run());
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            open.run();
            event.consume();
          }
        });
  }

  private Label bound(StringProperty text, String styleClass) {
    var label = new Label();
    label.textProperty().bind(text);
    label.getStyleClass().add(styleClass);
    label.visibleProperty().bind(text.isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  private static Label wrapped(Label label) {
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private String spoken() {
    return String.join(" ", caption.get(), figure.get(), unit.get(), secondary.get()).strip();
  }
}
