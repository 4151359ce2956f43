package org.kerf.ui.controls;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/**
 * Asks, in the page and not in front of it, for one of a few hundred: typing narrows them, arrows
 * move, Enter takes, Esc leaves.
 *
 * @param <T> what is chosen
 */
public final class Chooser<T> extends VBox {

  private static final int ROWS_SEEN = 6;
  private static final int FEW = 8;
  private static final double ROW_HEIGHT = 30;

  private final Texts texts;
  private final FilteredList<Choice<T>> shown;
  private final ListView<Choice<T>> list = new ListView<>();
  private final TextField filter = new TextField();
  private final Consumer<T> chosen;
  private final Runnable left;

  /**
   * Shows the choices, the first one selected.
   *
   * @param prompt the question
   * @param take what taking one is called
   * @param left told when the person wants none
   */
  public Chooser(
      Texts texts,
      Words prompt,
      Words take,
      List<Choice<T>> choices,
      Consumer<T> chosen,
      Runnable left) {
    this.texts = texts;
    this.chosen = chosen;
    this.left = left;
    shown = new FilteredList<>(FXCollections.observableArrayList(choices));
    getStyleClass().add("kerf-chooser");
    var question = new Label();
    question.textProperty().bind(texts.bind(prompt));
    question.getStyleClass().add("kerf-strong");
    question.setWrapText(true);
    getChildren().add(question);
    if (choices.size() > FEW) {
      addFilter();
    }
    addList(prompt, Math.min(ROWS_SEEN, choices.size()));
    getChildren().add(buttons(take));
    addEventFilter(KeyEvent.KEY_PRESSED, this::take);
  }

  /** Puts the focus where typing begins. */
  public void focusFirst() {
    (getChildren().contains(filter) ? filter : list).requestFocus();
  }

  private void addFilter() {
    filter.setId("chooser-filter");
    filter.promptTextProperty().bind(texts.bind("filter.search"));
    filter.accessibleTextProperty().bind(texts.bind("filter.search"));
    filter
        .textProperty()
        .subscribe(
            text -> {
              String typed = text.strip().toLowerCase(Locale.ROOT);
              shown.setPredicate(choice -> text(choice).toLowerCase(Locale.ROOT).contains(typed));
              list.getSelectionModel().selectFirst();
            });
    getChildren().add(filter);
  }

  private void addList(Words prompt, int rows) {
    list.setId("chooser-list");
    list.setItems(shown);
    list.setFixedCellSize(ROW_HEIGHT);
    list.setPrefHeight(rows * ROW_HEIGHT + 2);
    list.setMinHeight(Region.USE_PREF_SIZE);
    list.accessibleTextProperty().bind(texts.bind(prompt));
    list.setCellFactory(view -> new ChoiceCell<>());
    list.getSelectionModel().selectFirst();
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            takeSelected();
          }
        });
    getChildren().add(list);
  }

  private HBox buttons(Words take) {
    var ok = new Button();
    ok.setId("chooser-take");
    ok.textProperty().bind(texts.bind(take));
    ok.getStyleClass().add("accent");
    ok.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    ok.setOnAction(event -> takeSelected());
    var cancel = new Button();
    cancel.setId("chooser-leave");
    cancel.textProperty().bind(texts.bind("action.cancel"));
    cancel.setOnAction(event -> left.run());
    var line = new HBox(ok, cancel);
    line.getStyleClass().add("kerf-drawer-actions");
    return line;
  }

  private void take(KeyEvent event) {
    boolean onButton = event.getTarget() instanceof Button;
    if (event.getCode() == KeyCode.ESCAPE) {
      left.run();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && !onButton) {
      takeSelected();
      event.consume();
    } else if (filter.isFocused() && isUpOrDown(event.getCode())) {
      int step = event.getCode() == KeyCode.DOWN ? 1 : -1;
      int next = list.getSelectionModel().getSelectedIndex() + step;
      list.getSelectionModel().select(Math.clamp(next, 0, Math.max(0, shown.size() - 1)));
      list.scrollTo(list.getSelectionModel().getSelectedIndex());
      event.consume();
    }
  }

  private static boolean isUpOrDown(KeyCode code) {
    return code == KeyCode.UP || code == KeyCode.DOWN;
  }

  private void takeSelected() {
    @Nullable Choice<T> choice = list.getSelectionModel().getSelectedItem();
    if (choice != null) {
      chosen.accept(choice.value());
    }
  }

  private static String text(Choice<?> choice) {
    return choice.name() + ' ' + choice.detail();
  }

  private static final class ChoiceCell<T> extends ListCell<Choice<T>> {

    private final Label name = new Label();
    private final Label detail = new Label();
    private final HBox line = new HBox(name, detail);

    ChoiceCell() {
      name.setMinWidth(Region.USE_PREF_SIZE);
      detail.getStyleClass().add("kerf-secondary");
      detail.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(detail, Priority.ALWAYS);
      line.getStyleClass().add("kerf-choice");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Choice<T> choice, boolean empty) {
      super.updateItem(choice, empty);
      if (choice == null || empty) {
        setGraphic(null);
        return;
      }
      name.setText(choice.name());
      detail.setText(choice.detail());
      setGraphic(line);
    }
  }
}
