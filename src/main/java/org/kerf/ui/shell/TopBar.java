package org.kerf.ui.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Page;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.texts.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** Where one is, what it is limited to, the way to everything else, and what the page can do. */
final class TopBar extends HBox {

  private static final double SEARCH_WIDTH = 210;

  /** Where room is short, the search gives some before a code beside the title is cut. */
  private static final double LEAST_SEARCH_WIDTH = 150;

  private final Texts texts;
  private final Label title = new Label();
  private final Label context = new Context();
  private final HBox actions = new HBox();
  private final ListChangeListener<PageAction> onActions = change -> showActions();
  private final Button search;
  private @Nullable Page page;

  TopBar(Texts texts, Runnable onSearch) {
    this.texts = texts;
    getStyleClass().add("kerf-top");
    title.getStyleClass().add("kerf-page-title");
    title.setMinWidth(USE_PREF_SIZE);
    title.setId("page-title");
    context.getStyleClass().add("kerf-page-context");
    actions.getStyleClass().add("kerf-top-actions");
    actions.setMinWidth(USE_PREF_SIZE);
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    search = newSearch(onSearch);
    getChildren().addAll(title, context, spacer, search, actions);
  }

  void show(PageSpec spec, Page now) {
    if (page != null) {
      page.actions().removeListener(onActions);
    }
    page = now;
    title
        .textProperty()
        .bind(
            Bindings.when(now.titleProperty().isEmpty())
                .then(texts.bind(spec.title()))
                .otherwise(now.titleProperty()));
    context.textProperty().bind(now.contextProperty());
    now.actions().addListener(onActions);
    search.setDisable(false);
    showActions();
  }

  /** No page yet: the program is starting. */
  void showNothing() {
    title.textProperty().unbind();
    title.setText("");
    context.textProperty().unbind();
    context.setText("");
    search.setDisable(true);
    page = null;
    showActions();
  }

  private void showActions() {
    actions
        .getChildren()
        .setAll(
            page == null
                ? List.of()
                : page.actions().stream().<Node>map(action -> Buttons.of(texts, action)).toList());
    actions.setManaged(!actions.getChildren().isEmpty());
  }

  private Button newSearch(Runnable onSearch) {
    var words = new Label();
    words.textProperty().bind(texts.bind("search.prompt"));
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    var keys = new Label("Ctrl+K");
    keys.getStyleClass().add("kerf-keys");
    var line = new HBox(new FontIcon(Material2MZ.SEARCH), words, keys);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("kerf-search-line");
    line.setPrefWidth(SEARCH_WIDTH);
    var button = new Button();
    button.setId("open-search");
    button.setGraphic(line);
    button.getStyleClass().add("kerf-search-button");
    button.accessibleTextProperty().bind(texts.bind("search.prompt"));
    button.setMinWidth(LEAST_SEARCH_WIDTH);
    button.setOnAction(event -> onSearch.run());
    return button;
  }

  /** Codes and the like are shown whole; of longer words as much as there is room for. */
  private static final class Context extends Label {

    private static final double WHOLE_UP_TO = 120;

    @Override
    protected double computeMinWidth(double height) {
      return Math.min(WHOLE_UP_TO, computePrefWidth(height));
    }
  }
}
