package org.kerf.ui.controls.page;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * What is scrolled stays where it is while the room below it is taken by a notification and given
 * back: nothing moves under the mouse.
 */
final class SteadyScroll {

  private SteadyScroll() {}

  /** Keeps what stands at the upper edge there. */
  static void keep(ScrollPane scroll) {
    scroll
        .viewportBoundsProperty()
        .subscribe(
            (before, now) -> {
              Node content = scroll.getContent();
              if (content != null && before.getHeight() != now.getHeight()) {
                keep(scroll, content.getLayoutBounds().getHeight(), before, now);
              }
            });
  }

  private static void keep(ScrollPane scroll, double whole, Bounds before, Bounds now) {
    double above = scroll.getVvalue() * Math.max(0, whole - before.getHeight());
    double beyond = whole - now.getHeight();
    if (beyond > 0) {
      scroll.setVvalue(Math.clamp(above / beyond, 0, 1));
    }
  }
}
