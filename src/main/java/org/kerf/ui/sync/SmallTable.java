package org.kerf.ui.sync;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A few rows under heads, each as high as its words need. */
final class SmallTable {

  private final GridPane grid = new GridPane(20, 6);

  /**
   * @param id of the whole, for tests and screen readers
   * @param growing the column that takes what width is left, from 0
   */
  SmallTable(String id, int growing, List<String> heads) {
    grid.setId(id);
    for (int i = 0; i < heads.size(); i++) {
      var column = new ColumnConstraints();
      column.setHalignment(HPos.LEFT);
      if (i == growing) {
        column.setHgrow(Priority.ALWAYS);
        column.setMinWidth(0);
      } else {
        column.setMinWidth(Region.USE_PREF_SIZE);
      }
      grid.getColumnConstraints().add(column);
    }
    grid.addRow(0, heads.stream().map(head -> words(head, "kerf-secondary")).toArray(Node[]::new));
  }

  void add(Node... cells) {
    for (Node cell : cells) {
      GridPane.setValignment(cell, VPos.TOP);
    }
    grid.addRow(grid.getRowCount(), cells);
  }

  GridPane node() {
    return grid;
  }

  /** In one line, whole. */
  static Label words(String words, String style) {
    var label = new Label(words);
    if (!style.isEmpty()) {
      label.getStyleClass().add(style);
    }
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /** In as many lines as they need. */
  static Label sentence(String words, String style) {
    var label = new Label(words);
    if (!style.isEmpty()) {
      label.getStyleClass().add(style);
    }
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
