package org.kerf.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.page.Page;
import org.kerf.ui.texts.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Where one is, what it is limited to, the way to everything else, and what the page can do. */
final class TopBar extends HBox {

  private static final double SEARCH_WIDTH = 210;

  /** Where room is short, the search gives some before a code beside the title is cut. */
  private static final double LEAST_SEARCH_WIDTH = 150;

  private static final double TITLE_WHOLE_UP_TO = 340;
  private static final double CONTEXT_WHOLE_UP_TO = 120;

  private final Texts texts;
  private final Button back = new Button();
  private final Label title = new GivesWay(TITLE_WHOLE_UP_TO);
  private final Label context = new GivesWay(CONTEXT_WHOLE_UP_TO);
  private final HBox actions = new HBox();
  private final Label searchWords = new Label();
  private final HBox searchLine = new HBox();
  private final ListChangeListener<PageAction> onActions = change -> showActions();
  private final Button search;
  private @Nullable Page page;
  private boolean folded;
  private double savedByFolding;

  TopBar(Texts texts, Runnable onSearch, Runnable onBack) {
    this.texts = texts;
    getStyleClass().add("kerf-top");
    title.getStyleClass().add("kerf-page-title");
    title.setId("page-title");
    context.getStyleClass().add("kerf-page-context");
    actions.getStyleClass().add("kerf-top-actions");
    Buttons.takeOnlyFirstOfTwoClicks(actions);
    actions.setMinWidth(USE_PREF_SIZE);
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    search = newSearch(onSearch);
    fillBack(onBack);
    setMinWidth(0);
    texts.languageProperty().subscribe(() -> fold(false));
    getChildren().addAll(back, title, context, spacer, search, actions);
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
    back.setVisible(spec.ofOneThing());
    showActions();
  }

  /** No page yet: the program is starting. */
  void showNothing() {
    title.textProperty().unbind();
    title.setText("");
    context.textProperty().unbind();
    context.setText("");
    search.setDisable(true);
    back.setVisible(false);
    page = null;
    showActions();
  }

  private void fillBack(Runnable onBack) {
    back.setId("page-back");
    back.setGraphic(new FontIcon(Material2AL.ARROW_BACK));
    back.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    back.accessibleTextProperty().bind(texts.bind("keys.go-back"));
    var tooltip = new Tooltip();
    tooltip.textProperty().bind(texts.bind("action.back-by-key"));
    back.setTooltip(tooltip);
    back.setVisible(false);
    back.managedProperty().bind(back.visibleProperty());
    back.setOnAction(event -> onBack.run());
  }

  private void showActions() {
    actions
        .getChildren()
        .setAll(
            page == null
                ? List.of()
                : page.actions().stream().<Node>map(action -> Buttons.of(texts, action)).toList());
    actions.setManaged(!actions.getChildren().isEmpty());
    fold(false);
  }

  @Override
  protected void layoutChildren() {
    double needed = computeMinWidth(-1);
    if (!folded && needed > getWidth()) {
      fold(true);
      savedByFolding = needed - computeMinWidth(-1);
    } else if (folded && needed + savedByFolding <= getWidth()) {
      fold(false);
    }
    super.layoutChildren();
  }

  /** Where room is short, all but the primary action are their icons alone, and so is search. */
  private void fold(boolean now) {
    folded = now;
    searchWords.setVisible(!now);
    searchWords.setManaged(!now);
    search.setMinWidth(now ? USE_PREF_SIZE : LEAST_SEARCH_WIDTH);
    searchLine.setPrefWidth(now ? USE_COMPUTED_SIZE : SEARCH_WIDTH);
    List<PageAction> all = page == null ? List.of() : page.actions();
    for (int i = 0; i < actions.getChildren().size(); i++) {
      var button = (Button) actions.getChildren().get(i);
      boolean iconAlone = now && !all.get(i).isPrimary();
      button.setContentDisplay(iconAlone ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
      button.setTooltip(tooltip(all.get(i), iconAlone));
    }
  }

  private @Nullable Tooltip tooltip(PageAction action, boolean iconAlone) {
    String keys = action.keys().map(KeyCombination::getDisplayText).orElse("");
    String words = iconAlone ? texts.of(action.words()) : "";
    String both = words.isEmpty() || keys.isEmpty() ? words + keys : words + " (" + keys + ')';
    return both.isEmpty() ? null : new Tooltip(both);
  }

  private Button newSearch(Runnable onSearch) {
    searchWords.textProperty().bind(texts.bind("search.prompt"));
    searchWords.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(searchWords, Priority.ALWAYS);
    var keys = new Label("Ctrl+K");
    keys.getStyleClass().add("kerf-keys");
    keys.setMinWidth(USE_PREF_SIZE);
    searchLine.getChildren().setAll(new FontIcon(Material2MZ.SEARCH), searchWords, keys);
    searchLine.setAlignment(Pos.CENTER_LEFT);
    searchLine.getStyleClass().add("kerf-search-line");
    searchLine.setPrefWidth(SEARCH_WIDTH);
    var button = new Button();
    button.setId("open-search");
    button.setGraphic(searchLine);
    button.getStyleClass().add("kerf-search-button");
    button.accessibleTextProperty().bind(texts.bind("search.prompt"));
    button.setMinWidth(LEAST_SEARCH_WIDTH);
    button.setOnAction(event -> onSearch.run());
    return button;
  }

  /** Short words and codes are shown whole; of longer ones as much as there is room for. */
  private static final class GivesWay extends Label {

    private final double wholeUpTo;

    GivesWay(double wholeUpTo) {
      this.wholeUpTo = wholeUpTo;
    }

    @Override
    protected double computeMinWidth(double height) {
      return Math.min(wholeUpTo, computePrefWidth(height));
    }
  }
}
