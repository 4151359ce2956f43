package org.kerf.ui.controls.page;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.item.ScannedGoods;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.Shortcut;
import org.kerf.ui.controls.StateView;
import org.kerf.ui.controls.scans.ContinuousScans;
import org.kerf.ui.task.Running;
import org.kerf.ui.texts.Texts;

/**
 * What fills the window between rail, top bar and status bar. The shell shows title, context and
 * actions in its top bar and sends refresh, filter and undo here. A page is one of four kinds:
 * {@link ListPage}, {@link RecordPage}, {@link WorkbenchPage}, {@link TaskPage}.
 */
public abstract sealed class Page extends StackPane
    permits ListPage, RecordPage, WorkbenchPage, TaskPage {

  private final Texts texts;
  private final StringProperty title = new SimpleStringProperty("");
  private final StringProperty context = new SimpleStringProperty("");
  private final ObservableList<PageAction> actions = FXCollections.observableArrayList();
  private final ObservableList<PageAction> keyActions = FXCollections.observableArrayList();
  private final ObservableList<Shortcut> shortcuts = FXCollections.observableArrayList();
  private final ObjectProperty<PageState> state = new SimpleObjectProperty<>(PageState.READY);
  private final BooleanProperty wholeWindow = new SimpleBooleanProperty();
  private final BooleanProperty showsNotes = new SimpleBooleanProperty();
  private final Region body;
  private @Nullable Node focusBefore;
  private Runnable onRefresh = Page::nothing;
  private Runnable onFilter = Page::nothing;
  private BooleanSupplier onUndo = () -> false;
  private Runnable onFirstFocus = Page::nothing;
  private Consumer<String> onArrive = argument -> {};
  private Predicate<ShortCode> onScan = code -> false;
  private Predicate<String> onScanText = text -> false;
  private Predicate<ScannedGoods> onScanGoods = goods -> false;
  private Optional<ContinuousScans> continuous = Optional.empty();

  Page(Texts texts, Region body) {
    this.texts = texts;
    this.body = body;
    getStyleClass().add("kerf-page");
    getChildren().add(body);
    state.subscribe(this::show);
  }

  final Texts texts() {
    return texts;
  }

  /**
   * Overrides the name that the shell has for the page: a record's name. Empty for the page's own.
   */
  public StringProperty titleProperty() {
    return title;
  }

  /** What the page is limited to just now: a store, a date, a plan. */
  public StringProperty contextProperty() {
    return context;
  }

  /** Shown from left to right; the primary one stands last. */
  public ObservableList<PageAction> actions() {
    return actions;
  }

  /** What the page does by a key while its button is elsewhere than at the top. */
  public ObservableList<PageAction> keyActions() {
    return keyActions;
  }

  /** The page's own keys beside those of its actions, for F1. */
  public ObservableList<Shortcut> shortcuts() {
    return shortcuts;
  }

  public ObjectProperty<PageState> stateProperty() {
    return state;
  }

  /** Whether rail and bars make room for the page, as at the saw. */
  public BooleanProperty wholeWindowProperty() {
    return wholeWindow;
  }

  /** Whether the page shows the notifications itself, in a place that it keeps free for them. */
  public BooleanProperty showsNotesProperty() {
    return showsNotes;
  }

  /** Shows a task in front of the body until it ends. */
  public void waitFor(Running job, boolean canBeCancelled) {
    state.set(new PageState.Busy(job, canBeCancelled));
    job.stateProperty()
        .subscribe(
            now -> {
              boolean ours =
                  state.get() instanceof PageState.Busy(var shown, var any) && shown == job;
              if (now != Running.State.UNDER_WAY && ours) {
                state.set(PageState.READY);
              }
            });
  }

  /** Shows a fault instead of the body, with a way to try again. */
  public void fail(StationFault fault, Runnable again) {
    state.set(new PageState.Failed(fault, again));
  }

  public void setOnRefresh(Runnable refresh) {
    onRefresh = refresh;
  }

  public void setOnFilter(Runnable filter) {
    onFilter = filter;
  }

  /**
   * What Ctrl+Z does on this page.
   *
   * @param undo says whether there was something to take back
   */
  public void setOnUndo(BooleanSupplier undo) {
    onUndo = undo;
  }

  /** Told each time the page is opened, with what it is opened for, or nothing. */
  public void setOnArrive(Consumer<String> arrive) {
    onArrive = arrive;
  }

  /**
   * Asked first when a code is scanned while the page is open; false lets the shell open what was
   * scanned.
   */
  public void setOnScan(Predicate<ShortCode> scan) {
    onScan = scan;
  }

  /** Whether the page has a use for what was scanned. */
  public final boolean scan(ShortCode code) {
    return onScan.test(code);
  }

  /** Asked when what was scanned is whole but no short code, such as the name of a location. */
  public void setOnScanText(Predicate<String> scan) {
    onScanText = scan;
  }

  /** Whether the page has a use for this text, which was scanned. */
  public final boolean scanText(String text) {
    return onScanText.test(text);
  }

  /** Asked when a supplier's barcode was scanned; false lets the shell open the item. */
  public void setOnScanGoods(Predicate<ScannedGoods> scan) {
    onScanGoods = scan;
  }

  /** Whether the page has a use for what a supplier's barcode says. */
  public final boolean scanGoods(ScannedGoods goods) {
    return onScanGoods.test(goods);
  }

  /** The page is filled by scans, one after the other: all of them are for it alone. */
  public void setContinuous(ContinuousScans scans) {
    continuous = Optional.of(scans);
  }

  /** What takes all scans of this page; empty if each is asked for by itself. */
  public final Optional<ContinuousScans> continuous() {
    return continuous;
  }

  public void setOnFirstFocus(Runnable focus) {
    onFirstFocus = focus;
  }

  /** F5. */
  public final void refresh() {
    onRefresh.run();
  }

  /** Ctrl+F. */
  public final void filter() {
    onFilter.run();
  }

  /** Ctrl+Z, when no notification offers an undo; whether the page had something to take back. */
  public final boolean undo() {
    return onUndo.getAsBoolean();
  }

  /** Esc, where nothing else has taken it: closes what is open beside the body; whether it was. */
  public boolean closeDetails() {
    return false;
  }

  /** The shell brought the page to the front. */
  public final void arrive(String argument) {
    onArrive.accept(argument);
    // What lies in a scroll pane is in the scene, and takes the focus, once the pane has its skin.
    applyCss();
    onFirstFocus.run();
  }

  private static void nothing() {}

  private void show(PageState now) {
    boolean ready = now instanceof PageState.Ready;
    boolean behind = ready || now instanceof PageState.Busy;
    keepFocus(ready);
    getChildren().setAll(body);
    body.setVisible(behind);
    body.setDisable(!ready);
    if (!ready) {
      Node view = StateView.of(texts, now);
      view.getStyleClass().add(behind ? "kerf-state-floating" : "kerf-state-whole");
      getChildren().add(view);
    } else if (focusBefore != null) {
      focusBefore.requestFocus();
      focusBefore = null;
    }
  }

  /** A page that was covered gives the focus back to where it was. */
  private void keepFocus(boolean ready) {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    if (!ready && focusBefore == null && owner != null && isWithinBody(owner)) {
      focusBefore = owner;
    }
  }

  private boolean isWithinBody(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each.equals(body)) {
        return true;
      }
    }
    return false;
  }
}
