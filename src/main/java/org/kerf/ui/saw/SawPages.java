package org.kerf.ui.saw;

import java.util.List;
import org.kerf.ui.controls.Page;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.TaskPage;
import org.kerf.ui.desk.Desk;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The pages around the saw: "queue", and "saw", which takes the whole window and is opened with a
 * saw's name.
 */
public final class SawPages {

  /** The bundle with their words. */
  public static final String TEXTS = "org.kerf.ui.saw.texts";

  private final Desk desk;

  public SawPages(Desk desk) {
    this.desk = desk;
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.of(
            "queue", Group.CUTTING, "queue.title", Material2AL.FORMAT_LIST_NUMBERED, this::queue),
        PageSpec.of("saw", Group.CUTTING, "saw.title", Material2AL.CONTENT_CUT, this::saw));
  }

  private Page queue() {
    return new QueueScreen(desk, new QueueViewModel(desk)).page();
  }

  private Page saw() {
    var model = new SawViewModel(desk, new SawReading(desk.jobs().reading(), desk.jobs().faces()));
    var screen = new SawScreen(desk.texts(), model, () -> desk.navigation().open("queue"));
    TaskPage page = TaskPage.showing(desk.texts(), screen);
    page.wholeWindowProperty().set(true);
    model.setOnFault(
        fault ->
            page.fail(
                fault,
                () -> {
                  page.stateProperty().set(PageState.READY);
                  model.refresh();
                }));
    page.setOnArrive(
        name -> {
          if (name.isEmpty()) {
            model.refresh();
          } else {
            model.choose(name);
          }
        });
    page.setOnFirstFocus(screen::takeFocus);
    page.setOnRefresh(model::refresh);
    page.setOnUndo(model::undoLast);
    page.setOnScan(model::scan);
    page.actions()
        .setAll(
            action(
                "saw.other-length",
                Material2MZ.STRAIGHTEN,
                "F2",
                () -> model.ask(new SawStep.OtherLength())),
            action(
                "saw.defect",
                Material2MZ.REPORT_PROBLEM,
                "F3",
                () -> model.ask(new SawStep.WhichDefect())),
            action("saw.stop", Material2MZ.STOP, "F4", () -> model.ask(new SawStep.ConfirmStop())),
            action("saw.undo", Material2MZ.UNDO, "F6", model::undoLast),
            action("saw.reprint", Material2MZ.PRINT, "F9", model::reprint));
    return page;
  }

  private static PageAction action(String key, Ikon icon, String keys, Runnable does) {
    return new PageAction(Words.of(key), icon, does).on(keys);
  }
}
