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
    Bounds all = content.getLayoutBounds();
    Bounds seen = pane.getViewportBounds();
    Bounds at = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    pane.setVvalue(
        scrolled(pane.getVvalue(), at.getMinY(), at.getMaxY(), seen.getHeight(), all.getHeight()));
    pane.setHvalue(
        scrolled(pane.getHvalue(), at.getMinX(), at.getMaxX(), seen.getWidth(), all.getWidth()));
  }

  /** What part of the hidden length is to be passed, so that all from first to last is seen. */
  private static double scrolled(double now, double first, double last, double seen, double all) {
    double hidden = all - seen;
    if (hidden <= 0) {
      return now;
    }
    double start = now * hidden;
    double least = last + AROUND - seen;
    double most = first - AROUND;
    double wanted = start < least ? least : Math.min(start, most);
    return Math.clamp(wanted / hidden, 0, 1);
  }
}
