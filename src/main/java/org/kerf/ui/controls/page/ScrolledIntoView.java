package org.kerf.ui.controls.page;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * Scrolls to what gets the focus otherwise than by Tab, which a scroll pane does not do by itself.
 */
public final class ScrolledIntoView {

  /** So much of the neighbours is seen, too. */
  private static final double AROUND = 56;

  private ScrolledIntoView() {}

  /** Scrolls the pane that the node lies in just so far that it can be seen, if it lies in one. */
  public static void show(Node node) {
    for (Node each = node.getParent(); each != null; each = each.getParent()) {
      if (each instanceof ScrollPane pane) {
        scroll(pane, node);
        return;
      }
    }
  }

  private static void scroll(ScrollPane pane, Node node) {
    Node content = pane.getContent();
    double seen = pane.getViewportBounds().getHeight();
    double hidden = content.getLayoutBounds().getHeight() - seen;
    if (hidden <= 0) {
      return;
    }
    Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double top = pane.getVvalue() * hidden;
    double lowest = at.getMaxY() + AROUND - seen;
    double highest = at.getMinY() - AROUND;
    double wanted = top < lowest ? lowest : Math.min(top, highest);
    pane.setVvalue(Math.clamp(wanted / hidden, 0, 1));
  }
}
