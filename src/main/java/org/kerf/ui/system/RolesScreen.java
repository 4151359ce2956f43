package org.kerf.ui.system;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.RoleTable;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.facts.FactDetails;
import org.kerf.ui.texts.Texts;

/** A line for each permission, a column for each role. */
final class RolesScreen {

  private static final double ROLE_WIDTH = 112;

  /** In the smallest window the words wrap before a tick is cut off. */
  private static final double LEAST_ROLE_WIDTH = 68;

  private static final double LEAST_NAME_WIDTH = 150;
  private static final double ROW_HEIGHT = 26;

  private final Texts texts;
  private final RolesModel model;
  private final RecordPage page;
  private final GridPane grid = new GridPane();

  RolesScreen(ViewContext context, RolesModel model) {
    this.texts = context.texts();
    this.model = model;
    this.page = new RecordPage(texts);
  }

  RecordPage page() {
    var hint = new Label();
    hint.textProperty().bind(texts.bind("roles.hint"));
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.getStyleClass().add("kerf-secondary");
    grid.getStyleClass().add("kerf-compare");
    grid.getColumnConstraints().add(names());
    grid.getRowConstraints().add(new RowConstraints(ROW_HEIGHT));
    int column = 1;
    for (Role role : Role.values()) {
      var constraints = new ColumnConstraints(LEAST_ROLE_WIDTH, ROLE_WIDTH, ROLE_WIDTH);
      constraints.setHalignment(HPos.CENTER);
      grid.getColumnConstraints().add(constraints);
      var name = new Label();
      name.textProperty().bind(texts.bind("role." + role.name()));
      name.getStyleClass().add("kerf-strong");
      name.setWrapText(true);
      grid.add(name, column++, 0);
    }
    int row = 1;
    for (Permission permission : Permission.values()) {
      fill(row++, permission);
    }
    page.setCards(hint, new Card(grid));
    page.setOnArrive(argument -> page.waitFor(model.read(), false));
    page.setOnRefresh(model::read);
    page.setOnFirstFocus(
        () -> {
          // What is in a scroll pane is on the screen once it is dressed.
          page.applyCss();
          grid.getChildren().stream()
              .filter(CheckBox.class::isInstance)
              .findFirst()
              .ifPresent(Node::requestFocus);
        });
    model
        .faultProperty()
        .subscribe(
            fault -> {
              if (fault != null) {
                page.fail(fault, model::read);
              }
            });
    return page;
  }

  private static ColumnConstraints names() {
    var constraints = new ColumnConstraints();
    constraints.setHgrow(Priority.ALWAYS);
    constraints.setMinWidth(LEAST_NAME_WIDTH);
    return constraints;
  }

  private void fill(int row, Permission permission) {
    grid.getRowConstraints().add(new RowConstraints(ROW_HEIGHT));
    var name = new Label();
    name.textProperty().bind(texts.bind(FactDetails.of(permission)));
    name.setWrapText(true);
    grid.add(name, 0, row);
    int column = 1;
    for (Role role : Role.values()) {
      grid.add(cell(role, permission), column++, row);
    }
  }

  /** Follows the table: a click is a wish, which the table may not grant. */
  private CheckBox cell(Role role, Permission permission) {
    var box = new CheckBox();
    box.setId(
        "role-"
            + (role.name() + '-' + permission.name()).toLowerCase(Locale.ROOT).replace('_', '-'));
    model.tableProperty().subscribe(table -> box.setSelected(table.may(role, permission)));
    box.setDisable(RoleTable.isFixed(permission));
    box.accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.of("role." + role.name()) + ": " + texts.of(FactDetails.of(permission)),
                texts.languageProperty()));
    box.setOnAction(
        event -> {
          boolean wanted = box.isSelected();
          box.setSelected(!wanted);
          model.change(role, permission, wanted);
        });
    return box;
  }
}
