package org.kerf.ui.shell;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.ui.controls.Shortcut;
import org.kerf.ui.controls.page.Page;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** F1: the keys of the window and of the page that is open. */
final class ShortcutOverlay extends Overlay {

  private static final Shortcut SEARCH = new Shortcut("Ctrl+K", Words.of("keys.search"));
  private static final List<Shortcut> EVERYWHERE =
      List.of(
          new Shortcut("Ctrl+F", Words.of("keys.filter")),
          new Shortcut("F5", Words.of("keys.refresh")),
          new Shortcut("Ctrl+Z", Words.of("keys.undo")),
          new Shortcut("Tab", Words.of("keys.next")),
          new Shortcut("\u2191  \u2193  Enter", Words.of("keys.table")),
          new Shortcut("Esc", Words.of("keys.back")),
          new Shortcut("Alt+\u2190", Words.of("keys.go-back")),
          new Shortcut("Alt+Enter", Words.of("keys.whole-window")),
          new Shortcut("Ctrl+\u00A0+  Ctrl+\u2212  Ctrl+0", Words.of("keys.zoom")),
          new Shortcut("Ctrl+Shift+L", Words.of("keys.switch-user")),
          new Shortcut("F1", Words.of("keys.keys")));

  private final Texts texts;
  private final HBox columns;
  private Set<String> taken = Set.of();

  ShortcutOverlay(Texts texts) {
    var columns = new HBox();
    super(columns, Pos.CENTER, true);
    this.texts = texts;
    this.columns = columns;
    columns.getStyleClass().add("kerf-shortcuts");
    setFocusTraversable(true);
  }

  /** Keys that never arrive, for the scanner has them: they are not offered. */
  void setTaken(Set<String> keys) {
    taken = Set.copyOf(keys);
  }

  /**
   * Opens it.
   *
   * @param groups those that have pages
   */
  void open(@Nullable Page page, Collection<Group> groups) {
    columns.getChildren().setAll(column("keys.everywhere", everywhere(groups)));
    List<Shortcut> ofPage = page == null ? List.of() : ofPage(page);
    if (!ofPage.isEmpty()) {
      columns.getChildren().add(column("keys.page", ofPage));
    }
    open();
  }

  private static List<Shortcut> everywhere(Collection<Group> groups) {
    Stream<Shortcut> toGroups =
        groups.stream().map(group -> new Shortcut("Alt+" + group.digit(), group.words()));
    return Stream.of(Stream.of(SEARCH), toGroups, EVERYWHERE.stream())
        .flatMap(keys -> keys)
        .toList();
  }

  private static List<Shortcut> ofPage(Page page) {
    Stream<Shortcut> ofActions =
        Stream.concat(page.actions().stream(), page.keyActions().stream())
            .filter(action -> action.keys().isPresent() && action.access().isAllowed())
            .map(action -> new Shortcut(action.keys().get().getDisplayText(), action.words()));
    return Stream.concat(ofActions, page.shortcuts().stream()).toList();
  }

  private VBox column(String titleKey, List<Shortcut> all) {
    List<Shortcut> shortcuts = all.stream().filter(each -> !taken.contains(each.keys())).toList();
    var title = new Label();
    title.textProperty().bind(texts.bind(titleKey));
    title.getStyleClass().add("kerf-section");
    var grid = new GridPane();
    grid.getStyleClass().add("kerf-shortcut-grid");
    for (int row = 0; row < shortcuts.size(); row++) {
      var keys = new Label(shortcuts.get(row).keys());
      keys.getStyleClass().add("kerf-keys");
      keys.setMinWidth(USE_PREF_SIZE);
      var what = new Label();
      what.textProperty().bind(texts.bind(shortcuts.get(row).what()));
      grid.addRow(row, keys, what);
    }
    var column = new VBox(title, grid);
    column.getStyleClass().add("kerf-stack");
    return column;
  }
}
