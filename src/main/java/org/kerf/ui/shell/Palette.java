package org.kerf.ui.shell;

import atlantafx.base.controls.CustomTextField;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.ui.shell.palette.Hit;
import org.kerf.ui.shell.palette.PaletteViewModel;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.UnbrokenCodes;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** Ctrl+K: one field to find anything, by keyboard alone: type, Up and Down, Enter, Esc. */
final class Palette extends Overlay {

  private static final double WIDTH = 620;
  private static final double ROW_HEIGHT = 44;
  private static final int MOST_ROWS = 9;

  private final PaletteViewModel model;
  private final CustomTextField field = new CustomTextField();
  private final ListView<Hit> list = new ListView<>();
  private final TypeAhead ahead = new TypeAhead();
  private final Texts texts;
  private final Label question = new Label();

  Palette(Texts texts, PaletteViewModel model) {
    var card = new VBox();
    super(card, Pos.TOP_CENTER, true);
    this.model = model;
    this.texts = texts;
    card.getStyleClass().add("kerf-palette");
    card.setPrefWidth(WIDTH);
    field.setId("palette-field");
    field.setLeft(new FontIcon(Material2MZ.SEARCH));
    field.promptTextProperty().bind(texts.bind("search.prompt-long"));
    field.accessibleTextProperty().bind(texts.bind("search.prompt-long"));
    field.textProperty().bindBidirectional(model.queryProperty());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    field.setRight(wheel());
    card.getChildren().addAll(question, field, list, none(texts), hint(texts));
    fillQuestion();
    fillList();
    model.queryProperty().subscribe(ahead::forget);
    visibleProperty().subscribe(ahead::forget);
    model.waitingProperty().subscribe(this::catchUp);
  }

  /** Opens with a question above what there is to choose from. */
  void ask(Words asked) {
    question.textProperty().bind(texts.bind(asked).map(UnbrokenCodes::in));
    question.setVisible(true);
    open();
  }

  private void fillQuestion() {
    question.setId("palette-question");
    question.getStyleClass().addAll("kerf-strong", "kerf-palette-question");
    question.setWrapText(true);
    question.setVisible(false);
    question.managedProperty().bind(question.visibleProperty());
    visibleProperty()
        .subscribe(
            open -> {
              if (!open) {
                question.setVisible(false);
              }
            });
  }

  @Override
  protected void takeFocus() {
    field.requestFocus();
    field.selectAll();
  }

  private ProgressIndicator wheel() {
    var wheel = new ProgressIndicator();
    wheel.setId("palette-wheel");
    wheel.getStyleClass().add("kerf-palette-wheel");
    wheel.visibleProperty().bind(model.waitingProperty());
    return wheel;
  }

  private void fillList() {
    list.setId("palette-list");
    list.setItems(model.hits());
    list.setFixedCellSize(ROW_HEIGHT);
    list.setFocusTraversable(false);
    // A click, too, must not take what is about to be replaced under it.
    list.disableProperty().bind(model.waitingProperty());
    list.setCellFactory(view -> new HitCell(this::openSelected));
    // After the list's own listener: a row can be selected once the list has its new size.
    model.hits().addListener((ListChangeListener<Hit>) change -> showHits());
    showHits();
  }

  private void showHits() {
    int rows = Math.min(model.hits().size(), MOST_ROWS);
    list.setPrefHeight(rows * ROW_HEIGHT + 2);
    list.setMinHeight(rows * ROW_HEIGHT + 2);
    list.setVisible(rows > 0);
    list.setManaged(rows > 0);
    list.getSelectionModel().selectFirst();
  }

  private void steer(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case PAGE_DOWN -> move(MOST_ROWS);
      case PAGE_UP -> move(-MOST_ROWS);
      case ENTER -> openSelected();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** The answer is there: what was pressed meanwhile is done to it. */
  private void catchUp(boolean waiting) {
    if (waiting || !isOpen()) {
      return;
    }
    boolean open = ahead.isOpenWanted();
    int steps = ahead.steps();
    ahead.forget();
    if (steps != 0) {
      move(steps);
    }
    if (open) {
      openSelected();
    }
  }

  private void move(int step) {
    if (model.waitingProperty().get()) {
      ahead.step(step);
      return;
    }
    int last = model.hits().size() - 1;
    if (last >= 0) {
      int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0, last);
      list.getSelectionModel().select(to);
      list.scrollTo(Math.max(0, to - MOST_ROWS + 1));
    }
  }

  private void openSelected() {
    if (model.waitingProperty().get()) {
      ahead.wantOpen();
      return;
    }
    @Nullable Hit hit = list.getSelectionModel().getSelectedItem();
    if (hit != null) {
      close();
      hit.open().run();
    }
  }

  private Label none(Texts texts) {
    var none = new Label();
    none.textProperty().bind(texts.bind("search.none"));
    none.getStyleClass().addAll("kerf-palette-none", "kerf-secondary");
    none.visibleProperty().bind(model.nothingFoundProperty());
    none.managedProperty().bind(none.visibleProperty());
    return none;
  }

  private static Label hint(Texts texts) {
    var hint = new Label();
    hint.textProperty().bind(texts.bind("search.hint"));
    hint.getStyleClass().addAll("kerf-palette-hint", "kerf-secondary");
    return hint;
  }

  private static final class HitCell extends ListCell<Hit> {

    private final Label icon = new Label();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label kind = new Label();
    private final HBox line;

    HitCell(Runnable open) {
      title.getStyleClass().add("kerf-strong");
      detail.getStyleClass().add("kerf-secondary");
      kind.getStyleClass().add("kerf-secondary");
      kind.setMinWidth(USE_PREF_SIZE);
      var words = new HBox(title, detail);
      words.getStyleClass().add("kerf-hit-words");
      HBox.setHgrow(words, Priority.ALWAYS);
      line = new HBox(icon, words, kind);
      line.getStyleClass().add("kerf-hit");
      setOnMouseClicked(event -> open.run());
    }

    @Override
    protected void updateItem(@Nullable Hit hit, boolean empty) {
      super.updateItem(hit, empty);
      if (hit == null || empty) {
        setGraphic(null);
        return;
      }
      icon.setGraphic(new FontIcon(hit.icon()));
      title.setText(hit.title());
      detail.setText(hit.detail());
      kind.setText(hit.kind());
      setGraphic(line);
    }
  }
}
