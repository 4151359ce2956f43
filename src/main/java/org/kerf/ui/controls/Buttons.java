package org.kerf.ui.controls;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** Buttons as all pages have them. */
public final class Buttons {

  private Buttons() {}

  /**
   * The button of an action: accent for the page's primary one, with its icon, shortcut in the
   * tooltip.
   */
  public static Button of(Texts texts, PageAction action) {
    return action.isPrimary() ? primary(texts, action) : plain(texts, action);
  }

  /** The accent button of an action. */
  public static Button primary(Texts texts, PageAction action) {
    var button = plain(texts, action);
    button.getStyleClass().add(Styles.ACCENT);
    return button;
  }

  /** A button with an icon alone; the words are its tooltip and what a screen reader says. */
  public static Button icon(Texts texts, Words words, Ikon icon, Runnable action) {
    var button = new Button();
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    var tooltip = new Tooltip();
    tooltip.textProperty().bind(texts.bind(words));
    button.setTooltip(tooltip);
    button.accessibleTextProperty().bind(texts.bind(words));
    button.setOnAction(event -> action.run());
    return button;
  }

  /**
   * For what is done in no time, and again by each click: the second of a double click is no second
   * wish, also where another button has come to lie under it.
   */
  public static void takeOnlyFirstOfTwoClicks(Node within) {
    within.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getClickCount() > 1) {
            event.consume();
          }
        });
  }

  private static Button plain(Texts texts, PageAction action) {
    var button = new Button();
    button.textProperty().bind(texts.bind(action.words()));
    action
        .alone()
        .subscribe(
            alone ->
                button.setGraphic(
                    new FontIcon(alone ? action.icon() : Material2MZ.SUPERVISOR_ACCOUNT)));
    button.disableProperty().bind(action.enabledProperty().not());
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    action.keys().ifPresent(keys -> button.setTooltip(new Tooltip(keys.getDisplayText())));
    return action.access().only(button);
  }
}
