package org.kerf.ui.controls.page;

/** The way from one page to another. */
public interface Navigation {

  /**
   * Brings a page to the front.
   *
   * @param argument what it is opened for, as the page understands it: an id, a short code; or
   *     nothing
   */
  void open(String pageId, String argument);

  /** Shows the window light instead of dark, or the other way round. */
  default void switchTheme() {}

  default void open(String pageId) {
    open(pageId, "");
  }
}
