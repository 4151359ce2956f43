package org.kerf.ui.controls.page;

import org.kerf.ui.controls.Access;

/** The way from one page to another. */
public interface Navigation {

  /**
   * Brings a page to the front.
   *
   * @param argument what it is opened for, as the page understands it: an id, a short code; or
   *     nothing
   */
  void open(String pageId, String argument);

  /**
   * Says in the window's title and at its foot whose station this is.
   *
   * @param station what people call it; empty while nobody has said
   * @param company whose it is; empty while nobody has said
   * @param characters that its codes begin with
   */
  default void nameStation(String station, String company, String characters) {}

  /** Shows the window light instead of dark, or the other way round. */
  default void switchTheme() {}

  /**
   * Shows all larger or smaller.
   *
   * @param steps 1 for larger, -1 for smaller, 0 for the usual size
   */
  default void zoom(int steps) {}

  /** Who may open the page: for what leads there and to nothing else. */
  default Access access(String pageId) {
    return Access.FREE;
  }

  default void open(String pageId) {
    open(pageId, "");
  }
}
