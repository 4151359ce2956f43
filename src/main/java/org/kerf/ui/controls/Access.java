package org.kerf.ui.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kerf.ui.texts.Words;

/**
 * Whether the person at the station may use something, which changes when somebody else signs in.
 *
 * @param allowed to be read on the screen's thread
 * @param whoMay whom to ask, if they may not
 */
public record Access(ObservableValue<Boolean> allowed, ObservableValue<Words> whoMay) {

  /** Anybody may. */
  public static final Access FREE =
      new Access(new Constant<>(true), new Constant<>(Words.plain("")));

  /** The node, there only while the person may use it. */
  public <N extends Node> N only(N node) {
    if (!equals(FREE)) {
      node.visibleProperty().bind(allowed);
      node.managedProperty().bind(node.visibleProperty());
    }
    return node;
  }

  public boolean isAllowed() {
    return allowed.getValue();
  }
}
