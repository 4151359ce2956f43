package org.kerf.ui.periods;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kerf.stock.model.ledger.PeriodClosing;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.page.DetailDrawer;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.form.FormField;
import org.kerf.ui.texts.Texts;

/** Up to which day periods are closed, who closed them, and a form to close or open others. */
final class PeriodsScreen {

  private final ViewContext context;
  private final Texts texts;
  private final PeriodsModel model;
  private final RecordPage page;

  PeriodsScreen(ViewContext context, PeriodsModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.page = new RecordPage(texts);
  }

  RecordPage page() {
    page.titleProperty().bind(texts.bind("periods.title"));
    page.describe(
        Bindings.createStringBinding(
            this::headline, model.shownProperty(), texts.languageProperty()));
    FormField day = form();
    page.setOnArrive(argument -> model.read());
    page.setOnRefresh(model::read);
    page.setOnFirstFocus(
        () -> {
          // What is in a scroll pane is on the screen once it is dressed.
          page.applyCss();
          day.field().requestFocus();
        });
    model.shownProperty().subscribe(this::showHistory);
    texts.languageProperty().subscribe(this::showHistory);
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

  private String headline() {
    Optional<LocalDate> closed = model.shownProperty().get().closedUpTo();
    return closed
        .map(to -> texts.of("periods.closed", texts.figures().date(to)))
        .orElseGet(() -> texts.of("periods.all-open"));
  }

  private FormField form() {
    var day =
        new FormField(
            texts, "periods-day", "periods.day", model.dayProperty(), model.dayErrorProperty());
    var reason =
        new FormField(
            texts,
            "periods-reason",
            "periods.reason",
            model.reasonProperty(),
            model.reasonErrorProperty());
    BooleanBinding opens = model.opensProperty();
    var save = new Button();
    save.setId("periods-save");
    save.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.of(opens.get() ? "periods.open" : "periods.close"),
                opens,
                texts.languageProperty()));
    save.getStyleClass().add(Styles.ACCENT);
    save.disableProperty()
        .bind(model.bookingProperty().or(model.dayProperty().isEmpty().and(opens.not())));
    save.setOnAction(event -> model.save());
    day.field().setOnAction(event -> reason.field().requestFocus());
    reason.field().setOnAction(event -> model.save());
    var hint = new Label();
    hint.textProperty().bind(texts.bind("periods.hint"));
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.getStyleClass().add("kerf-secondary");
    var buttons = new HBox(save);
    buttons.getStyleClass().add("kerf-form-buttons");
    var card = new Card(hint, day, reason, buttons);
    card.getStyleClass().add("kerf-form");
    page.setCards(card);
    return day;
  }

  private void showHistory() {
    PeriodsModel.Shown shown = model.shownProperty().get();
    if (shown.closings().isEmpty()) {
      page.setHistory();
      return;
    }
    var card = new Card().titled(texts.bind("periods.history"));
    for (PeriodClosing each : shown.closings()) {
      String what =
          each.upTo()
              .map(to -> texts.of("periods.closed", texts.figures().date(to)))
              .orElseGet(() -> texts.of("periods.all-open"));
      String when = texts.figures().dateTime(each.at(), context.zone());
      var reason = new Label(each.reason());
      reason.setWrapText(true);
      reason.setMinHeight(Region.USE_PREF_SIZE);
      card.getChildren()
          .addAll(
              DetailDrawer.line(what, when + " · " + shown.names().of(each.user()), "", ""),
              reason);
    }
    page.setHistory(card);
  }
}
