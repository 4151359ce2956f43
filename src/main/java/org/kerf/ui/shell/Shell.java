package org.kerf.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.StationFault;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.StateView;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.controls.notes.NotificationStack;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.controls.page.Navigation;
import org.kerf.ui.controls.page.Page;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.shell.StatusItem.Report;
import org.kerf.ui.shell.look.Look;
import org.kerf.ui.shell.look.Zoom;
import org.kerf.ui.shell.palette.ActionSearch;
import org.kerf.ui.shell.palette.Hit;
import org.kerf.ui.shell.palette.PageSearch;
import org.kerf.ui.shell.palette.PaletteViewModel;
import org.kerf.ui.shell.palette.SearchProvider;
import org.kerf.ui.shell.signin.SigningIn;
import org.kerf.ui.shell.signin.UserChoices;
import org.kerf.ui.shell.signin.UserChoices.UserTile;
import org.kerf.ui.task.Running;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * The window. It can be shown before anything else is there: first {@link #starting}, then {@link
 * #ready} with the pages, or {@link #failed}. To be used on the screen's thread.
 */
public final class Shell implements Navigation {

  private static final String PROGRAM = "Kerf";

  /** The page where documents are undone. */
  private static final String MOVEMENTS = "movements";

  private static final String BETWEEN = " \u00B7 ";
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final Texts texts;
  private final Look look;
  private final Notifications notifications;
  private final Rail rail;
  private final TopBar topBar;
  private final StatusBar statusBar;
  private final NotificationStack notes;
  private final Zoom zoom = new Zoom();
  private final StackPane content = new StackPane();
  private final BorderPane inner = new BorderPane();
  private final BorderPane frame = new BorderPane();
  private final StackPane root = new StackPane();
  private final PaletteViewModel search;
  private final Palette palette;
  private final ShortcutOverlay shortcuts;
  private final ShellKeys keys = new ShellKeys(this);
  private final SigningIn signingIn;
  private final SigningIn allowing;
  private final BooleanProperty wholeWindow = new SimpleBooleanProperty();
  private final BooleanBinding covered;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(PROGRAM);
  private final PageRegistry pages = new PageRegistry();
  private final ActionSearch actions = new ActionSearch();
  private Optional<PageSearch> pageSearch = Optional.empty();
  private Subscription whileShown = Subscription.EMPTY;
  private @Nullable Page current;
  private boolean ofOneThing;

  public Shell(Texts texts, Look look, Tasks tasks, Notifications notifications) {
    this.texts = texts;
    this.look = look;
    this.notifications = notifications;
    rail = new Rail(texts);
    topBar = new TopBar(texts, this::openSearch, this::goBack);
    tasks.setEndings(notifications::ended);
    notes = new NotificationStack(texts, notifications);
    statusBar = new StatusBar(texts, look, tasks);
    search = new PaletteViewModel(texts, tasks, notifications);
    palette = new Palette(texts, search);
    shortcuts = new ShortcutOverlay(texts);
    signingIn = SigningIn.atStation(texts, tasks, notifications, this::welcome);
    allowing = SigningIn.allowing(texts, tasks, notifications, user -> keys.ignoreHeld());
    covered =
        palette
            .visibleProperty()
            .or(shortcuts.visibleProperty())
            .or(signingIn.askingProperty())
            .or(allowing.askingProperty());
    assemble();
  }

  /** The window's scene, of the usual size, dressed. */
  public Scene newScene() {
    var scene = new Scene(zoom.around(root), WIDTH, HEIGHT);
    look.dress(scene);
    keys.listenOn(scene);
    return scene;
  }

  /** Shows the window where it last was. */
  public void show(Stage stage, WindowMemory memory) {
    stage.titleProperty().bind(title);
    stage.setScene(newScene());
    stage.setFullScreenExitHint("");
    // Esc answers questions, at the saw above all; leaving the whole screen is Alt+Enter's.
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    wholeWindow.subscribe(stage::setFullScreen);
    zoom.dressPopUpsOf(stage);
    new WindowPlace(memory, stage, rail, zoom).restore();
    stage.show();
  }

  /** The program is starting: a task is under way and there is no page yet. */
  public void starting(Running job) {
    showInstead(new PageState.Busy(job, false));
    statusBar.report(StatusItem.STORE, new Report(Tone.ACCENT, Words.of("status.opening")));
  }

  /** The program could not start. */
  public void failed(StationFault fault, Runnable again) {
    showInstead(new PageState.Failed(fault, again));
    var words = Words.of("status.failed", fault.code().code());
    statusBar.report(StatusItem.STORE, new Report(Tone.DANGER, words));
  }

  /**
   * The program has started: these are its pages, the first is opened, and this is what Ctrl+K
   * asks.
   */
  public void ready(List<PageSpec> all, List<SearchProvider> providers) {
    pages.set(all);
    List<PageSpec> inRail = all.stream().filter(spec -> !spec.ofOneThing()).toList();
    rail.setPages(inRail, this);
    var found = new PageSearch(texts, all.stream().filter(PageSpec::found).toList(), this);
    pageSearch = Optional.of(found);
    List<SearchProvider> asked = new ArrayList<>(providers);
    asked.add(found);
    asked.add(actions);
    search.setProviders(asked);
    if (!all.isEmpty()) {
      open(all.getFirst().id());
    }
  }

  /**
   * Asks who is at the station.
   *
   * @param onNobody adds the first user, if there is none
   */
  public void chooseUser(UserChoices choices, Consumer<UserTile> chosen, Runnable onNobody) {
    signingIn.ask(Words.plain(""), choices, chosen, onNobody);
  }

  /**
   * Asks who allows what the person at the station may not do; they may leave the question.
   *
   * @param allowed told of whoever has proved who they are
   */
  public void askToAllow(Words deed, UserChoices choices, Consumer<UserTile> allowed) {
    allowing.ask(deed, choices, allowed, () -> {});
  }

  /** Somebody else comes to the station, or this one leaves it: asks who it is. */
  public void switchUser() {
    if (!signingIn.isAsking()) {
      uncover();
      statusBar.open(StatusItem.USER);
    }
  }

  @Override
  public void open(String pageId, String argument) {
    PageSpec spec = pages.spec(pageId);
    pages.went(spec, argument);
    show(spec, argument);
  }

  @Override
  public Access access(String pageId) {
    return pages.has(pageId) ? pages.spec(pageId).access() : Access.FREE;
  }

  /** Opens the page that was open before. */
  void goBack() {
    pages.back().ifPresent(visit -> show(pages.spec(visit.pageId()), visit.argument()));
  }

  /**
   * Esc on the page of one thing leads back; other pages have nowhere to leave to, but may have
   * details open.
   */
  void leaveRecord() {
    if (current != null && !current.closeDetails() && ofOneThing) {
      goBack();
    }
  }

  private void show(PageSpec spec, String argument) {
    Page page = spec.access().isAllowed() ? pages.open(spec) : forbidden(spec);
    whileShown.unsubscribe();
    whileShown = spec.access().allowed().subscribe((before, now) -> show(spec, argument));
    if (!page.equals(current)) {
      // An Enter that is still held would go on in the list that it has led to.
      keys.ignoreHeld();
    }
    current = page;
    ofOneThing = spec.ofOneThing();
    content.getChildren().setAll(page);
    inner.setBottom(page.showsNotesProperty().get() ? null : notes);
    topBar.show(spec, page);
    rail.select(spec.id());
    wholeWindow.unbind();
    wholeWindow.set(page.wholeWindowProperty().get());
    frame(!wholeWindow.get());
    page.arrive(argument);
  }

  /** A link, a scan or the way back led to what is not for the person at the station. */
  private Page forbidden(PageSpec spec) {
    var page = new RecordPage(texts);
    page.stateProperty()
        .set(
            new PageState.Forbidden(Words.of("page.forbidden"), spec.access().whoMay().getValue()));
    return page;
  }

  @Override
  public void nameStation(String station, String company, String characters) {
    title.set(joined(station, company, PROGRAM));
    statusBar.report(
        StatusItem.STATION, new Report(Tone.SUCCESS, Words.plain(joined(station, characters))));
  }

  private static String joined(String... names) {
    return Stream.of(names).filter(name -> !name.isEmpty()).collect(Collectors.joining(BETWEEN));
  }

  /** What the window is called: the station, its company, the program. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  @Override
  public void switchTheme() {
    look.switchTheme();
  }

  @Override
  public void zoom(int steps) {
    if (steps == 0) {
      zoom.reset();
    } else if (steps < 0) {
      zoom.out();
    } else if (zoom.isFull()) {
      notifications.info(Words.of("zoom.full"), Words.of("zoom.full-why"));
    } else {
      zoom.in();
    }
  }

  /** The page that is open. */
  public Optional<Page> currentPage() {
    return Optional.ofNullable(current);
  }

  public StatusBar statusBar() {
    return statusBar;
  }

  /** Whether rail and bars are hidden and the window takes the whole screen, as at the saw. */
  public BooleanProperty wholeWindowProperty() {
    return wholeWindow;
  }

  void openSearch() {
    if (current != null && !isAsking()) {
      actions.offer(new PaletteActions(texts, look, statusBar).on(current));
      search.begin(pageSearch.map(PageSearch::offer).orElse(List.of()));
      palette.open();
    }
  }

  /** Asks which of several is meant; the first is selected. */
  public void choose(Words question, List<Hit> things) {
    if (!isAsking()) {
      uncover();
      search.begin(things);
      palette.ask(question);
    }
  }

  /** Asks which one of many is meant; these are looked through. */
  public void ask(Words question, SearchProvider among) {
    if (!isAsking()) {
      uncover();
      search.begin(List.of(), List.of(among));
      palette.ask(question);
    }
  }

  void openShortcuts() {
    if (!isAsking()) {
      palette.close();
      shortcuts.open(current, pages.groups());
    }
  }

  /** Keys that belong to the scanner alone: the list of shortcuts leaves them out. */
  public void reserveKeys(Set<String> keys) {
    shortcuts.setTaken(keys);
  }

  void openGroup(Group group) {
    Optional<String> page = isAsking() ? Optional.empty() : pages.lastOf(group);
    page.ifPresent(
        id -> {
          uncover();
          open(id);
        });
  }

  /** Whether the window is open. */
  public boolean isShowing() {
    Scene scene = root.getScene();
    return scene != null && scene.getWindow() != null && scene.getWindow().isShowing();
  }

  /** Whether something in front of the page has the keys; nothing behind it can be reached. */
  public boolean hasOverlay() {
    return covered.get();
  }

  /** Whether the question stands who is at the station, or who allows something. */
  public boolean isAsking() {
    return signingIn.isAsking() || allowing.isAsking();
  }

  /** Something was scanned while the question stands: it was not used, and the card says so. */
  public void askFirst() {
    (allowing.isAsking() ? allowing : signingIn).insist();
  }

  /**
   * Something was scanned while the question stands that may be a badge.
   *
   * @param heard told whether it is the badge of somebody who answers the question
   */
  public void badge(String scanned, Consumer<Boolean> heard) {
    (allowing.isAsking() ? allowing : signingIn).badge(scanned, heard);
  }

  /** Closes what can be left, so that a page can be seen. */
  public void uncover() {
    palette.close();
    shortcuts.close();
    allowing.leave();
  }

  /** Ctrl+Z: what a notification offers, else what the page has; else where it is done. */
  void undo() {
    if (!notifications.undoNewest() && !currentPage().map(Page::undo).orElse(true)) {
      Words what = Words.of("undo.nothing");
      Words how = Words.of("undo.nothing.how");
      if (pages.has(MOVEMENTS)) {
        notifications.info(
            what,
            how,
            new PageAction(
                Words.of("undo.open-movements"),
                Material2AL.ARROW_FORWARD,
                () -> open(MOVEMENTS, "")));
      } else {
        notifications.info(what, how);
      }
    }
  }

  boolean dismissNote() {
    return notifications.dismissNewest();
  }

  private void welcome(UserTile user) {
    keys.ignoreHeld();
    var words = Words.plain(joined(user.name(), texts.of(user.role())));
    statusBar.report(StatusItem.USER, new Report(Tone.NEUTRAL, words));
  }

  /**
   * Fills the window with something that comes before all pages, and shows the notifications
   * itself; the next page that is opened takes its place.
   */
  public void showAlone(Region region) {
    current = null;
    topBar.showNothing();
    content.getChildren().setAll(region);
    inner.setBottom(null);
    frame(false);
  }

  private void frame(boolean there) {
    frame.setLeft(there ? rail : null);
    frame.setBottom(there ? statusBar : null);
    inner.setTop(there ? topBar : null);
  }

  private void showInstead(PageState state) {
    current = null;
    topBar.showNothing();
    var view = StateView.of(texts, state);
    view.getStyleClass().add("kerf-state-whole");
    content.getChildren().setAll(view);
    // Else the first button of the window would have it: an Enter would fold the rail.
    content.requestFocus();
    inner.setBottom(notes);
  }

  private void assemble() {
    content.getStyleClass().add("kerf-content");
    // A page that asks for more room than there is must not push the bars out of the window.
    content.setMinSize(0, 0);
    inner.setTop(topBar);
    inner.setCenter(content);
    frame.setCenter(inner);
    frame.setLeft(rail);
    frame.setBottom(statusBar);
    // Neither Tab nor a default button may reach what a card covers.
    frame.disableProperty().bind(covered);
    root.getStyleClass().add("kerf-shell");
    root.getChildren().addAll(frame, palette, shortcuts, allowing.card(), signingIn.card());
    inner.setBottom(notes);
    wholeWindow.subscribe(whole -> frame(!whole));
  }
}
