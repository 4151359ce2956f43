package org.kerf.ui.saw;

import java.util.List;
import java.util.function.LongSupplier;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.Permission;
import org.kerf.query.saw.SawReading;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.Shortcut;
import org.kerf.ui.controls.notes.NotificationLine;
import org.kerf.ui.controls.page.Page;
import org.kerf.ui.controls.page.TaskPage;
import org.kerf.ui.saw.queue.QueueMovesModel;
import org.kerf.ui.saw.state.SawUseCases;
import org.kerf.ui.saw.state.SawViewModel;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * The pages around the saw: "queue", and "saw", which takes the whole window and is opened with a
 * saw's name.
 */
public final class SawPages {

  /** The bundle with their words. */
  public static final String TEXTS = "org.kerf.ui.saw.texts";

  /** The keys of the saw's tiles, for F1: each has to be held. */
  private static final List<Shortcut> HELD =
      List.of(
          new Shortcut("F8", Words.of("saw.keys.main")),
          new Shortcut("F2", Words.of("saw.keys.other-length")),
          new Shortcut("F3", Words.of("saw.keys.bar")),
          new Shortcut("F4", Words.of("saw.keys.stop")),
          new Shortcut("F6", Words.of("saw.keys.undo")),
          new Shortcut("F9", Words.of("saw.keys.reprint")),
          new Shortcut("F10", Words.of("saw.keys.leave")),
          new Shortcut("F2 – F9", Words.of("saw.keys.answers")));

  private final UseCases useCases;
  private final ViewContext context;
  private final LongSupplier nanos;

  /**
   * @param nanos a clock that never goes back
   */
  public SawPages(PageContext pages, LongSupplier nanos) {
    useCases = pages.useCases();
    context = pages.view();
    this.nanos = nanos;
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.of(
            "queue", Group.CUTTING, "queue.title", Material2AL.FORMAT_LIST_NUMBERED, this::queue),
        PageSpec.of("saw", Group.CUTTING, "saw.title", Material2AL.CONTENT_CUT, this::saw)
            .onlyFor(context.person().access(Permission.CUT)));
  }

  private Page queue() {
    return new QueueScreen(
            context,
            new QueueViewModel(
                context, useCases.reading(), useCases.repositories(), useCases.withdrawPlan()),
            new QueueMovesModel(context, useCases.reading(), useCases.queues()))
        .page();
  }

  private Page saw() {
    var reading = new SawReading(useCases.reading(), useCases.repositories());
    var model = new SawViewModel(context, SawUseCases.of(useCases, reading), nanos);
    var screen =
        new SawScreen(
            context.texts(),
            model,
            new NotificationLine(context.texts(), context.notifications()),
            () -> context.navigation().open("queue", model.choice().name()));
    TaskPage page = TaskPage.showing(context.texts(), screen);
    page.wholeWindowProperty().set(true);
    page.showsNotesProperty().set(true);
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
            model.choice().open(name);
          }
        });
    page.setOnFirstFocus(screen::requestFocus);
    page.setOnRefresh(model::refresh);
    page.setOnUndo(
        () -> {
          model.undo().ask();
          return true;
        });
    page.setOnScan(model.scans()::code);
    page.setOnScanText(model.scans()::text);
    page.shortcuts().setAll(HELD);
    return page;
  }
}
