package org.kerf.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import org.kerf.ui.controls.drawing.BarDrawing;

/**
 * Measures what is in a window against the window: nothing beside it, nothing cut off by what it
 * stands in, no word of a button, title or header with an ellipsis. What is scrolled up or down is
 * there; what one would have to scroll sideways for is lost.
 */
final class WindowFit {

  private static final double TOLERANCE = 1.5;
  private static final double FAR = 1e6;

  /** As {@code ShortCode.spaced} writes it, also with spaces that do not break. */
  static final Pattern CODE = Pattern.compile("\\b[A-Z][0-9A-Z]{2}\\h[0-9A-Z]{6}\\h[0-9A-Z]\\b");

  private static final Set<String> READ_WHOLE =
      Set.of("kerf-page-title", "kerf-section", "kerf-keys", "kerf-pill");

  /** As long as people make them; the tooltip says them whole. */
  private static final Set<String> OWN_NAMES = Set.of("status-user", "status-station");

  private final List<String> faults = new ArrayList<>();

  private WindowFit() {}

  /**
   * What does not fit, one line each. To be called on the screen's thread after the layout.
   *
   * @param start the root, or the card in front of a page that nobody can use now
   */
  static List<String> faults(Parent root, Node start) {
    var fit = new WindowFit();
    fit.look(start, root.localToScene(root.getLayoutBounds()), false);
    return fit.faults;
  }

  /**
   * Looks at a node and all in it.
   *
   * @param area what can be seen of the place where it stands
   * @param inCell whether it is part of a row, whose longer words may be shortened
   */
  private void look(Node node, Bounds area, boolean inCell) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    if (isWords(node) && bounds.getWidth() > 0) {
      measure(node, bounds, area);
    }
    boolean cell = inCell || node instanceof IndexedCell<?>;
    if (node instanceof Labeled labeled) {
      readWhole(labeled, cell);
      unbroken(labeled);
    }
    if (node instanceof TableView<?> table) {
      columns(table);
    }
    if (node instanceof Parent parent && !(node instanceof BarDrawing)) {
      Bounds inner = inside(node, bounds, area);
      parent.getChildrenUnmodifiable().forEach(child -> look(child, inner, cell));
    }
  }

  private static boolean isWords(Node node) {
    return node instanceof Labeled
        || node instanceof TextInputControl
        || node instanceof ComboBoxBase<?>
        || node instanceof TableView<?>
        || node instanceof ListView<?>
        || node instanceof BarDrawing;
  }

  private void measure(Node node, Bounds bounds, Bounds area) {
    double left = area.getMinX() - bounds.getMinX();
    double right = bounds.getMaxX() - area.getMaxX();
    double above = area.getMinY() - bounds.getMinY();
    double below = bounds.getMaxY() - area.getMaxY();
    if (Math.max(left, right) > TOLERANCE || Math.max(above, below) > TOLERANCE) {
      faults.add(
          String.format(
              Locale.ROOT,
              "cut off: %s, by %.0f at the side, %.0f above or below",
              name(node),
              Math.max(0, Math.max(left, right)),
              Math.max(0, Math.max(above, below))));
    }
  }

  /** Buttons, titles and headers are read whole; what a row says may be shortened. */
  private void readWhole(Labeled labeled, boolean inCell) {
    boolean chrome =
        (labeled instanceof ButtonBase && !inCell)
            || labeled.getParent() instanceof TableColumnHeader
            || labeled.getStyleClass().stream().anyMatch(READ_WHOLE::contains);
    boolean ownName = labeled.getId() != null && OWN_NAMES.contains(labeled.getId());
    boolean tooNarrow = labeled.prefWidth(-1) > labeled.getWidth() + TOLERANCE;
    if (chrome && !ownName && labeled.isTextTruncated() && tooNarrow) {
      faults.add("shortened: " + name(labeled));
    }
  }

  /** A code is read in one line, wherever the words around it go on in the next. */
  private void unbroken(Labeled labeled) {
    for (Node child : labeled.getChildrenUnmodifiable()) {
      if (child instanceof Text text) {
        Matcher code = CODE.matcher(text.getText());
        while (code.find()) {
          var shape = new Path(text.rangeShape(code.start(), code.end()));
          double line = text.getFont().getSize() * 2;
          if (shape.getLayoutBounds().getHeight() > line) {
            faults.add("broken code: " + name(labeled));
          }
        }
      }
    }
  }

  private void columns(TableView<?> table) {
    double width =
        table.getVisibleLeafColumns().stream().mapToDouble(column -> column.getWidth()).sum();
    if (width > table.getWidth() + TOLERANCE) {
      faults.add(
          String.format(
              Locale.ROOT, "columns: %.0f wide in a table of %.0f", width, table.getWidth()));
    }
    if (!table.getColumns().isEmpty() && !table.getColumns().getFirst().isVisible()) {
      faults.add("the first column is hidden");
    }
  }

  /**
   * What can be seen inside a node. What scrolls can be brought to sight from above and below, so
   * that only its sides cut.
   */
  private static Bounds inside(Node node, Bounds bounds, Bounds area) {
    if (node instanceof ScrollPane scroll && rollsSideways(scroll)) {
      return new BoundingBox(-FAR, -FAR, 2 * FAR, 2 * FAR);
    }
    if (node instanceof ScrollPane || node instanceof VirtualFlow<?>) {
      return between(area, bounds, -FAR, FAR);
    }
    boolean cuts = node.getClip() != null || node instanceof Control;
    return cuts && !(node instanceof Labeled) && !(node instanceof TableColumnHeader)
        ? between(area, bounds, bounds.getMinY(), bounds.getMaxY())
        : area;
  }

  /** A drawing wider than its place, with a bar to move it by. */
  private static boolean rollsSideways(ScrollPane scroll) {
    return !scroll.isFitToWidth() && scroll.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER;
  }

  /** Where an area that rolls cannot be left upwards or downwards, its parts can't either. */
  private static Bounds between(Bounds area, Bounds bounds, double top, double bottom) {
    boolean free = area.getWidth() >= FAR;
    double left = free ? area.getMinX() : Math.max(area.getMinX(), bounds.getMinX());
    double right = free ? area.getMaxX() : Math.min(area.getMaxX(), bounds.getMaxX());
    boolean rolls = area.getHeight() >= FAR;
    double from = rolls ? area.getMinY() : top;
    double to = rolls ? area.getMaxY() : bottom;
    return new BoundingBox(left, from, Math.max(0, right - left), Math.max(0, to - from));
  }

  private static String name(Node node) {
    String id = Optional.ofNullable(node.getId()).map(text -> '#' + text).orElse("");
    String words = node instanceof Labeled labeled ? " \"" + labeled.getText() + '"' : "";
    return node.getClass().getSimpleName() + id + words + ' ' + node.getStyleClass();
  }
}
