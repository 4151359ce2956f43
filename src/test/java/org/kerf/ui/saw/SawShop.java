package org.kerf.ui.saw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.problem.CuttingProblem;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.ItemProblem;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.CutProposal;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.flow.UseCases;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.identity.model.Role;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;
import org.kerf.ui.DemoStation;
import org.kerf.ui.KnownKey;
import org.kerf.ui.Pulses;
import org.kerf.ui.StationPages;
import org.kerf.ui.View;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.Person;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.labels.LabelsPages;
import org.kerf.ui.planning.PlanningPages;
import org.kerf.ui.scanner.ScannerPages;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.shell.Shell;
import org.kerf.ui.shell.look.Look;
import org.kerf.ui.shell.look.ScreenPicture;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The demo warehouse with an approved plan, and the real window with the pages of the saw and the
 * labels.
 */
public final class SawShop implements AutoCloseable {

  private static final PlanLimits LIMITS = PlanLimits.ofSteps(20, 1);

  private static final Path PICTURES = Path.of("target", "screens");
  private static final long PATIENCE_SECONDS = 60;

  private static final Instant MORNING = Instant.parse("2026-11-25T07:00:00Z");

  /** Each look at the clock is two seconds later: no hand of the tests trembles. */
  private static final class SlowHand implements LongSupplier {
    private final AtomicLong looks = new AtomicLong();

    @Override
    public long getAsLong() {
      return 2_000_000_000L * looks.incrementAndGet();
    }
  }

  public final DemoStation demo;
  public final UseCases useCases;
  public final Texts texts;
  public final Shell shell;
  public final Notifications notifications = new Notifications();
  public final Stage stage;
  public final PageContext context;
  private final Look look;

  public SawShop(Path folder, double width, double height) throws Exception {
    this(folder, width, height, new SlowHand());
  }

  /**
   * With a clock for what comes too quickly after what.
   *
   * @param nanos a clock that never goes back
   */
  public SawShop(Path folder, double width, double height, LongSupplier nanos) throws Exception {
    this(new DemoStation(folder), width, height, nanos);
  }

  /** At a station of which somebody has made something already. */
  public SawShop(DemoStation station, double width, double height) throws Exception {
    this(station, width, height, new SlowHand());
  }

  private SawShop(DemoStation station, double width, double height, LongSupplier nanos)
      throws Exception {
    FxToolkit.registerPrimaryStage();
    demo = station;
    useCases = demo.useCases;
    texts = StationPages.texts(Language.ROMANIAN);
    look = new Look(Theme.LIGHT);
    var operator = new Person(demo.user(Role.OPERATOR), useCases.ids());
    shell = fx(() -> new Shell(texts, look, demo.tasks, notifications));
    context =
        new PageContext(
            useCases,
            demo.tasks,
            texts,
            notifications,
            shell,
            operator,
            InstantSource.fixed(MORNING),
            ZoneId.of("Europe/Bucharest"),
            demo.outputs,
            new KnownKey(),
            demo.memory);
    stage = fx(() -> show(nanos, width, height));
  }

  /**
   * The size is there from the start: a window that shrinks is more than the screen without a
   * display can do.
   */
  private Stage show(LongSupplier nanos, double width, double height) {
    var made = new Stage();
    made.setScene(shell.newScene());
    made.setX(0);
    made.setY(0);
    made.setWidth(width);
    made.setHeight(height);
    made.show();
    List<PageSpec> specs = new ArrayList<>(new SawPages(context, nanos).specs());
    specs.addAll(new PlanningPages(context).specs());
    specs.addAll(new LabelsPages(context).specs());
    specs.addAll(new ScannerPages(context).specs());
    shell.ready(specs, List.of());
    return made;
  }

  /**
   * Plans these orders of the demo, the first of the list, on the first saw, and approves the plan.
   */
  public CutPlan approvePlan(int orders) throws StationFault {
    List<OrderId> ids =
        read(
                tx ->
                    useCases
                        .repositories()
                        .orders()
                        .summaries(tx, OrderState.OPEN, "", Optional.empty(), orders))
            .stream()
            .map(summary -> summary.order().id())
            .toList();
    return approvePlan(ids);
  }

  /** The same of the orders of these numbers. */
  public CutPlan approvePlan(String... numbers) throws StationFault {
    List<OrderId> ids = new ArrayList<>();
    for (String number : numbers) {
      ids.add(read(tx -> useCases.repositories().orders().byNumber(tx, number)).orElseThrow().id());
    }
    return approvePlan(ids);
  }

  /** The same of those pieces of one order whose ends are both slanted. */
  public CutPlan approveSlanted(String number) throws StationFault {
    CutOrder order =
        read(tx -> useCases.repositories().orders().byNumber(tx, number)).orElseThrow();
    CuttingProblem whole = useCases.planCuts().problem(saws().getFirst().id(), List.of(order.id()));
    List<ItemProblem> slanted = whole.items().stream().flatMap(SawShop::slanted).toList();
    return approve(
        useCases
            .planCuts()
            .draft(new CuttingProblem(whole.saw(), slanted), LIMITS, PlanWatcher.PATIENT)
            .proposal());
  }

  private static Stream<ItemProblem> slanted(ItemProblem item) {
    List<Demand> demands =
        item.demands().stream()
            .filter(demand -> !demand.ends().first().isSquare())
            .filter(demand -> !demand.ends().second().isSquare())
            .toList();
    return demands.isEmpty()
        ? Stream.empty()
        : Stream.of(new ItemProblem(item.item(), item.rules(), item.stock(), demands));
  }

  private CutPlan approvePlan(List<OrderId> ids) throws StationFault {
    return approve(
        useCases.planCuts().run(saws().getFirst().id(), ids, LIMITS, PlanWatcher.PATIENT));
  }

  private CutPlan approve(CutProposal proposal) throws StationFault {
    var outcome = useCases.approvePlan().run(demo.command(Role.SUPERVISOR), proposal);
    assertThat(outcome).isInstanceOf(ApprovePlan.Outcome.Approved.class);
    return ((ApprovePlan.Outcome.Approved) outcome).plan();
  }

  public List<Saw> saws() throws StationFault {
    return read(tx -> useCases.repositories().plans().saws(tx));
  }

  /** The bars that wait for the first saw. */
  public List<BarLine> waiting() throws StationFault {
    var saw = saws().getFirst().id();
    return read(tx -> useCases.repositories().plans().queue(tx, saw, BarState.TO_CUT, 500));
  }

  public <T> T read(Transactions.Work<T> work) throws StationFault {
    return useCases.reading().of(work);
  }

  public void open(String page, String argument) throws Exception {
    fx(
        () -> {
          shell.open(page, argument);
          return true;
        });
    settleHere();
  }

  /** Taps what has this id, as soon as it is there and can be tapped. */
  public void tap(String id) throws Exception {
    until(
        "#" + id + " can be tapped",
        () -> find(id) instanceof ButtonBase tile && !tile.isDisabled());
    fx(
        () -> {
          ((ButtonBase) find(id)).fire();
          return true;
        });
    settleHere();
  }

  /** Closes the bar that is done; a remnant stays at the saw, as long as was worked out. */
  public void closeBar() throws Exception {
    tap("saw-close");
    if (find("saw-remnant-here") != null) {
      tap("saw-remnant-here");
    }
  }

  public void until(String what, BooleanSupplier there) throws Exception {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> fx(there::getAsBoolean));
    } catch (TimeoutException late) {
      throw new AssertionError("in vain: " + what, late);
    }
  }

  /** What has this id, or nothing. */
  public Node find(String id) {
    return stage.getScene().lookup("#" + id);
  }

  /** Whether what has this id is there and can be tapped. */
  public boolean isReady(String id) {
    return find(id) != null && !find(id).isDisabled();
  }

  /** Opens the first saw's screen and waits for the bar to fetch. */
  public void toTheSaw() throws Exception {
    open("saw", saws().getFirst().name());
    until("the bar to fetch is shown", () -> isReady("saw-take"));
  }

  /** Presses a key and releases it at once. */
  public void press(KeyCode code) throws Exception {
    key(KeyEvent.KEY_PRESSED, code);
    key(KeyEvent.KEY_RELEASED, code);
    settleHere();
  }

  /** Holds the key of a tile until the tile has done what it does. */
  public void hold(KeyCode code, String what, BooleanSupplier done) throws Exception {
    key(KeyEvent.KEY_PRESSED, code);
    until(what, done);
    key(KeyEvent.KEY_RELEASED, code);
    settleHere();
  }

  /** One event of a key, where the focus is. */
  public void key(EventType<KeyEvent> type, KeyCode code) throws Exception {
    fx(
        () -> {
          Node owner = stage.getScene().getFocusOwner();
          var event = new KeyEvent(type, "", "", code, false, false, false, false);
          Event.fireEvent(owner == null ? stage.getScene() : owner, event);
          return true;
        });
  }

  /** A press or a release of the mouse, or of a finger, on what has this id. */
  public void mouse(EventType<MouseEvent> type, String id) throws Exception {
    fx(
        () -> {
          Event.fireEvent(find(id), mouseEvent(type));
          return true;
        });
  }

  private static MouseEvent mouseEvent(EventType<MouseEvent> type) {
    boolean down = type == MouseEvent.MOUSE_PRESSED;
    return new MouseEvent(
        type,
        10,
        10,
        10,
        10,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        down,
        false,
        false,
        true,
        false,
        true,
        null);
  }

  /** Types digits on the big number pad. */
  public void typeOnPad(String digits) throws Exception {
    for (int i = 0; i < digits.length(); i++) {
      tap("saw-key-" + digits.charAt(i));
    }
  }

  /** A picture of the window as it stands; the language and the theme stand in its name. */
  public void picture(String name, Language language, Theme theme) throws Exception {
    fx(
        () -> {
          texts.languageProperty().set(language);
          look.themeProperty().set(theme);
          return true;
        });
    settleHere();
    String end =
        '-' + language.tag().toLowerCase(Locale.ROOT) + '-' + theme.name().toLowerCase(Locale.ROOT);
    Path file = PICTURES.resolve(name + end + ".png");
    fx(
        () -> {
          ScreenPicture.save(stage.getScene(), file);
          return true;
        });
    assertThat(file).isNotEmptyFile();
  }

  public void picture(String name) throws Exception {
    picture(name, Language.ROMANIAN, Theme.LIGHT);
  }

  /** In each language and theme that is pictured. */
  public void pictureInAll(String name) throws Exception {
    for (View view : View.pictured()) {
      picture(name, view.language(), view.theme());
    }
  }

  /** At 1920x1080, in a scene of its own: the screen without a display is not as large. */
  public void largePicture(String name) throws Exception {
    Scene small = stage.getScene();
    Parent root = small.getRoot();
    fx(
        () -> {
          small.setRoot(new Pane());
          look.dress(new Scene(root, 1920, 1080));
          return true;
        });
    settleHere();
    Path file = PICTURES.resolve(name + "-ro-light.png");
    fx(
        () -> {
          ScreenPicture.save(root.getScene(), file);
          root.getScene().setRoot(new Pane());
          small.setRoot(root);
          return true;
        });
    settleHere();
    assertThat(file).isNotEmptyFile();
  }

  public static void settle() {
    Pulses.pass();
    Pulses.one();
  }

  /** What was started at this window is done, and drawn. */
  private void settleHere() throws Exception {
    Pulses.pass(stage);
    until("nothing is under way", () -> !demo.tasks.busyProperty().get());
    Pulses.one();
  }

  public static <T> T fx(Callable<T> job) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, job);
  }

  /** Checks the store and closes it. */
  @Override
  public void close() throws StationFault {
    try {
      assertThat(useCases.checkStore().run().differences()).isEmpty();
    } finally {
      closeUnchecked();
    }
  }

  /** Closes a store whose rows the test itself has changed. */
  public void closeUnchecked() {
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          stage.hide();
          return true;
        });
    demo.close();
  }
}
