package org.kerf.ui.imports;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.erp.csv.cell.Column;
import org.kerf.erp.csv.cell.SheetType;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.texts.Texts;

/**
 * What the headings of a file mean: beside each column that a file of this kind may have, the
 * heading of the file where it stands. Remembered for files with these headings.
 */
final class ColumnsView extends VBox {

  private static final String NONE = "–";
  private static final double GAP = 8;

  private final Texts texts;
  private final List<String> header;
  private final Map<Column, ComboBox<String>> choices = new LinkedHashMap<>();
  private final Button use = new Button();

  ColumnsView(Texts texts, ImportViewModel model, String reason, List<String> header) {
    this.texts = texts;
    this.header = header;
    getStyleClass().add("kerf-stack");
    setMinWidth(0);
    var grid = grid(model.sheet());
    var scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("kerf-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    use.setId("import-use-columns");
    use.setText(texts.of("imports.columns-use"));
    use.getStyleClass().add(Styles.ACCENT);
    use.setDefaultButton(true);
    use.setMinHeight(Region.USE_PREF_SIZE);
    use.setOnAction(event -> model.name(header, meant()));
    getChildren().addAll(banner(reason), label(texts.of("imports.columns-how")), scroll, use);
    check();
  }

  private GridPane grid(SheetType<?> type) {
    var grid = new GridPane(GAP * 2, GAP);
    var left = new ColumnConstraints();
    left.setMinWidth(Region.USE_PREF_SIZE);
    var right = new ColumnConstraints();
    right.setHgrow(Priority.ALWAYS);
    right.setMinWidth(0);
    grid.getColumnConstraints().addAll(left, right);
    for (Column column : type.columns()) {
      String name = column.heading(texts.language().locale());
      var label = new Label(column.required() ? name + " *" : name);
      var choice = choice(type, column);
      label.setLabelFor(choice);
      choice.setAccessibleText(name);
      choices.put(column, choice);
      grid.addRow(choices.size() - 1, label, choice);
    }
    return grid;
  }

  private ComboBox<String> choice(SheetType<?> type, Column column) {
    var choice = new ComboBox<String>();
    List<String> headings = new ArrayList<>(List.of(NONE));
    headings.addAll(header.stream().filter(heading -> !heading.isEmpty()).distinct().toList());
    choice.getItems().setAll(headings);
    choice.setId("import-column-" + type.columns().indexOf(column));
    choice.setMaxWidth(Double.MAX_VALUE);
    choice
        .getSelectionModel()
        .select(header.stream().filter(column::isCalled).findFirst().orElse(NONE));
    choice.valueProperty().subscribe(this::check);
    return choice;
  }

  /** Each required column has a heading, and no heading stands for two columns. */
  private void check() {
    Map<Column, String> meant = meant();
    boolean whole =
        choices.keySet().stream().allMatch(each -> !each.required() || meant.containsKey(each));
    boolean once = meant.values().stream().distinct().count() == meant.size();
    use.setDisable(!whole || !once);
  }

  private Map<Column, String> meant() {
    Map<Column, String> meant = new LinkedHashMap<>();
    choices.forEach(
        (column, choice) -> {
          String heading = choice.getValue();
          if (heading != null && !heading.equals(NONE)) {
            meant.put(column, heading);
          }
        });
    return meant;
  }

  private static VBox banner(String reason) {
    var banner = new VBox(label(reason));
    banner.getStyleClass().add("kerf-banner");
    Tone.WARNING.mark(banner);
    return banner;
  }

  private static Label label(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
