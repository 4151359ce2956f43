package org.kerf.ui.lists;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.Shortcut;
import org.kerf.ui.controls.page.ListPage;
import org.kerf.ui.controls.table.Listing;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * Below a list of which several rows are selected: how many, what they come to, and what can be
 * done with all of them. What an action asks for is asked there, too.
 *
 * @param <T> a row
 */
public final class SelectionBar<T> extends VBox {

  private final ViewContext context;
  private final Texts texts;
  private final WindowTable<T, ?> table;
  private final HBox buttons = new HBox();
  private final HBox line = new HBox();
  private final Label sum = new Label();
  private Function<List<T>, String> summed = rows -> "";

  SelectionBar(ViewContext context, WindowTable<T, ?> table) {
    this.context = context;
    this.texts = context.texts();
    this.table = table;
    setId("selection");
    getStyleClass().addAll("kerf-card", "kerf-selection");
    visibleProperty().bind(rows().map(rows -> rows.size() > 1));
    managedProperty().bind(visibleProperty());
    rows().subscribe(rows -> become(rows));
    texts.languageProperty().subscribe(() -> become(rows().getValue()));
  }

  /** Puts it below the table, with its keys. */
  void fit(ListPage page, Runnable export) {
    table.allowSeveral();
    var count = new Label();
    count.setId("selection-count");
    count.getStyleClass().add("kerf-strong");
    count.setMinWidth(Region.USE_PREF_SIZE);
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.count("lists.selected", rows().getValue().size()),
                rows(),
                texts.languageProperty()));
    sum.setId("selection-sum");
    sum.getStyleClass().add("kerf-secondary");
    sum.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sum, Priority.ALWAYS);
    buttons.getStyleClass().add("kerf-chips");
    Button copy = icon("selection-copy", "lists.copy", Material2AL.CONTENT_COPY, this::copy);
    Button save = icon("selection-export", "lists.export-selected", Material2MZ.SAVE_ALT, export);
    Button none = icon("selection-none", "lists.select-none", Material2AL.CLOSE, this::selectNone);
    line.getStyleClass().add("kerf-chips");
    Buttons.takeOnlyFirstOfTwoClicks(line);
    line.getChildren().setAll(count, sum, buttons, copy, save, none);
    getChildren().setAll(line);
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    page.shortcuts()
        .addAll(
            new Shortcut("Ctrl+C", Words.of("lists.copy")),
            new Shortcut("Ctrl+A", Words.of("lists.select-all")),
            new Shortcut("Shift+↓", Words.of("lists.select-several")));
    page.setBelow(this);
  }

  /** All rows that are selected, from the top down. */
  public ReadOnlyObjectProperty<List<T>> rows() {
    return table.selectedRowsProperty();
  }

  /** Says what the rows come to, beside how many they are. */
  public SelectionBar<T> sum(Function<List<T>, String> words) {
    summed = words;
    return this;
  }

  /**
   * Something that is done with all rows at once.
   *
   * @param fits whether it can be done with a row: offered only if it can be with each
   */
  public SelectionBar<T> action(
      PageAction action, Predicate<? super T> fits, Consumer<List<T>> does) {
    var each = new PageAction(action.words(), action.icon(), () -> act(does));
    each.onlyFor(action.access()).guarded(action.alone());
    each.enabledProperty().bind(rows().map(rows -> rows.stream().allMatch(fits)));
    Button button = Buttons.of(texts, each);
    button.setId("selection-" + action.words().key().replace('.', '-'));
    button.getStyleClass().add(Styles.SMALL);
    buttons.getChildren().add(button);
    return this;
  }

  /** The button may not be for these rows any more afterwards: the focus stays with the rows. */
  private void act(Consumer<List<T>> does) {
    table.focusRows();
    does.accept(rows().getValue());
  }

  /** As {@link #action(PageAction, Predicate, Consumer)}, which can be done with any row. */
  public SelectionBar<T> action(Words words, Ikon icon, Consumer<List<T>> does) {
    return action(new PageAction(words, icon, () -> {}), row -> true, does);
  }

  /** Asks for what an action needs, in the place of its button. */
  public void ask(Node question) {
    getChildren().setAll(question, line);
    line.setDisable(true);
  }

  /** The question was answered or left. */
  public void answered() {
    line.setDisable(false);
    getChildren().setAll(line);
    table.focusRows();
  }

  /** Whether something is asked here now. */
  public boolean isAsking() {
    return line.isDisable();
  }

  private void become(List<T> rows) {
    if (rows.size() > 1) {
      sum.setText(summed.apply(rows));
    } else if (isAsking()) {
      answered();
    }
  }

  private void selectNone() {
    table.clearSelection();
    table.focusRows();
  }

  private void pressed(KeyEvent event) {
    boolean several = rows().getValue().size() > 1;
    if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
      copy();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && several) {
      selectNone();
      event.consume();
    }
  }

  /** With a line of headers, as every spreadsheet takes it. */
  private void copy() {
    Optional<? extends Listing<T, ?>> selected = table.selectedListing();
    int count = rows().getValue().size();
    if (selected.isEmpty() || count == 0) {
      return;
    }
    Listing<T, ?> listing = selected.get();
    context
        .tasks()
        .<String>run(
            texts.of("lists.copying"),
            () -> TabbedText.of(listing),
            text -> {
              var content = new ClipboardContent();
              content.putString(text);
              Clipboard.getSystemClipboard().setContent(content);
              context.notifications().done(Words.counted("lists.copied", count));
            },
            context.notifications()::fault);
  }

  private Button icon(String id, String key, Ikon icon, Runnable does) {
    Button button = Buttons.icon(texts, Words.of(key), icon, does);
    button.setId(id);
    return button;
  }

  /** Whether several rows are selected. */
  public ObservableValue<Boolean> several() {
    return visibleProperty();
  }
}
