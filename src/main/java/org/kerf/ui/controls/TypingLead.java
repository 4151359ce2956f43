package org.kerf.ui.controls;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/**
 * Where rows or a scanner have the keys, a letter that a person types begins the one field that is
 * meant: it gets the focus, and the letter.
 */
public final class TypingLead {

  private TypingLead() {}

  /**
   * Leads into the field what is typed anywhere in the node.
   *
   * @param when whether the field takes anything now
   */
  public static void into(TextField field, Node node, BooleanSupplier when) {
    node.addEventFilter(
        KeyEvent.KEY_TYPED,
        event -> {
          if (isLetter(event) && !(event.getTarget() instanceof TextField) && when.getAsBoolean()) {
            field.requestFocus();
            field.end();
            field.insertText(field.getCaretPosition(), event.getCharacter());
            event.consume();
          }
        });
  }

  /** No space, which rows and buttons have a use for, and nothing with Ctrl. */
  private static boolean isLetter(KeyEvent event) {
    String typed = event.getCharacter();
    boolean altGr = event.isControlDown() && event.isAltDown();
    boolean shortcut = !altGr && (event.isControlDown() || event.isAltDown() || event.isMetaDown());
    return !shortcut
        && !typed.isBlank()
        && !KeyEvent.CHAR_UNDEFINED.equals(typed)
        && typed.chars().noneMatch(Character::isISOControl);
  }
}
