package org.kerf.ui.start;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.settings.model.RecoveryKeyNote;
import org.kerf.ui.recovery.KeyConfirmationFields;
import org.kerf.ui.recovery.RecoveryKeyPanel;
import org.kerf.ui.texts.Texts;

/** The key in large groups, three of which are typed back. */
final class KeyStep {

  private final Texts texts;
  private final FirstStartViewModel model;
  private final KeyConfirmationFields fields;
  private final VBox node = new VBox();

  KeyStep(Texts texts, FirstStartViewModel model, RecoveryKeyPanel panel) {
    this.texts = texts;
    this.model = model;
    fields = new KeyConfirmationFields(texts, model.confirmation());
    var noted = new Label();
    noted.setId("start-key-noted");
    noted.textProperty().bind(texts.bind("start.key.noted"));
    noted.getStyleClass().add("kerf-strong");
    noted.visibleProperty().bind(model.noteProperty().isEqualTo(RecoveryKeyNote.NOTED));
    noted.managedProperty().bind(noted.visibleProperty());
    node.getStyleClass().add("kerf-start-body");
    node.getChildren().addAll(panel.node(), noted, fields, later());
  }

  Region node() {
    return node;
  }

  void takeFocus() {
    fields.takeFocus();
  }

  /**
   * A person who cannot note the key now would type it off the screen only to get on: that says
   * less than to go on knowingly, with Home reminding of it. So there is a way, in two steps.
   */
  private Node later() {
    var later = new Button();
    later.setId("start-key-later");
    later.textProperty().bind(texts.bind("start.key.later"));
    later.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    var warning = new Label();
    warning.textProperty().bind(texts.bind("start.key.later-warning"));
    warning.setWrapText(true);
    warning.setMinHeight(Region.USE_PREF_SIZE);
    var really = new Button();
    really.setId("start-key-really");
    really.textProperty().bind(texts.bind("start.key.really"));
    really.setOnAction(event -> model.keyLater());
    var asks = new VBox(warning, really);
    asks.getStyleClass().add("kerf-start-warning");
    asks.setVisible(false);
    asks.setManaged(false);
    later.setOnAction(
        event -> {
          asks.setVisible(true);
          asks.setManaged(true);
          later.setVisible(false);
          later.setManaged(false);
          // The button that had it is gone; Tab leads from here to the one that goes on.
          fields.takeFocus();
        });
    var all = new VBox(later, asks);
    all.visibleProperty().bind(model.noteProperty().isNotEqualTo(RecoveryKeyNote.NOTED));
    all.managedProperty().bind(all.visibleProperty());
    return all;
  }
}
