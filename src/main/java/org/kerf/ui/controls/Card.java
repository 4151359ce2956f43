package org.kerf.ui.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A surface with a title, something small at its right, and a body. */
public final class Card extends VBox {

  private final HBox header = new HBox();

  public Card(Node... body) {
    getStyleClass().add("kerf-card");
    header.getStyleClass().add("kerf-card-header");
    getChildren().addAll(body);
  }

  /** With a title above the body. */
  public Card titled(ObservableValue<String> title) {
    var label = new Label();
    label.textProperty().bind(title);
    label.getStyleClass().add("kerf-section");
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    header.getChildren().addFirst(spacer);
    header.getChildren().addFirst(label);
    showHeader();
    return this;
  }

  /** With something at the right of the title: a figure, a link. */
  public Card aside(Node node) {
    header.getChildren().add(node);
    showHeader();
    return this;
  }

  /** With a body that takes what height is left. */
  public Card filledBy(Node body) {
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().add(body);
    return this;
  }

  private void showHeader() {
    if (!getChildren().contains(header)) {
      getChildren().addFirst(header);
    }
  }
}
