package org.kerf.ui;

import java.util.Locale;
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

  /** Types it faster than a person can: a field for words must not take it for a scan. */
  void type(String text) {
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          for (int at = 0; at < text.length(); at++) {
            letter(text.substring(at, at + 1));
          }
        });
  }

  /** Types as a person does, with the window drawn after each letter. */
  void typeSlowly(String text) {
    for (int at = 0; at < text.length(); at++) {
      String letter = text.substring(at, at + 1);
      WaitForAsyncUtils.waitForAsyncFx(20_000, () -> letter(letter));
      Pulses.one();
    }
  }

  private void letter(String letter) {
    KeyCode found = KeyCode.getKeyCode(letter.toUpperCase(Locale.ROOT));
    KeyCode code = found == null ? KeyCode.UNDEFINED : found;
    fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", letter, code, false, false, false, false));
    fire(
        new KeyEvent(
            KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
    fire(new KeyEvent(KeyEvent.KEY_RELEASED, "", letter, code, false, false, false, false));
  }

  private void fire(KeyEvent event) {
    Node owner = stage.getScene().getFocusOwner();
    Event.fireEvent(owner == null ? stage.getScene() : owner, event);
  }

  /** Such as "Ctrl+K", "Ctrl+Shift+L", "Alt+2", "F1", "Esc", "1"; the key is released at once. */
  void press(String keys) {
    String key = keys.substring(keys.lastIndexOf('+') + 1);
    boolean control = keys.startsWith("Ctrl+");
    boolean alt = keys.startsWith("Alt+");
    boolean shift = keys.contains("Shift+");
    KeyCode code = KeyCode.getKeyCode(key);
    String text = key.length() == 1 ? key : "";
    var down = new KeyEvent(KeyEvent.KEY_PRESSED, key, text, code, shift, control, alt, false);
    var up = new KeyEvent(KeyEvent.KEY_RELEASED, key, text, code, shift, control, alt, false);
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
          Event.fireEvent(stage.getScene(), up);
        });
    Pulses.one();
  }
}
