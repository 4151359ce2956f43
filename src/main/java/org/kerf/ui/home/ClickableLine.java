package org.kerf.ui.home;

import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/** Makes a line of a card open something, by mouse, Enter or Space. */
final class ClickableLine {

  private ClickableLine() {}

  static void make(Region line, String spoken, Runnable open) {
    line.setFocusTraversable(true);
    line.setAccessibleRole(AccessibleRole.BUTTON);
    line.setAccessibleText(spoken);
    line.getStyleClass().add("kerf-clickable");
    line.setOnMouseClicked(event -> open.run());
    line.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            open.run();
            event.consume();
          }
        });
  }
}
