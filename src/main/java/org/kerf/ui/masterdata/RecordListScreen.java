package org.kerf.ui.masterdata;

import java.util.Locale;
import java.util.function.Consumer;
import org.kerf.identity.model.Permission;
import org.kerf.query.RowKey;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.Shortcut;
import org.kerf.ui.controls.page.DetailDrawer;
import org.kerf.ui.controls.page.ListPage;
import org.kerf.ui.controls.table.FilterBar;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.lists.FilterMenu;
import org.kerf.ui.lists.ListExport;
import org.kerf.ui.lists.SelectionBar;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/** All records of a kind; Enter opens one. */
final class RecordListScreen<T> {

  private final ViewContext context;
  private final Texts texts;
  private final RecordType<T> type;
  private final RecordListModel<T> model;
  private final RecordFormModel<T> form;
  private final WindowTable<T, RowKey<T>> table;
  private final PageAction importing;
  private final PageAction adding;
  private final Consumer<SelectionBar<T>> selected;

  RecordListScreen(
      ViewContext context,
      RecordType<T> type,
      RecordListModel<T> model,
      RecordFormModel<T> form,
      Consumer<SelectionBar<T>> selected) {
    this.selected = selected;
    this.context = context;
    this.texts = context.texts();
    this.type = type;
    this.model = model;
    this.form = form;
    this.table = new WindowTable<>(texts, context.tasks());
    this.importing =
        new PageAction(Words.of("record.import"), Material2AL.GET_APP, this::openImport)
            .on("Ctrl+I")
            .onlyFor(context.navigation().access("import"));
    this.adding =
        new PageAction(Words.of(type.key("new")), Material2AL.ADD, () -> open(type.blank()))
            .primary()
            .on("Ctrl+N")
            .onlyFor(context.person().access(Permission.CHANGE_MASTER_DATA));
  }

  ListPage page() {
    FilterBar filters = filters();
    type.columns().accept(table.columns());
    table.setWhenEmpty(nothingYet());
    table.rememberIn(context.memoryOf(type.list()));
    table.setOnOpen(row -> open(type.id(row).toString()));
    model.rowsProperty().subscribe(table::setSource);
    var page = new ListPage(texts, filters, table, new DetailDrawer(texts));
    new FilterMenu(context, type.list()).fit(page, table);
    SelectionBar<T> bar = new ListExport(context, type.list()).fit(page, table);
    selected.accept(bar);
    new SelectedRecords<>(context, type, table::reload).fit(bar);
    page.setOnRefresh(table::reload);
    page.setOnArrive(
        argument -> {
          if (!argument.isEmpty()) {
            filters.searchProperty().set(argument);
          }
          table.reload();
          form.tellWhatIsKept();
        });
    page.setOnFirstFocus(table::focusRows);
    page.shortcuts().add(new Shortcut("Enter", Words.of("record.key.open")));
    page.actions().addAll(importing, adding);
    return page;
  }

  private FilterBar filters() {
    var filters = new FilterBar(texts);
    filters.searchProperty().subscribe(model.textProperty()::set);
    filters
        .chip("inactive", Words.of("record.inactive"))
        .bindBidirectional(model.inactiveProperty());
    filters.setFound(table.foundText());
    filters.addRight(table.columnChooser());
    filters.setOnLeave(table::focusRows);
    table.narrowedBy(filters);
    return filters;
  }

  private PageState nothingYet() {
    return new PageState.Empty(
        type.icon(), Words.of(type.key("empty")), Words.of(type.key("empty-first")), adding);
  }

  private void openImport() {
    context.navigation().open("import", type.file().name().toLowerCase(Locale.ROOT));
  }

  private void open(String argument) {
    context.navigation().open(type.page(), argument);
  }
}
