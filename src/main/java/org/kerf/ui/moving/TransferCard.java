package org.kerf.ui.moving;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.location.Location;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.LookupField;
import org.kerf.ui.form.TypedField;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.unit.OccurredField;

/** Where all units of the list go. */
final class TransferCard {

  private static final double WIDTH = 340;

  private final Texts texts;
  private final MovingModel model;
  private final MovingSearch search;
  private final LookupField<Location> to;
  private final TextField reason = new TypedField();
  private final OccurredField occurred;

  TransferCard(ViewContext context, MovingModel model, MovingSearch search) {
    this.texts = context.texts();
    this.model = model;
    this.search = search;
    this.to =
        new LookupField<>(
            texts, "moving-location", search::locations, Location::name, Location::name);
    this.occurred = new OccurredField(context, "moving-transfer-occurred");
  }

  Card card() {
    reason.setId("moving-transfer-reason");
    var go = new Button();
    go.setId("moving-transfer");
    go.textProperty().bind(texts.bind("moving.transfer"));
    go.getStyleClass().add(Styles.ACCENT);
    go.disableProperty()
        .bind(
            Bindings.isEmpty(model.rows())
                .or(Bindings.isNull(to.pickedProperty()))
                .or(model.bookingProperty())
                .or(occurred.isUnderstood().not()));
    go.setOnAction(event -> go());
    to.setOnEnter(() -> reason.requestFocus());
    reason.setOnAction(event -> go.fire());
    var card =
        new Card(
                named(texts, "moving.to", to.field(), to),
                named(texts, "moving.reason", reason, reason),
                occurred,
                go)
            .titled(texts.bind("moving.transfer.title"));
    card.setPrefWidth(WIDTH);
    HBox.setHgrow(card, Priority.ALWAYS);
    return card;
  }

  private void go() {
    model.transfer(
        Objects.requireNonNull(to.pickedProperty().get()),
        reason.getText().strip(),
        occurred.occurred());
  }

  /** Forgets what was typed. */
  void clear() {
    to.field().clear();
    reason.clear();
    occurred.clear();
  }

  /** The label of a location is where they go. */
  void scan(ShortCode label) {
    search.locations(
        label,
        found -> {
          if (found.size() == 1) {
            to.pick(found.getFirst());
          }
        });
  }

  /** A field with its name above. */
  static VBox named(Texts texts, String key, TextField field, Node shown) {
    var caption = new Label();
    caption.textProperty().bind(texts.bind(key));
    caption.setLabelFor(field);
    field.accessibleTextProperty().bind(caption.textProperty());
    return new VBox(4, caption, shown);
  }
}
