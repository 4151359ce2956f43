package org.kerf.ui.labels;

import java.time.LocalDateTime;
import java.util.Arrays;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.PrinterQueue;
import org.kerf.query.RowKey;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.controls.page.DetailDrawer;
import org.kerf.ui.controls.page.ListPage;
import org.kerf.ui.controls.page.Page;
import org.kerf.ui.controls.table.FilterBar;
import org.kerf.ui.controls.table.WhileSeen;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.lists.Cells;
import org.kerf.ui.lists.FilterMenu;
import org.kerf.ui.lists.ListExport;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The list of labels, the printers above it, and the label that is selected beside it. */
final class LabelsScreen {

  private static final Duration LOOK_AGAIN = Duration.seconds(2);

  private static final double WIDE = 860;

  private final ViewContext context;
  private final Texts texts;
  private final LabelsViewModel model;
  private final WindowTable<LabelJob, RowKey<LabelJob>> table;
  private final DetailDrawer drawer;
  private final LabelDetails details;
  private final FlowPane printers = new FlowPane(8, 8);

  LabelsScreen(ViewContext context, LabelsViewModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    table = new WindowTable<>(texts, context.tasks());
    drawer = new DetailDrawer(texts);
    details = new LabelDetails(context, model, drawer, this::settled);
  }

  Page page() {
    addColumns();
    var filters = new FilterBar(texts);
    LabelsShown[] choices = LabelsShown.values();
    filters.choice(
        place -> model.shownProperty().set(choices[place]),
        Arrays.stream(choices).map(LabelsShown::words).toArray(Words[]::new));
    filters.setFound(table.foundText());
    filters.addRight(table.columnChooser());
    filters.setOnLeave(table::focusRows);
    table.narrowedBy(filters);
    filters.searchProperty().bindBidirectional(model.textProperty());
    table.setWhenEmpty(
        new PageState.Nothing(
            Material2AL.LABEL, Words.of("labels.empty.what"), Words.of("labels.empty.first")));
    table.selectedProperty().subscribe(this::showDetails);
    model.textProperty().subscribe(now -> reload());
    model.shownProperty().subscribe(now -> reload());
    model.printers().addListener((ListChangeListener<PrinterQueue>) change -> showPrinters());
    texts
        .languageProperty()
        .subscribe(
            now -> {
              showPrinters();
              showDetails(table.selectedProperty().get());
            });
    VBox.setVgrow(table, Priority.ALWAYS);
    var middle = new VBox(printers, table);
    middle.getStyleClass().add("kerf-stack");
    var page = new ListPage(texts, filters, middle, drawer);
    new FilterMenu(context, "labels").fit(page, table);
    new SelectedLabels(context, model, () -> model.look(this::reload))
        .fit(new ListExport(context, "labels").fit(page, table));
    page.actions()
        .add(
            new PageAction(
                    Words.of("labels.printers"),
                    Material2MZ.PRINT,
                    () -> context.navigation().open("printers", ""))
                .onlyFor(context.navigation().access("printers")));
    page.actions()
        .add(
            new PageAction(
                    Words.of("doubtful.settle"),
                    Material2AL.HELP_OUTLINE,
                    () -> context.navigation().open(LabelsPages.DOUBTFUL, ""))
                .onlyFor(context.navigation().access(LabelsPages.DOUBTFUL)));
    page.setOnRefresh(this::reload);
    page.setOnArrive(
        argument -> {
          reload();
          model.look(this::reload);
        });
    page.setOnFirstFocus(table::focusRows);
    // Printers work by themselves: what they did is looked at as long as somebody sees it.
    WhileSeen.repeat(middle, LOOK_AGAIN, () -> model.look(this::reload));
    return page;
  }

  private void reload() {
    table.setSource(model.source());
  }

  private void addColumns() {
    table
        .columns()
        .drawn(
            "state",
            Words.of("labels.state"),
            130,
            job -> Pill.of(LabelMarks.mark(job.state()), texts.bind(LabelMarks.words(job.state()))))
        .names("code", Words.of("labels.code"), 118, job -> job.code().spaced())
        .words("kind", Words.of("labels.kind"), 70, job -> texts.of(LabelMarks.words(job.kind())))
        .words("printer", Words.of("labels.printer"), 128, LabelJob::printer)
        .figures("tries", Words.of("labels.tried"), 64, job -> texts.figures().count(job.tries()))
        .details("trouble", Words.of("labels.trouble"), 124, this::failure)
        .details("user", Words.of("labels.user"), 120, LabelJob::user)
        .figures(
            "when",
            Words.of("labels.when"),
            142,
            job ->
                texts.figures().dateTime(job.settledAt().orElse(job.queuedAt()), context.zone()));
    table
        .columns()
        .onlyWhenWide(WIDE, "tries")
        .sortedBy("code", "when")
        .exported("when", job -> Cells.moment(wallClock(job)));
    table.columns().setShown("user", false);
    table.rememberIn(context.memoryOf("labels"));
  }

  private LocalDateTime wallClock(LabelJob job) {
    return LocalDateTime.ofInstant(job.settledAt().orElse(job.queuedAt()), context.zone());
  }

  private String failure(LabelJob job) {
    if (!job.byHandReason().isEmpty()) {
      return job.byHandReason();
    }
    return job.state().isDone()
        ? ""
        : job.lastFailure().map(each -> each.sentence(texts.language().locale())).orElse("");
  }

  private void showDetails(@Nullable LabelJob job) {
    if (job == null) {
      drawer.close();
    } else {
      details.show(job);
    }
  }

  /** The button that was pressed goes away: the keyboard goes on in the list. */
  private void settled() {
    table.focusRows();
    model.look(this::reload);
  }

  private void showPrinters() {
    printers.getChildren().setAll(model.printers().stream().map(this::printer).toList());
  }

  private String standing(PrinterQueue queue) {
    if (model.isPaused(queue.printer())) {
      return texts.of("labels.paused");
    }
    if (queue.forPerson() > 0) {
      return texts.count("labels.problems", queue.forPerson());
    }
    return texts.of(queue.failure().isPresent() ? "labels.trying" : "labels.no-problem");
  }

  private Node printer(PrinterQueue queue) {
    String words =
        texts.of(
            "labels.printer-stands",
            queue.printer(),
            texts.count("labels.waiting", queue.waiting()),
            standing(queue));
    boolean paused = model.isPaused(queue.printer());
    Mark mark =
        paused
            ? Mark.HELD
            : queue.forPerson() > 0
                ? Mark.FAILED
                : queue.failure().isPresent() ? Mark.WAITING : Mark.SENT;
    Pill pill = Pill.of(mark, words);
    queue
        .failure()
        .map(failure -> failure.sentence(texts.language().locale()))
        .ifPresent(sentence -> pill.setTooltip(new Tooltip(sentence)));
    return pill;
  }
}
