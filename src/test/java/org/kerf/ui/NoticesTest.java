package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.cutting.model.plan.CutPlan;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.cutting.model.problem.PlanLimits;
import org.kerf.cutting.model.proposal.PlanWatcher;
import org.kerf.flow.facts.FileFact;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.planning.ApprovePlan;
import org.kerf.identity.model.Role;
import org.kerf.kernel.ShortCode;
import org.kerf.ui.controls.notes.Note;
import org.kerf.ui.notices.NoticeWatch;
import org.kerf.ui.task.BugHandler;
import org.kerf.ui.texts.Words;
import org.testfx.util.WaitForAsyncUtils;

/** One notice for one action, and one for many that are the same. */
class NoticesTest {

  /** Parts of the files that the demo warehouse was made of. */
  private static final int FILES_OF_BEFORE = 8;

  private static final int MOST_NOTICES = 100;

  private static final long NO_SCAN = Long.MIN_VALUE;

  /** When the scan that comes in was made: it takes no time, however slow the machine is. */
  private static final AtomicLong SCAN_AT = new AtomicLong(NO_SCAN);

  @TempDir static Path folder;
  private static DemoStation demo;
  private static OfficeWindow window;

  @BeforeAll
  static void openTheWindow() throws Exception {
    demo = new DemoStation(folder);
    window = new OfficeWindow(demo, context -> fx(() -> StationPages.specs(context)));
    TypedScans.listen(window.stage, window.shell, window.context, NoticesTest::nanos);
    window.open("stock", "");
  }

  @AfterAll
  static void closeTheWindow() {
    window.close();
    demo.close();
  }

  @BeforeEach
  void forgetWhatWasSaid() {
    fx(
        () -> {
          window.notifications.notes().clear();
          return true;
        });
  }

  @Test
  void scansThatWereNotUnderstoodAddUpToOneNotice() throws Exception {
    scan(ShortCode.of(ShortCode.Kind.REMNANT, "9X", 77));
    scan(ShortCode.of(ShortCode.Kind.REMNANT, "9X", 78));
    garbled("R9XZZZ");
    assertThat(notes()).containsExactly("3 scanări neînțelese");
    window.press(KeyCode.ESCAPE);
    assertThat(notes()).isEmpty();
  }

  @Test
  void aScanThatIsUnderstoodEndsTheNoticeOfThoseBefore() throws Exception {
    ShortCode known =
        demo.useCases
            .reading()
            .of(tx -> demo.useCases.repositories().stock().search(tx, "B01", 1))
            .getFirst()
            .unit()
            .code();
    garbled("R9XZZZ");
    assertThat(notes()).hasSize(1);
    scan(known);
    assertThat(notes()).isEmpty();
    window.open("stock", "");
  }

  @Test
  void undoAfterItsTimeIsOverSaysWhereABookingIsTakenBack() throws Exception {
    fx(
        () -> {
          window.notifications.done(Words.plain("Mutată"), () -> {});
          return true;
        });
    window.press(KeyCode.ESCAPE);
    assertThat(notes()).isEmpty();
    window.press("Ctrl+Z");
    assertThat(notes()).containsExactly("Acum nu se poate anula nimic cu Ctrl+Z");
    window.picture("undo-too-late");
    window.press("Ctrl+Z");
    assertThat(notes()).hasSize(1);
    fx(
        () -> {
          window.notifications.notes().getFirst().offer().orElseThrow().run();
          return true;
        });
    window.settle();
    assertThat(fx(() -> window.shell.currentPage().orElseThrow().actions()))
        .anyMatch(action -> window.texts.of(action.words()).equals("Anulează documentul"));
    window.press("Ctrl+Z");
    assertThat(fx(() -> window.stage.getScene().lookup("#undo-leave"))).isNotNull();
    window.press(KeyCode.ESCAPE);
    window.open("stock", "");
  }

  @Test
  void equalNoticesAddUpAndThoseThatCanBeTakenBackDoNot() throws Exception {
    fx(
        () -> {
          for (int i = 0; i < 3; i++) {
            window.notifications.warn(Words.plain("Hârtia se termină"), Words.plain("ZT411"));
            window.notifications.done(Words.plain("Mutată"), () -> {});
          }
          return true;
        });
    window.settle();
    assertThat(notes())
        .containsExactlyInAnyOrder("Hârtia se termină", "Mutată", "Mutată", "Mutată");
    fx(
        () -> {
          window
              .notifications
              .notes()
              .removeIf(note -> window.texts.of(note.title()).equals("Mutată"));
          return true;
        });
    assertThat(labels(".kerf-note .kerf-code")).contains("de 3 ori");
  }

  /** Somebody is about to press what stands there. */
  @Test
  void aNoticeLeavesAScrolledPageWhereItIs() throws Exception {
    window.open("settings", "");
    ScrollPane scroll =
        (ScrollPane)
            Objects.requireNonNull(
                window.find(".kerf-page-body-scrolled", Node.class).lookup(".scroll-pane"));
    fx(
        () -> {
          scroll.setVvalue(1);
          return true;
        });
    window.settle();
    double before = top(scroll);
    assertThat(before).as("it is scrolled").isNegative();
    fx(
        () -> {
          window.notifications.info(Words.plain("Ceva s-a întâmplat"));
          return true;
        });
    window.settle();
    assertThat(top(scroll)).isEqualTo(before);
    forgetWhatWasSaid();
    window.settle();
    assertThat(top(scroll)).isEqualTo(before);
    window.open("stock", "");
  }

  private static double top(ScrollPane scroll) {
    return fx(
        () ->
            (double)
                Math.round(scroll.sceneToLocal(scroll.getContent().localToScene(0, 0)).getY()));
  }

  @Test
  void whatWasDoneInThisWindowIsNotToldASecondTime() throws Exception {
    demo.station.startWorkers(new BugHandler());
    var notices = demo.useCases.notices();
    // The watch tells in one sentence what it finds at one look: the worker has to be done before.
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () ->
            demo.useCases.reading().of(tx -> notices.unseen(tx, MOST_NOTICES)).stream()
                    .filter(each -> each.fact() instanceof FileFact.FileImported)
                    .count()
                == FILES_OF_BEFORE);
    var watch = fx(() -> new NoticeWatch(window.context, window.context.view().clock().instant()));
    fx(
        () -> {
          watch.start();
          return true;
        });
    demo.takeIn(
        ImportKind.CUSTOMERS, "Cod;Denumire;CIF;Adresă;Localitate;Județ\nK901;Zidar SRL;;;;\n");
    CutPlan plan = approveAPlan();
    int bars = demo.useCases.withdrawPlan().run(demo.command(Role.SUPERVISOR), plan.id());
    assertThat(bars).isPositive();
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () ->
            demo.useCases.reading().of(tx -> notices.recent(tx, 1)).stream()
                .anyMatch(each -> each.fact() instanceof PlanFact.PlanWithdrawn && each.seen()));
    List<String> said =
        fx(
            () -> {
              watch.stop();
              return window.notifications.notes().stream()
                  .map(Note::title)
                  .map(window.texts::of)
                  .toList();
            });
    assertThat(said)
        .as("the files of before, which nobody has seen, are told of")
        .containsExactly("Import din fișiere, " + FILES_OF_BEFORE + " părți");
  }

  private static CutPlan approveAPlan() throws Exception {
    Saw saw =
        demo.useCases.reading().of(tx -> demo.useCases.repositories().plans().saws(tx).getFirst());
    var orders =
        demo.useCases
            .reading()
            .of(
                tx ->
                    demo.useCases
                        .repositories()
                        .orders()
                        .summaries(tx, OrderState.OPEN, "", Optional.empty(), 30));
    var proposal =
        demo.useCases
            .planCuts()
            .run(
                saw.id(),
                List.of(orders.getLast().order().id()),
                PlanLimits.ofSteps(200, 1),
                PlanWatcher.PATIENT);
    var outcome = demo.useCases.approvePlan().run(demo.command(Role.SUPERVISOR), proposal);
    return ((ApprovePlan.Outcome.Approved) outcome).plan();
  }

  private static void scan(ShortCode code) throws Exception {
    garbled(code.text());
  }

  private static void garbled(String text) throws Exception {
    SCAN_AT.set(System.nanoTime());
    window.robot.push(KeyCode.F12);
    window.robot.write(text, 0);
    window.robot.push(KeyCode.F11);
    WaitForAsyncUtils.waitForFxEvents();
    SCAN_AT.set(NO_SCAN);
    window.settle();
  }

  private static long nanos() {
    long scan = SCAN_AT.get();
    return scan == NO_SCAN ? System.nanoTime() : scan;
  }

  private static String labels(String selector) {
    return fx(
        () ->
            window.stage.getScene().getRoot().lookupAll(selector).stream()
                .filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining(" ")));
  }

  private static List<String> notes() {
    return fx(
        () ->
            window.notifications.notes().stream()
                .map(note -> window.texts.of(note.title()))
                .toList());
  }
}
