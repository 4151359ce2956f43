package org.kerf.ui.controls.table;

import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/** What of a table is seen, and keeping it in place while rows come and go before it. */
final class TableScroll {

  /** Told the first and last row that are seen. */
  @FunctionalInterface
  interface Seen {
    void rows(int first, int last);
  }

  private final TableView<?> table;
  private final Seen seen;
  private @Nullable VirtualFlow<?> flow;

  TableScroll(TableView<?> table, Seen seen) {
    this.table = table;
    this.seen = seen;
    table.skinProperty().subscribe(skin -> watch());
  }

  /**
   * Changes the rows so that what is seen stays where it is.
   *
   * @param shift how many rows come before the seen ones, or go if below zero
   */
  void keepingPlace(int shift, Runnable change) {
    var first = flow == null ? null : flow.getFirstVisibleCell();
    if (flow == null || first == null || shift == 0) {
      change.run();
      return;
    }
    int index = first.getIndex();
    double within = first.getLayoutY();
    change.run();
    table.layout();
    flow.scrollToTop(Math.max(0, index + shift));
    flow.scrollPixels(-within);
  }

  /** Scrolls just so far that this row is seen; below zero is none. */
  void show(int row) {
    if (flow != null && row >= 0) {
      table.layout();
      flow.scrollTo(row);
    }
  }

  private void watch() {
    if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> found) {
      flow = found;
      found.positionProperty().subscribe(this::look);
      found.cellCountProperty().subscribe(this::look);
    }
  }

  /** Reckons from the position, for the cells themselves are laid out only later. */
  void look() {
    if (flow == null || flow.getHeight() <= 0) {
      return;
    }
    double row = table.getFixedCellSize();
    double hidden = Math.max(0, flow.getCellCount() * row - flow.getHeight());
    double top = flow.getPosition() * hidden;
    seen.rows((int) (top / row), (int) ((top + flow.getHeight()) / row));
  }
}
