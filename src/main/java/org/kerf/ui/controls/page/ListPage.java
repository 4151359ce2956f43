package org.kerf.ui.controls.page;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kerf.ui.controls.table.FilterBar;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.texts.Texts;

/**
 * Many things of one kind: filter bar above, table below, and a drawer at the right for the one
 * selected.
 */
public final class ListPage extends Page {

  private final FilterBar filters;
  private final DetailDrawer drawer;
  private final VBox body;

  /**
   * Puts the parts together; the drawer starts closed.
   *
   * @param table mostly a {@link WindowTable}
   */
  public ListPage(Texts texts, FilterBar filters, Node table, DetailDrawer drawer) {
    this(texts, filters, drawer, body(filters, table, drawer));
  }

  private ListPage(Texts texts, FilterBar filters, DetailDrawer drawer, VBox body) {
    super(texts, body);
    this.filters = filters;
    this.drawer = drawer;
    this.body = body;
    setOnFilter(filters::focusSearch);
  }

  /** Something under the table, over the whole width. */
  public void setBelow(Node node) {
    body.getChildren().add(node);
  }

  public FilterBar filters() {
    return filters;
  }

  /** The drawer follows the row that has the focus in the table: Esc closes it from there, too. */
  @Override
  public boolean closeDetails() {
    boolean open = drawer.openProperty().get();
    drawer.close();
    return open;
  }

  private static VBox body(FilterBar filters, Node table, DetailDrawer drawer) {
    HBox.setHgrow(table, Priority.ALWAYS);
    var below = new HBox(table, drawer);
    below.getStyleClass().add("kerf-columns");
    VBox.setVgrow(below, Priority.ALWAYS);
    var body = new VBox(filters, below);
    body.getStyleClass().add("kerf-page-body");
    return body;
  }
}
