package org.kerf.ui.counting;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.counting.model.BlindEntry;
import org.kerf.counting.model.BlindLocation;
import org.kerf.counting.model.LocationState;
import org.kerf.query.counting.BlindCount;
import org.kerf.query.counting.BlindUnit;
import org.kerf.ui.context.ConfirmationPrompt;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.Shortcut;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * Counts location by location, by scanner and keyboard: a location is scanned or picked, then units
 * are scanned and their bars typed. The page shows what was entered and nothing else.
 */
final class CountScreen {

  private static final double COUNT_WIDTH = 120;
  private static final double GAP = 8;

  private final Texts texts;
  private final CountModel model;
  private final RecordPage page;
  private final CountLists.Locations locations;
  private final CountLists.Entries entries;
  private final UnlabelledForm unlabelled;
  private final TextField bars = new TextField();
  private final Label place = new Label();
  private final Label what = new Label();
  private final Label progress = new Label();
  private final VBox empty = new VBox();
  private final Card choice;
  private final Card sheet;
  private boolean enterHeld;

  CountScreen(ViewContext context, CountModel model) {
    this.texts = context.texts();
    this.model = model;
    page = new RecordPage(texts);
    locations = new CountLists.Locations(texts, model::open);
    entries = new CountLists.Entries(texts, model::correct);
    unlabelled = new UnlabelledForm(texts, model, this::focus);
    choice = choice();
    sheet = sheet();
  }

  RecordPage page() {
    var says = new Label();
    says.setId("count-says");
    says.getStyleClass().add("kerf-strong");
    says.setWrapText(true);
    says.setMinHeight(Region.USE_PREF_SIZE);
    model.saysProperty().subscribe(now -> says.setText(texts.of(now)));
    texts.languageProperty().subscribe(() -> says.setText(texts.of(model.saysProperty().get())));
    page.setCards(says, choice, sheet);
    page.setOnArrive(
        code -> {
          page.stateProperty().set(PageState.READY);
          model.arrive(code);
        });
    page.setOnRefresh(model::refresh);
    page.setOnFirstFocus(this::focus);
    page.setOnScan(model::scan);
    page.shortcuts().add(new Shortcut("Enter", Words.of("count.key.enter")));
    page.shortcuts().add(new Shortcut("Delete", Words.of("count.key.delete")));
    model.setOnUnknown(
        () ->
            page.stateProperty()
                .set(
                    new PageState.Nothing(
                        Material2MZ.SEARCH,
                        Words.of("count.unknown-count"),
                        Words.of("count.unknown-count-why"))));
    model.countProperty().subscribe(this::show);
    model.locationProperty().subscribe(this::show);
    model.unitProperty().subscribe(this::show);
    model.entriesProperty().subscribe(entries::show);
    model.asksIfEmptyProperty().subscribe(this::askIfEmpty);
    texts.languageProperty().subscribe(this::sayAgain);
    page.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    page.addEventFilter(KeyEvent.KEY_RELEASED, this::release);
    return page;
  }

  private Card choice() {
    var hint = secondary("count.choose");
    Button begin = button("count-begin", "count.begin", locations::openSelected);
    return new Card(hint, locations, new FlowPane(begin))
        .titled(texts.bind("count.locations"))
        .aside(progress);
  }

  private Card sheet() {
    place.setId("count-location");
    place.getStyleClass().add("kerf-figure");
    what.setId("count-unit");
    what.setWrapText(true);
    what.setMinHeight(Region.USE_PREF_SIZE);
    bars.setId("count-bars");
    bars.setPrefWidth(COUNT_WIDTH);
    bars.setMaxWidth(COUNT_WIDTH);
    bars.getStyleClass().add("kerf-figures-field");
    bars.textProperty().bindBidirectional(model.typedProperty());
    bars.promptTextProperty().bind(texts.bind("count.bars"));
    bars.accessibleTextProperty().bind(texts.bind("count.bars"));
    var keep = button("count-keep", "count.keep", model::enter);
    var line = new HBox(GAP, bars, keep);
    empty.setVisible(false);
    empty.setManaged(false);
    VBox.setVgrow(entries, Priority.ALWAYS);
    var caption = new Label();
    caption.textProperty().bind(texts.bind("count.entered"));
    caption.getStyleClass().add("kerf-strong");
    return new Card(place, what, line, unlabelled, caption, entries, empty, buttons());
  }

  private FlowPane buttons() {
    return new FlowPane(
        GAP,
        GAP,
        button("count-unlabelled", "count.unlabelled", unlabelled::open),
        button("count-remove", "count.remove", this::remove));
  }

  private Button button(String id, String key, Runnable run) {
    var button = new Button();
    button.setId(id);
    button.textProperty().bind(texts.bind(key));
    button.disableProperty().bind(model.busyProperty());
    button.setOnAction(event -> run.run());
    return button;
  }

  private Label secondary(String key) {
    var label = new Label();
    label.textProperty().bind(texts.bind(key));
    label.getStyleClass().add("kerf-secondary");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private void show() {
    Optional<BlindCount> count = model.countProperty().get();
    Optional<BlindLocation> open = model.locationProperty().get();
    page.titleProperty()
        .set(count.map(of -> texts.of("count.title-of", of.code().spaced())).orElse(""));
    List<BlindLocation> all = count.map(BlindCount::locations).orElse(List.of());
    locations.show(all);
    long done = all.stream().filter(each -> each.state() == LocationState.COUNTED).count();
    progress.setText(texts.of("count.done-of", done, all.size()));
    only(choice, open.isEmpty());
    only(sheet, open.isPresent());
    unlabelled.close();
    place.setText(open.map(BlindLocation::name).orElse(""));
    what.setText(model.unitProperty().get().map(this::words).orElse(texts.of("count.scan")));
    bars.setDisable(model.unitProperty().get().isEmpty());
    page.actions().setAll(actions(open.isPresent()));
    focus();
  }

  private List<PageAction> actions(boolean open) {
    if (!open) {
      return List.of();
    }
    return List.of(
        new PageAction(Words.of("count.leave"), Material2AL.ARROW_BACK, this::leave).on("F6"),
        new PageAction(Words.of("count.close"), Material2AL.CHECK, () -> model.close(false))
            .primary()
            .on("F9"));
  }

  private static void only(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void sayAgain() {
    show();
    entries.refresh();
    locations.refresh();
  }

  private String words(BlindUnit unit) {
    return texts.of(
        "count.unit",
        unit.code().spaced(),
        unit.item(),
        texts.figures().lengthWithUnit(unit.length(), unit.lengthUnit()));
  }

  private void focus() {
    if (model.locationProperty().get().isEmpty()) {
      locations.requestFocus();
    } else if (model.unitProperty().get().isPresent()) {
      bars.requestFocus();
      bars.selectAll();
    } else {
      entries.requestFocus();
    }
  }

  private void leave() {
    model.leave();
    model.refresh();
  }

  private void remove() {
    @Nullable BlindEntry chosen = entries.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.remove(chosen.id());
    }
  }

  private void askIfEmpty(boolean asked) {
    only(empty, asked);
    empty.getChildren().clear();
    if (asked) {
      var prompt =
          new ConfirmationPrompt(
              texts,
              "count-empty",
              Words.of("count.empty-what"),
              Words.of("count.empty-yes"),
              () -> model.close(true),
              () -> {
                model.asksIfEmptyProperty().set(false);
                focus();
              });
      empty.getChildren().setAll(prompt);
      prompt.focusBack();
    }
  }

  private void release(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      enterHeld = false;
    }
  }

  /** Enter in the field keeps the count, once however long it is held. */
  private void steer(KeyEvent event) {
    if (event.getCode() == KeyCode.DELETE && entries.equals(event.getTarget())) {
      remove();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && bars.equals(event.getTarget())) {
      if (!enterHeld) {
        enterHeld = true;
        model.enter();
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && bars.equals(event.getTarget())) {
      leave();
      event.consume();
    }
  }
}
