package org.kerf.ui.imports;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.erp.csv.ReadingRules.PointMeaning;
import org.kerf.erp.csv.Reason;
import org.kerf.flow.ImportFile;
import org.kerf.flow.ImportLine;
import org.kerf.flow.ImportPreview;
import org.kerf.flow.RowVerdict;
import org.kerf.ui.controls.FilterBar;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.RowSource;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.controls.WindowTable;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/** What a file would change: questions and warnings above, then the rows that go in or stay out. */
final class PreviewView extends VBox {

  private final Texts texts;
  private final ImportWords words;
  private final WindowTable<ImportLine, Integer> table;
  private final VBox banners = new VBox();
  private final FilterBar filters;
  private final Label whole = new Label();
  private final Consumer<PointMeaning> onPoint;
  private List<ImportLine> lines = List.of();
  private boolean onlyRejected;

  PreviewView(Texts texts, Tasks tasks, Consumer<PointMeaning> onPoint) {
    this.texts = texts;
    this.onPoint = onPoint;
    words = new ImportWords(texts);
    table = new WindowTable<>(texts, tasks);
    table
        .columns()
        .figures("line", Words.of("imports.line"), 68, row -> count(row.line()))
        .drawn("verdict", Words.of("imports.verdict"), 125, row -> words.pill(row.verdict()))
        .names("about", Words.of("imports.about"), 165, ImportLine::about)
        .words("why", Words.of("imports.why"), 380, words::why)
        .unsorted();
    filters = new FilterBar(texts);
    filters.choice(this::choose, Words.of("imports.all-rows"), Words.of("imports.rejected-rows"));
    filters.setFound(table.foundText());
    filters.setOnLeave(table::focusRows);
    filters.searchProperty().subscribe(this::showLines);
    banners.getStyleClass().add("kerf-stack");
    banners.setFillWidth(true);
    getStyleClass().add("kerf-stack");
    VBox.setVgrow(table, Priority.ALWAYS);
    whole.setWrapText(true);
    whole.setMinHeight(Region.USE_PREF_SIZE);
    whole.setId("import-why");
    table.selectedProperty().subscribe(this::showWhole);
    getChildren().addAll(banners, filters, table, whole);
    texts.languageProperty().subscribe(this::showLines);
  }

  void show(ImportPreview.Ready preview) {
    lines = preview.lines();
    banners.getChildren().clear();
    preview.notes().forEach(note -> banner(Tone.ACCENT, words.reason(note)));
    if (asksForThePoint(preview)) {
      banner(
          Tone.WARNING,
          texts.of("imports.point"),
          answer("import-thousands", "imports.point-thousands", PointMeaning.THOUSANDS),
          answer("import-decimal", "imports.point-decimal", PointMeaning.DECIMAL));
    }
    if (preview.blocked()) {
      banner(Tone.DANGER, texts.of("imports.blocked"));
    } else if (preview.changesNothing()) {
      String key = preview.rejected() > 0 ? "imports.all-rejected" : "imports.nothing";
      banner(Tone.ACCENT, texts.of(key));
    }
    if (lines.size() == ImportFile.MOST_SHOWN) {
      banner(Tone.ACCENT, texts.of("imports.most-shown", ImportFile.MOST_SHOWN));
    }
    banners.setManaged(!banners.getChildren().isEmpty());
    showLines();
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
                line.verdict() instanceof RowVerdict.Unreadable(String column, Reason reason)
                    && reason.code() == Reason.Code.AMBIGUOUS_NUMBER);
  }

  private void choose(int place) {
    onlyRejected = place == 1;
    showLines();
  }

  private void showLines() {
    String wanted = filters.searchProperty().get().strip().toLowerCase(texts.language().locale());
    List<ImportLine> shown =
        lines.stream()
            .filter(line -> !onlyRejected || line.verdict().rejects())
            .filter(line -> contains(line, wanted))
            .toList();
    table.setWhenEmpty(
        new PageState.Nothing(
            Material2AL.CHECK, Words.of("imports.no-rows"), Words.of("imports.no-rows-why")));
    table.setSource(RowSource.of(shown, ImportLine::line));
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
    HBox.setHgrow(label, Priority.ALWAYS);
    var banner = new HBox(label);
    banner.getChildren().addAll(after);
    banner.getStyleClass().add("kerf-banner");
    tone.mark(banner);
    banners.getChildren().add(banner);
  }

  private Button answer(String id, String key, PointMeaning meaning) {
    var button = new Button(texts.of(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> onPoint.accept(meaning));
    return button;
  }
}
