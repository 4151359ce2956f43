package org.kerf.ui.moving;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kerf.stock.model.location.Location;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.LookupField;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.scans.ContinuousScans;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kerf.ui.unit.OccurredField;
import org.kordamp.ikonli.material2.Material2MZ;

/** Where all units of the list go. */
final class TransferCard {

  private static final String KEYS = "Ctrl+Enter";

  private final Texts texts;
  private final MovingModel model;
  private final ContinuousScans scans;
  private final LookupField<Location> to;
  private final TextField reason = new TextField();
  private final OccurredField occurred;
  private final Button go = new Button();

  TransferCard(ViewContext context, MovingModel model, MovingSearch search, ContinuousScans scans) {
    this.texts = context.texts();
    this.model = model;
    this.scans = scans;
    this.to =
        new LookupField<>(
            texts, "moving-location", search::locations, Location::name, Location::name);
    this.occurred = new OccurredField(context, "moving-transfer-occurred");
  }

  Card card() {
    reason.setId("moving-transfer-reason");
    go.setId("moving-transfer");
    go.textProperty().bind(texts.bind("moving.transfer"));
    go.getStyleClass().add(Styles.ACCENT);
    go.disableProperty()
        .bind(
            Bindings.isEmpty(model.units().rows())
                .or(Bindings.isNull(to.pickedProperty()))
                .or(model.bookingProperty())
                .or(MovingScreen.isStopped(scans))
                .or(occurred.isUnderstood().not()));
    go.setTooltip(new Tooltip(KEYS));
    go.setOnAction(event -> go());
    to.setOnEnter(() -> reason.requestFocus());
    reason.setOnAction(event -> go.requestFocus());
    var card =
        new Card(
                named(texts, "moving.to", to.field(), to),
                named(texts, "moving.reason", reason, reason),
                occurred,
                go)
            .titled(texts.bind("moving.transfer.title"));
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

  /** They go there. */
  void choose(Location location) {
    to.pick(location);
  }

  /** Ctrl+Enter, wherever the focus is. */
  PageAction byKey() {
    return new PageAction(Words.of("moving.transfer"), Material2MZ.SWAP_HORIZ, this::byHand)
        .on(KEYS);
  }

  private void byHand() {
    if (!model.units().rows().isEmpty() && to.pickedProperty().get() == null) {
      model.refusedProperty().set(texts.of("moving.where-to"));
      to.field().requestFocus();
    } else {
      go.fire();
    }
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
