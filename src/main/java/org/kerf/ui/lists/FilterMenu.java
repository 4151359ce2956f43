package org.kerf.ui.lists;

import atlantafx.base.theme.Styles;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.kerf.flow.settings.SaveFilters;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;
import org.kerf.settings.model.SavedFilter;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.page.ListPage;
import org.kerf.ui.controls.table.FilterBar;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.form.TypedField;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * Filters and orders of a list, kept under names: chosen, saved and removed in a menu beside it.
 * One's own, and those that are there for everybody.
 */
public final class FilterMenu {

  private static final String SORT = "sort";

  private final ViewContext context;
  private final Texts texts;
  private final String list;
  private final MenuButton button = new MenuButton();
  private final TypedField name = new TypedField();
  private final CheckBox shared = new CheckBox();
  private final HBox naming = new HBox();

  /**
   * For one list.
   *
   * @param list its name, as in the key of its file's name
   */
  public FilterMenu(ViewContext context, String list) {
    this.context = context;
    this.texts = context.texts();
    this.list = list;
  }

  /** Gives the page its menu. */
  public void fit(ListPage page, WindowTable<?, ?> table) {
    FilterBar bar = page.filters();
    button.setId("table-filters");
    button.setGraphic(new FontIcon(Material2AL.BOOKMARK_BORDER));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "kerf-no-arrow");
    button.accessibleTextProperty().bind(texts.bind("lists.filters"));
    var tooltip = new Tooltip();
    tooltip.textProperty().bind(texts.bind("lists.filters"));
    button.setTooltip(tooltip);
    // Without an item a menu button does not open.
    button.getItems().add(new MenuItem());
    button.setOnShowing(event -> ask(bar, table));
    bar.addRight(button);
    assembleNaming(bar, table);
  }

  /** What is known stands there at once; what was read since takes its place. */
  private void ask(FilterBar bar, WindowTable<?, ?> table) {
    fill(List.of(), bar, table);
    context
        .tasks()
        .<List<SavedFilter>>run(
            texts.of("lists.filters-reading"),
            () -> context.filters().of(list, context.person().now().id()),
            found -> fill(found, bar, table),
            context.notifications()::fault);
  }

  private void fill(List<SavedFilter> filters, FilterBar bar, WindowTable<?, ?> table) {
    var save = new MenuItem(texts.of("lists.filter-save"), new FontIcon(Material2AL.BOOKMARK));
    save.setId("filter-save");
    save.setOnAction(event -> askName(bar));
    List<MenuItem> items = new ArrayList<>();
    for (SavedFilter filter : filters) {
      items.add(item(filter, () -> recall(filter, bar, table)));
    }
    if (!filters.isEmpty()) {
      items.add(new SeparatorMenuItem());
    }
    items.add(save);
    List<SavedFilter> removable = filters.stream().filter(this::mayRemove).toList();
    if (!removable.isEmpty()) {
      var remove = new Menu(texts.of("lists.filter-remove"));
      remove.setId("filter-remove");
      removable.forEach(filter -> remove.getItems().add(item(filter, () -> remove(filter))));
      items.add(remove);
    }
    button.getItems().setAll(items);
  }

  private MenuItem item(SavedFilter filter, Runnable does) {
    var item = new MenuItem(called(filter));
    item.setOnAction(event -> does.run());
    return item;
  }

  private String called(SavedFilter filter) {
    return filter.user().isPresent()
        ? filter.name()
        : texts.of("lists.filter-shared", filter.name());
  }

  private boolean mayRemove(SavedFilter filter) {
    return filter.user().isPresent() || maySaveForAll().isAllowed();
  }

  private Access maySaveForAll() {
    return context.person().access(Permission.CHANGE_SETTINGS);
  }

  private void recall(SavedFilter filter, FilterBar bar, WindowTable<?, ?> table) {
    Map<String, String> stored = read(filter.content());
    table.sortAs(stored.getOrDefault(SORT, ""));
    bar.recall(stored);
    table.focusRows();
  }

  private void assembleNaming(FilterBar bar, WindowTable<?, ?> table) {
    name.setId("filter-name");
    name.promptTextProperty().bind(texts.bind("lists.filter-name"));
    name.accessibleTextProperty().bind(texts.bind("lists.filter-name"));
    shared.setId("filter-for-all");
    shared.textProperty().bind(texts.bind("lists.filter-for-all"));
    maySaveForAll().only(shared);
    var save = new Button();
    save.setId("filter-keep");
    save.textProperty().bind(texts.bind("lists.filter-keep"));
    save.getStyleClass().add(Styles.ACCENT);
    save.disableProperty().bind(name.textProperty().map(String::isBlank));
    save.setOnAction(event -> save(bar, table));
    name.setOnAction(event -> save.fire());
    var back = new Button();
    back.textProperty().bind(texts.bind("lists.filter-back"));
    back.setOnAction(event -> leaveNaming(bar));
    naming.getChildren().addAll(name, shared, save, back);
    naming.getStyleClass().add("kerf-chips");
    naming.setAlignment(Pos.CENTER_LEFT);
    naming.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            leaveNaming(bar);
            event.consume();
          }
        });
  }

  private void askName(FilterBar bar) {
    name.setText("");
    shared.setSelected(false);
    bar.showInstead(naming);
    name.requestFocus();
  }

  private void leaveNaming(FilterBar bar) {
    bar.showAll();
    button.requestFocus();
  }

  private void save(FilterBar bar, WindowTable<?, ?> table) {
    Map<String, String> stored = new LinkedHashMap<>(bar.stored());
    stored.put(SORT, table.sortedAs());
    String called = name.getText().strip();
    boolean forAll = shared.isSelected();
    var command = context.person().command();
    leaveNaming(bar);
    context
        .tasks()
        .<SaveFilters.Outcome>run(
            texts.of("lists.filter-saving"),
            () -> context.filters().save(command, list, called, forAll, written(stored)),
            outcome -> saved(called, outcome),
            context.notifications()::fault);
  }

  private void saved(String called, SaveFilters.Outcome outcome) {
    switch (outcome) {
      case SaveFilters.Outcome.Saved _ ->
          context.notifications().done(Words.of("lists.filter-saved", Words.plain(called)));
      case SaveFilters.Outcome.TooLong() ->
          context
              .notifications()
              .warn(
                  Words.of("lists.filter-too-long", Words.plain(called)),
                  Words.of("lists.filter-too-long.do"));
    }
  }

  private void remove(SavedFilter filter) {
    var command = context.person().command();
    Words removed = Words.of("lists.filter-removed", Words.plain(filter.name()));
    run(
        () -> context.filters().remove(command, filter),
        () -> context.notifications().done(removed, () -> putBack(filter)));
  }

  private void putBack(SavedFilter filter) {
    var command = context.person().command();
    run(() -> context.filters().put(command, filter), () -> {});
  }

  /** What may fail. */
  private interface Job {
    void run() throws StationFault;
  }

  private void run(Job job, Runnable then) {
    context
        .tasks()
        .<Boolean>run(
            texts.of("lists.filter-saving"),
            () -> {
              job.run();
              return true;
            },
            done -> then.run(),
            context.notifications()::fault);
  }

  private static String written(Map<String, String> stored) {
    return stored.entrySet().stream()
        .filter(each -> !each.getValue().isEmpty())
        .map(each -> coded(each.getKey()) + '=' + coded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static Map<String, String> read(String content) {
    return Arrays.stream(content.split("&"))
        .map(each -> each.split("=", 2))
        .filter(each -> each.length == 2)
        .collect(
            Collectors.toMap(
                each -> URLDecoder.decode(each[0], StandardCharsets.UTF_8),
                each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8),
                (first, second) -> second));
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
