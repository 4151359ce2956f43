package org.kerf.ui;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** Presses keys where the focus is. */
final class KeyPresses {

  private final Stage stage;

  KeyPresses(Stage stage) {
    this.stage = stage;
  }

  /** Such as "Ctrl+K", "Alt+2", "F1", "Esc", "1"; the key is released at once. */
  void press(String keys) {
    String key = keys.substring(keys.lastIndexOf('+') + 1);
    boolean control = keys.startsWith("Ctrl+");
    boolean alt = keys.startsWith("Alt+");
    KeyCode code = KeyCode.getKeyCode(key);
    String text = key.length() == 1 ? key : "";
    var down = new KeyEvent(KeyEvent.KEY_PRESSED, key, text, code, false, control, alt, false);
    var up = new KeyEvent(KeyEvent.KEY_RELEASED, key, text, code, false, control, alt, false);
    var typed =
        new KeyEvent(KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED, false, false, false, false);
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          Node owner = stage.getScene().getFocusOwner();
          Event.fireEvent(owner == null ? stage.getScene() : owner, down);
          if (!text.isEmpty() && !control && !alt) {
            Node then = stage.getScene().getFocusOwner();
            Event.fireEvent(then == null ? stage.getScene() : then, typed);
          }
          if (code.isFunctionKey()) {
            Event.fireEvent(stage.getScene(), up);
          }
        });
    WaitForAsyncUtils.waitForFxEvents();
  }
}
