package org.kerf.ui.imports;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.erp.csv.cell.ReadingRules.PointMeaning;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.flow.imports.ImportLine;
import org.kerf.flow.imports.ImportPreview;
import org.kerf.flow.imports.Repeats;
import org.kerf.flow.imports.RowFault;
import org.kerf.query.RowSource;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.controls.table.FilterBar;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/** What a file would change: questions and warnings above, then the rows that go in or stay out. */
final class PreviewView extends VBox {

  /** Enough for the longest sentence in the smallest window. */
  private static final int LINES = 3;

  private static final double GAP = 16;

  private final Texts texts;
  private final ImportWords words;
  private final WindowTable<ImportLine, Integer> table;
  private final VBox banners = new VBox();
  private final FilterBar filters;
  private final Label whole = new Label();
  private final ViewContext context;
  private final ImportViewModel model;
  private final FlowPane counts = new FlowPane();
  private List<ImportLine> lines = List.of();
  private boolean onlyRejected;

  PreviewView(ViewContext context, ImportViewModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    words = new ImportWords(texts);
    table = new WindowTable<>(texts, context.tasks());
    table.setLinesPerRow(LINES);
    table
        .columns()
        .figures("line", Words.of("imports.line"), 56, row -> count(row.line()))
        .drawn("verdict", Words.of("imports.verdict"), 112, row -> words.pill(row.verdict()))
        .sentences("about", Words.of("imports.about"), 116, ImportLine::about)
        .sentences("why", Words.of("imports.why"), 380, words::why)
        .growing("why")
        .unsorted();
    filters = new FilterBar(texts);
    filters.choice(this::choose, Words.of("imports.all-rows"), Words.of("imports.rejected-rows"));
    filters.setOnLeave(table::focusRows);
    table.narrowedBy(filters);
    filters.searchProperty().subscribe(this::showLines);
    banners.getStyleClass().add("kerf-stack");
    banners.setFillWidth(true);
    getStyleClass().add("kerf-stack");
    setMinWidth(0);
    VBox.setVgrow(table, Priority.ALWAYS);
    whole.setWrapText(true);
    whole.setMinHeight(Region.USE_PREF_SIZE);
    whole.setId("import-why");
    table.selectedProperty().subscribe(this::showWhole);
    counts.setHgap(GAP);
    counts.setId("import-counts");
    getChildren().addAll(banners, counts, filters, table, whole);
    texts.languageProperty().subscribe(this::showLines);
  }

  void show(ImportPreview.Ready preview) {
    lines = preview.lines();
    // What was asked of the file before is no question to a file where nothing answers it.
    if (shown().isEmpty()) {
      filters.clear();
    }
    count(preview.counts());
    banners.getChildren().clear();
    preview.notes().forEach(note -> banner(Tone.ACCENT, words.reason(note)));
    if (asksForThePoint(preview)) {
      banner(
          Tone.WARNING,
          texts.of("imports.point"),
          answer(
              "import-thousands",
              "imports.point-thousands",
              () -> model.choose(PointMeaning.THOUSANDS)),
          answer(
              "import-decimal", "imports.point-decimal", () -> model.choose(PointMeaning.DECIMAL)));
    }
    preview.repeated().ifPresent(each -> tellRepeated(each, preview.asksAboutRepeats()));
    if (preview.rejected() > 0 && !preview.changesNothing()) {
      banner(Tone.WARNING, texts.count("imports.some-rejected", preview.rejected()));
    } else if (preview.changesNothing()) {
      String key = preview.rejected() > 0 ? "imports.all-rejected" : "imports.nothing";
      banner(Tone.ACCENT, texts.of(key));
    }
    if (lines.size() == ImportPreview.MOST_SHOWN) {
      banner(Tone.ACCENT, texts.of("imports.most-shown", ImportPreview.MOST_SHOWN));
    }
    banners.setManaged(!banners.getChildren().isEmpty());
    showLines();
  }

  /** The same bars in a corrected file, or others? Where it was answered, what follows from it. */
  private void tellRepeated(ImportPreview.Repeated repeated, boolean asks) {
    String rows = texts.count("imports.repeated-rows", repeated.rows());
    String when = texts.figures().dateTime(repeated.at(), context.zone());
    if (asks) {
      banner(
          Tone.WARNING,
          texts.of("imports.repeated", rows, repeated.name(), when),
          answer(
              "import-leave-out", "imports.repeated-same", () -> model.choose(Repeats.LEAVE_OUT)),
          answer("import-take-in", "imports.repeated-other", () -> model.choose(Repeats.TAKE_IN)));
    } else {
      banner(Tone.ACCENT, texts.of("imports.repeated-out", rows, repeated.name(), when));
    }
  }

  private void count(ImportPreview.Counts now) {
    counts
        .getChildren()
        .setAll(
            new Label(texts.count("imports.count-new", now.added())),
            new Label(texts.count("imports.count-changed", now.changed())),
            new Label(texts.count("imports.count-same", now.same())),
            new Label(texts.count("imports.count-rejected", now.rejected())));
    counts.getChildren().getFirst().getStyleClass().add("kerf-strong");
    counts.getChildren().getLast().getStyleClass().add("kerf-strong");
    (now.rejected() > 0 ? Tone.DANGER : Tone.NEUTRAL).mark(counts.getChildren().getLast());
  }

  void focusRows() {
    table.focusRows();
  }

  void focusSearch() {
    filters.focusSearch();
  }

  private static boolean asksForThePoint(ImportPreview.Ready preview) {
    return preview.lines().stream()
        .anyMatch(
            line ->
                line.verdict() instanceof RowFault.Unreadable(String column, Reason reason)
                    && reason.code() == Reason.Code.AMBIGUOUS_NUMBER);
  }

  private void choose(int place) {
    onlyRejected = place == 1;
    showLines();
  }

  private void showLines() {
    table.setWhenEmpty(
        new PageState.Nothing(
            Material2AL.CHECK, Words.of("imports.no-rows"), Words.of("imports.no-rows-why")));
    table.setSource(RowSource.of(shown(), ImportLine::line));
  }

  private List<ImportLine> shown() {
    String wanted = filters.searchProperty().get().strip().toLowerCase(texts.language().locale());
    return lines.stream()
        .filter(line -> !onlyRejected || line.verdict() instanceof RowFault)
        .filter(line -> contains(line, wanted))
        .toList();
  }

  /** The whole sentence of the selected row, which may be longer than its cell. */
  private void showWhole(@Nullable ImportLine line) {
    String why = line == null ? "" : words.why(line);
    whole.setText(why);
    whole.setManaged(!why.isEmpty());
  }

  private boolean contains(ImportLine line, String wanted) {
    String text = line.about() + ' ' + words.why(line);
    return wanted.isEmpty() || text.toLowerCase(texts.language().locale()).contains(wanted);
  }

  private String count(int number) {
    return texts.figures().count(number);
  }

  private void banner(Tone tone, String text, Node... after) {
    var label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    var banner = new VBox(label);
    if (after.length > 0) {
      // Below the question: beside it they would leave it no room in a small window.
      var answers = new HBox(after);
      answers.getStyleClass().add("kerf-columns");
      banner.getChildren().add(answers);
    }
    banner.getStyleClass().add("kerf-banner");
    tone.mark(banner);
    banners.getChildren().add(banner);
  }

  private Button answer(String id, String key, Runnable meaning) {
    var button = new Button(texts.of(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> meaning.run());
    return button;
  }
}
