package org.kerf.ui.controls.page;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/**
 * What is scrolled stays where it is while the room below it is taken by a notification and given
 * back: nothing moves under the mouse. What gets the focus out of sight is brought into it.
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

  /** A node that is led to is seen. */
  static void follow(ScrollPane scroll) {
    scroll
        .sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .subscribe(
            owner -> {
              if (owner != null && isIn(scroll.getContent(), owner)) {
                reveal(scroll, owner);
              }
            });
  }

  private static boolean isIn(Node content, Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each.equals(content)) {
        return true;
      }
    }
    return false;
  }

  /** One that is seen, if only in part, stays where it is: somebody may have clicked at it. */
  private static void reveal(ScrollPane scroll, Node node) {
    Node content = scroll.getContent();
    Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double seen = scroll.getViewportBounds().getHeight();
    double beyond = content.getLayoutBounds().getHeight() - seen;
    double above = scroll.getVvalue() * Math.max(0, beyond);
    boolean outOfSight = at.getMaxY() <= above || at.getMinY() >= above + seen;
    if (beyond > 0 && outOfSight) {
      scroll.setVvalue(Math.clamp((at.getCenterY() - seen / 2) / beyond, 0, 1));
    }
  }

  private static void keep(ScrollPane scroll, double whole, Bounds before, Bounds now) {
    double above = scroll.getVvalue() * Math.max(0, whole - before.getHeight());
    double beyond = whole - now.getHeight();
    if (beyond > 0) {
      scroll.setVvalue(Math.clamp(above / beyond, 0, 1));
    }
  }
}
