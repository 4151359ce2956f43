package org.kerf.ui.controls;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;

/**
 * Something that a page can do: a button at the right of the top bar, and a shortcut that F1 lists.
 */
public final class PageAction {

  private final Words words;
  private final Ikon icon;
  private final Runnable action;
  private final BooleanProperty enabled = new SimpleBooleanProperty(true);
  private @Nullable KeyCombination keys;
  private boolean primary;
  private Access access = Access.FREE;
  private ObservableValue<Boolean> alone = Access.FREE.allowed();

  public PageAction(Words words, Ikon icon, Runnable action) {
    this.words = words;
    this.icon = icon;
    this.action = action;
  }

  /** The one action that the page is for. */
  public PageAction primary() {
    primary = true;
    return this;
  }

  /** With a shortcut such as "F9" or "Ctrl+N", which works wherever the focus is on the page. */
  public PageAction on(String combination) {
    keys = KeyCombination.valueOf(combination);
    return this;
  }

  /** Only for whoever may do it: for anybody else it is not there. */
  public PageAction onlyFor(Access whoMay) {
    access = whoMay;
    return this;
  }

  /**
   * For a deed that somebody else has to allow: the button shows it.
   *
   * @param withoutHelp whether the person at the station may do it alone
   */
  public PageAction guarded(ObservableValue<Boolean> withoutHelp) {
    alone = withoutHelp;
    return this;
  }

  public ObservableValue<Boolean> alone() {
    return alone;
  }

  public Access access() {
    return access;
  }

  public Words words() {
    return words;
  }

  public Ikon icon() {
    return icon;
  }

  public boolean isPrimary() {
    return primary;
  }

  public Optional<KeyCombination> keys() {
    return Optional.ofNullable(keys);
  }

  public BooleanProperty enabledProperty() {
    return enabled;
  }

  /** Does it, unless it is disabled or not for the person at the station. */
  public void run() {
    if (enabled.get() && access.isAllowed()) {
      action.run();
    }
  }
}
