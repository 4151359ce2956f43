package org.kerf.ui.labels;

import atlantafx.base.theme.Styles;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.LabelJob;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * Settles labels that are in doubt after a cable was pulled: what came out is scanned, the rest is
 * sent again.
 */
final class DoubtfulScreen {

  private final ViewContext context;
  private final Texts texts;
  private final DoubtfulModel model;
  private final RecordPage page;
  private final VBox rows = new VBox(8);
  private final Button again = new Button();

  DoubtfulScreen(ViewContext context, DoubtfulModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.page = new RecordPage(texts);
  }

  RecordPage page() {
    page.titleProperty().bind(texts.bind("doubtful.title"));
    var hint = new Label();
    hint.textProperty().bind(texts.bind("doubtful.hint"));
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    var count = new Label();
    count.setId("doubtful-count");
    count.getStyleClass().add("kerf-section");
    Runnable counted =
        () -> count.setText(texts.count("doubtful.came-out", model.cameOutProperty().get()));
    model.cameOutProperty().subscribe(counted);
    again.setId("doubtful-again");
    again.textProperty().bind(texts.bind("doubtful.again"));
    again.getStyleClass().add(Styles.ACCENT);
    again.disableProperty().bind(Bindings.isEmpty(model.jobs()).or(model.bookingProperty()));
    again.setOnAction(event -> model.againRest());
    var buttons = new HBox(again);
    buttons.getStyleClass().add("kerf-form-buttons");
    // After the first of two clicks the next label lies under the pointer.
    Buttons.takeOnlyFirstOfTwoClicks(rows);
    page.setCards(new Card(hint, rows, buttons).aside(count));
    page.setOnArrive(argument -> model.begin());
    page.setOnRefresh(model::read);
    page.setOnScan(
        code -> {
          model.scan(code);
          return true;
        });
    model.jobs().addListener((ListChangeListener<LabelJob>) change -> show());
    texts
        .languageProperty()
        .subscribe(
            now -> {
              counted.run();
              show();
            });
    return page;
  }

  private void show() {
    int focused = focusedRow();
    rows.getChildren().setAll(model.jobs().stream().map(this::row).toList());
    if (focused >= 0 && !model.jobs().isEmpty()) {
      int next = Math.min(focused, model.jobs().size() - 1);
      rows.getChildren().get(next).lookup(".button").requestFocus();
    }
    page.stateProperty()
        .set(
            model.jobs().isEmpty()
                ? new PageState.Nothing(
                    Material2AL.CHECK, Words.of("doubtful.none"), Words.of("doubtful.none-why"))
                : PageState.READY);
  }

  /** Where the button lies that has the focus, which the next label gets; -1 if none has. */
  private int focusedRow() {
    Node owner = rows.getScene() == null ? null : rows.getScene().getFocusOwner();
    return owner == null ? -1 : rows.getChildren().indexOf(owner.getParent());
  }

  private Node row(LabelJob job) {
    var code = new Label(job.code().spaced());
    code.getStyleClass().add("kerf-strong");
    code.setMinWidth(Region.USE_PREF_SIZE);
    var what =
        new Label(
            Stream.of(
                    texts.of(LabelMarks.words(job.kind())),
                    job.content().value(LabelField.ITEM),
                    job.content().value(LabelField.LENGTH),
                    job.printer(),
                    texts
                        .figures()
                        .dateTime(job.settledAt().orElse(job.queuedAt()), context.zone()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
    what.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(what, Priority.ALWAYS);
    var out = new Button(texts.of("labels.came-out"));
    out.setId("doubtful-out-" + job.code().text());
    out.setMinWidth(Region.USE_PREF_SIZE);
    out.setOnAction(event -> model.cameOut(job));
    var row = new HBox(12, code, what, out);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
