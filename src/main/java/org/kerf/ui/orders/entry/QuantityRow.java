package org.kerf.ui.orders.entry;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of an order with a field for its quantity. */
final class QuantityRow<L extends QuantityLine> extends ListCell<L> {

  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("danger");
  private static final double FIELD_WIDTH = 88;

  private final Texts texts;
  private final Label what = new Label();
  private final Label stands = new Label();
  private final TextField quantity = new TextField();
  private final Button cancel = new Button();
  private final Tooltip hint = new Tooltip();
  private final Label says = new Label();
  private final VBox whole;
  private Subscription watching = Subscription.EMPTY;

  QuantityRow(Texts texts) {
    this.texts = texts;
    what.setMinWidth(0);
    what.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(what, Priority.ALWAYS);
    stands.getStyleClass().add("kerf-secondary");
    stands.setMinWidth(Region.USE_PREF_SIZE);
    quantity.setPrefWidth(FIELD_WIDTH);
    quantity.setMinWidth(FIELD_WIDTH);
    quantity.getStyleClass().add("kerf-figures-field");
    quantity.accessibleTextProperty().bind(texts.bind("change.quantity"));
    cancel.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    cancel.setTooltip(hint);
    cancel.setOnAction(
        event -> {
          if (getItem() != null) {
            getItem().press();
          }
        });
    says.getStyleClass().addAll("kerf-secondary", "kerf-change-says");
    says.setWrapText(true);
    says.setMinHeight(Region.USE_PREF_SIZE);
    says.visibleProperty().bind(says.textProperty().isNotEmpty());
    says.managedProperty().bind(says.visibleProperty());
    var line = new HBox(what, stands, quantity, cancel);
    line.getStyleClass().add("kerf-change-line");
    whole = new VBox(line, says);
    setPrefWidth(0);
  }

  /** Shows all rows of a list again: a refreshed list would take the focus from its fields. */
  static void showAll(ListView<?> list) {
    for (Node cell : list.lookupAll(".list-cell")) {
      if (cell instanceof QuantityRow<?> row) {
        row.show();
      }
    }
  }

  @Override
  protected void updateItem(@Nullable L line, boolean empty) {
    L before = getItem();
    super.updateItem(line, empty);
    if (Objects.equals(line, before) && !empty && getGraphic() != null) {
      show();
      return;
    }
    watching.unsubscribe();
    watching = Subscription.EMPTY;
    if (before != null) {
      quantity.textProperty().unbindBidirectional(before.typedProperty());
    }
    if (empty || line == null) {
      setGraphic(null);
      return;
    }
    quantity.textProperty().bindBidirectional(line.typedProperty());
    quantity.setId("change-quantity-" + line.now().line().number());
    cancel.setId("change-cancel-" + line.now().line().number());
    cancel.setGraphic(new FontIcon(line.icon()));
    watching =
        Subscription.combine(
            line.typedProperty().subscribe(() -> show()),
            line.refusedProperty().subscribe(() -> show()));
    setGraphic(whole);
    show();
  }

  /** Shows the line as it is now. */
  void show() {
    L line = getItem();
    if (line == null) {
      return;
    }
    var figures = texts.figures();
    CutLine now = line.now().line();
    String pieces =
        texts.of(
            "change.line",
            now.number(),
            line.now().item().name(),
            figures.lengthWithUnit(now.length(), line.now().item().unit()));
    what.setText(now.mark().isEmpty() ? pieces : pieces + " · " + now.mark());
    stands.setText(texts.of(line.stands()));
    Optional<Words> fault = line.fault();
    says.setText(fault.or(line::says).map(texts::of).orElse(""));
    hint.setText(texts.of(line.button()));
    cancel.setAccessibleText(hint.getText());
    says.pseudoClassStateChanged(ERROR, fault.isPresent());
    quantity.pseudoClassStateChanged(Styles.STATE_DANGER, fault.isPresent());
    quantity.setAccessibleHelp(says.getText());
  }
}
