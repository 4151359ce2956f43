package org.kerf.ui.counting;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.kerf.counting.model.AbcClass;
import org.kerf.counting.model.CountScope;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.form.FormField;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** Plans a count: of a zone, of a class of items, or of some locations at random. */
final class CountPlanScreen {

  private static final double FIELD_WIDTH = 320;
  private static final double GAP = 8;

  private final Texts texts;
  private final CountPlanModel model;

  CountPlanScreen(ViewContext context, CountPlanModel model) {
    this.texts = context.texts();
    this.model = model;
  }

  RecordPage page() {
    var zone =
        field(
            "count-zone",
            "counts.zone",
            model.zoneProperty(),
            model.zoneErrorProperty(),
            model::planZone);
    var number =
        field(
            "count-number",
            "counts.number",
            model.numberProperty(),
            model.numberErrorProperty(),
            model::planRandom);
    var page = new RecordPage(texts);
    page.titleProperty().bind(texts.bind("counts.plan-title"));
    page.setCards(
        card(
            "counts.way.zone",
            zone,
            preview(CountScope.Way.ZONE),
            button("count-plan-zone", model::planZone)),
        card(
            "counts.way.abc",
            preview(CountScope.Way.ABC),
            classes(),
            error(model.classErrorProperty())),
        card(
            "counts.way.random",
            number,
            preview(CountScope.Way.RANDOM),
            button("count-plan-random", model::planRandom)));
    page.setOnArrive(argument -> model.arrive());
    page.setOnFirstFocus(() -> zone.field().requestFocus());
    return page;
  }

  private Card card(String key, Node... body) {
    var why = new Label();
    why.textProperty().bind(texts.bind(key + ".why"));
    why.setWrapText(true);
    why.setMinHeight(Region.USE_PREF_SIZE);
    why.getStyleClass().add("kerf-secondary");
    var card = new Card(why);
    card.getChildren().addAll(body);
    return card.titled(texts.bind(key));
  }

  private FormField field(
      String id, String key, StringProperty value, ObjectProperty<Words> error, Runnable enter) {
    var field = new FormField(texts, id, texts.bind(key), texts.bind(key + ".hint"), value, error);
    field.setMaxWidth(FIELD_WIDTH);
    field
        .field()
        .addEventFilter(
            KeyEvent.KEY_PRESSED,
            event -> {
              if (event.getCode() == KeyCode.ENTER) {
                enter.run();
                event.consume();
              }
            });
    return field;
  }

  private FlowPane classes() {
    var buttons = new FlowPane(GAP, GAP);
    for (AbcClass items : AbcClass.values()) {
      Button button = button("count-plan-" + items.name(), () -> model.planClass(items));
      button.textProperty().unbind();
      button.textProperty().bind(texts.bind("counts.class", items.name()));
      buttons.getChildren().add(button);
    }
    return buttons;
  }

  private Label preview(CountScope.Way way) {
    var label = new Label();
    label.setId("count-preview-" + way.name().toLowerCase(Locale.ROOT));
    label.getStyleClass().add("kerf-secondary");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    model.previewOf(way).subscribe(now -> label.setText(texts.of(now)));
    texts
        .languageProperty()
        .subscribe(() -> label.setText(texts.of(model.previewOf(way).getValue())));
    return label;
  }

  private Label error(ObservableValue<Words> error) {
    var label = new Label();
    label.getStyleClass().addAll("kerf-secondary", Styles.DANGER);
    label.setWrapText(true);
    error.subscribe(now -> label.setText(texts.of(now)));
    return label;
  }

  private Button button(String id, Runnable run) {
    var button = new Button();
    button.setId(id);
    button.textProperty().bind(texts.bind("counts.plan"));
    button.disableProperty().bind(model.bookingProperty());
    button.setOnAction(event -> run.run());
    return button;
  }
}
