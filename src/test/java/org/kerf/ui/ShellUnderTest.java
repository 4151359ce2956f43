package org.kerf.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.kerf.kernel.StationFault;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.controls.page.Page;
import org.kerf.ui.shell.Badge;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.shell.Shell;
import org.kerf.ui.shell.StatusItem;
import org.kerf.ui.shell.look.Look;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.shell.palette.Hit;
import org.kerf.ui.shell.palette.SearchProvider;
import org.kerf.ui.shell.signin.UserChoices.UserTile;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** A whole shell around the gallery's pages, on the screen's thread. */
final class ShellUnderTest {

  static final List<UserTile> USERS =
      List.of(
          new UserTile("ana", "Ana Pop", Words.plain("supervizor")),
          new UserTile("ion", "Ion Mureșan", Words.plain("operator debitare")),
          new UserTile("dan", "Dan Văcărescu", Words.plain("operator debitare")),
          new UserTile("lia", "Lia Țurcanu", Words.plain("magazioner")),
          new UserTile("mihai", "Mihai Ștefan", Words.plain("administrator")));

  final ExecutorService workers = Executors.newFixedThreadPool(2);
  final Tasks tasks = new Tasks(workers);
  final Notifications notifications = new Notifications();
  final List<String> opened = new ArrayList<>();

  /** Whoever holds it keeps the search for bars from answering. */
  final Semaphore answers = new Semaphore(1);

  final Texts texts;
  final Look look;
  final Shell shell;
  final Gallery gallery;

  ShellUnderTest(Language language, Theme theme) throws StationFault {
    texts = new Texts(language, List.of("org.kerf.ui.gallery"));
    look = new Look(theme);
    shell = new Shell(texts, look, tasks, notifications);
    gallery = new Gallery(texts, tasks);
  }

  void show(Stage stage) {
    stage.setScene(shell.newScene());
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  void ready() {
    shell.ready(pages(), List.of(bars()));
    var status = shell.statusBar();
    status.report(StatusItem.STORE, new StatusItem.Report(Tone.SUCCESS, Words.of("status.safe")));
    status.report(
        StatusItem.PRINTER, new StatusItem.Report(Tone.SUCCESS, Words.plain("Zebra ZT411")));
    status.report(
        StatusItem.USER, new StatusItem.Report(Tone.NEUTRAL, Words.plain("Ana Pop · supervizor")));
    status.report(
        StatusItem.STATION, new StatusItem.Report(Tone.NEUTRAL, Words.plain("Birou depozit")));
  }

  void readyWithout(Group group) {
    shell.ready(pages().stream().filter(page -> page.group() != group).toList(), List.of(bars()));
  }

  private List<PageSpec> pages() {
    return List.of(
        spec("today", Group.HOME, Material2MZ.TODAY, Badge.NONE, () -> gallery.parts()),
        spec(
            "stock",
            Group.STOCK,
            Material2MZ.VIEW_LIST,
            Badge.NONE,
            () -> gallery.listPage(1_284, opened)),
        spec(
            "counts",
            Group.STOCK,
            Material2AL.FACT_CHECK,
            new Badge(1, Tone.WARNING),
            () -> gallery.task()),
        spec(
            "orders",
            Group.CUTTING,
            Material2AL.LIST_ALT,
            new Badge(25, Tone.NEUTRAL),
            () -> gallery.empty()),
        spec("plan", Group.CUTTING, Material2AL.CONTENT_CUT, Badge.NONE, () -> gallery.workbench()),
        spec(
            "ship",
            Group.SHIPPING,
            Material2AL.LOCAL_SHIPPING,
            new Badge(6, Tone.ACCENT),
            () -> gallery.empty()),
        spec(
            "sync",
            Group.SYSTEM,
            Material2MZ.SYNC,
            new Badge(3, Tone.DANGER),
            () -> gallery.empty()));
  }

  private static PageSpec spec(
      String id, Group group, Ikon icon, Badge badge, Supplier<Page> page) {
    return PageSpec.counting(
        id, group, "gallery." + id, icon, page, new SimpleObjectProperty<>(badge));
  }

  private SearchProvider bars() {
    return (text, most) -> {
      answers.acquireUninterruptibly();
      answers.release();
      return List.of("B01 00A2F4 T", "B01 00A2G5 S", "B01 00A2H6 R").stream()
          .filter(code -> code.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
          .limit(most)
          .map(
              code ->
                  new Hit(
                      "Bară",
                      code,
                      "IPE 200 · 12 000 mm · A03",
                      Material2MZ.STRAIGHTEN,
                      () -> opened.add(code)))
          .toList();
    };
  }
}
