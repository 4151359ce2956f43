package org.kerf.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Something in front of the page, with the page dimmed behind it. Holds the focus while open and
 * gives it back.
 */
public class Overlay extends StackPane {

  private final boolean canBeLeft;
  private @Nullable Node focusBefore;

  /**
   * Puts the card in front; closed at first.
   *
   * @param canBeLeft whether Esc or a click beside it closes it
   */
  @SuppressWarnings("this-escape") // Nothing is called before the card is shown.
  protected Overlay(Region card, Pos place, boolean canBeLeft) {
    this.canBeLeft = canBeLeft;
    getStyleClass().add("kerf-overlay");
    card.getStyleClass().add("kerf-overlay-card");
    card.setMaxHeight(Region.USE_PREF_SIZE);
    card.setMaxWidth(Region.USE_PREF_SIZE);
    setAlignment(place);
    getChildren().add(card);
    setVisible(false);
    setOnMousePressed(
        event -> {
          if (equals(event.getTarget())) {
            leave();
          }
        });
    addEventFilter(KeyEvent.KEY_PRESSED, this::holdFocus);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            leave();
            event.consume();
          }
        });
  }

  /** Tab would lead into the dimmed page behind, where Esc closes nothing. */
  private void holdFocus(KeyEvent event) {
    if (canBeLeft && event.getCode() == KeyCode.TAB) {
      event.consume();
    }
  }

  public boolean isOpen() {
    return isVisible();
  }

  public void open() {
    if (isOpen()) {
      return;
    }
    focusBefore = getScene() == null ? null : getScene().getFocusOwner();
    setVisible(true);
    takeFocus();
  }

  /** Closes it, if it is open, and gives the focus back. */
  public void close() {
    if (!isOpen()) {
      return;
    }
    setVisible(false);
    if (focusBefore != null) {
      focusBefore.requestFocus();
      focusBefore = null;
    }
  }

  /** Puts the focus where it belongs in the card. */
  protected void takeFocus() {
    requestFocus();
  }

  private void leave() {
    if (canBeLeft) {
      close();
    }
  }
}
