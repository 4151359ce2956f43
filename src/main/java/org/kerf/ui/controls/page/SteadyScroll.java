package org.kerf.ui.controls.page;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * What is scrolled stays where it is while the room below it is taken by a notification and given
 * back: nothing moves under the mouse. What the focus is led to is brought into sight.
 */
final class SteadyScroll {

  private final ScrollPane scroll;

  /** Whether a button of the mouse is down: what gets the focus then was clicked at. */
  private boolean clicking;

  /** What the focus was led to, by a key or by the page. */
  private @Nullable Node led;

  private SteadyScroll(ScrollPane scroll) {
    this.scroll = scroll;
  }

  /** Keeps what stands at the upper edge there. */
  static void keep(ScrollPane scroll) {
    var steady = new SteadyScroll(scroll);
    scroll
        .viewportBoundsProperty()
        .subscribe(
            (before, now) -> {
              Node content = scroll.getContent();
              if (content != null && before.getHeight() != now.getHeight()) {
                steady.keep(before, now);
              }
            });
    scroll.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> steady.clicking = true);
    scroll.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> steady.clicking = false);
    scroll.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(steady::follow);
  }

  private void follow(@Nullable Node owner) {
    boolean here = owner != null && !clicking && isIn(scroll.getContent(), owner);
    led = here ? owner : null;
    reveal();
  }

  private static boolean isIn(Node content, Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each.equals(content)) {
        return true;
      }
    }
    return false;
  }

  /** One that is seen, if only in part, stays where it is. */
  private void reveal() {
    Node node = led;
    if (node == null) {
      return;
    }
    double seen = scroll.getViewportBounds().getHeight();
    double beyond = beyond(seen);
    if (beyond > 0 && !isSeen(node, scroll.getVvalue() * beyond, seen)) {
      scroll.setVvalue(Math.clamp((place(node).getCenterY() - seen / 2) / beyond, 0, 1));
    }
  }

  /** How much more there is than a room of this height shows. */
  private double beyond(double room) {
    return Math.max(0, scroll.getContent().getLayoutBounds().getHeight() - room);
  }

  private Bounds place(Node node) {
    return scroll.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
  }

  /** Whether a part of it is seen in a room of this height below what is scrolled away. */
  private boolean isSeen(Node node, double above, double room) {
    Bounds at = place(node);
    return at.getMaxY() > above && at.getMinY() < above + room;
  }

  /** Whoever has scrolled away from what has the focus is not brought back to it. */
  private void keep(Bounds before, Bounds now) {
    double above = scroll.getVvalue() * beyond(before.getHeight());
    Node node = led;
    boolean wasSeen = node != null && isSeen(node, above, before.getHeight());
    double beyond = beyond(now.getHeight());
    if (beyond > 0) {
      scroll.setVvalue(Math.clamp(above / beyond, 0, 1));
    }
    if (wasSeen) {
      reveal();
    }
  }
}
