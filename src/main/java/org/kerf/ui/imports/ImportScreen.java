package org.kerf.ui.imports;

import java.io.File;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kerf.flow.ImportFile;
import org.kerf.flow.ImportKind;
import org.kerf.flow.ImportPreview;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.FigureCard;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.StateView;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.controls.WorkbenchPage;
import org.kerf.ui.desk.Desk;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * Taking in a file: kind and file at the left, its rows in the middle, how many of each at the
 * right.
 */
final class ImportScreen {

  private static final String NONE = "–";

  private final Desk desk;
  private final Texts texts;
  private final ImportViewModel model;
  private final ImportWords words;
  private final FilePane files;
  private final PreviewView preview;
  private final StackPane canvas = new StackPane();
  private final FigureCard added = new FigureCard();
  private final FigureCard changed = new FigureCard();
  private final FigureCard same = new FigureCard();
  private final FigureCard rejected = new FigureCard();
  private final WorkbenchPage page;
  private final PageAction choose =
      new PageAction(Words.of("imports.choose"), Material2AL.FOLDER_OPEN, this::chooseFile)
          .on("Ctrl+O");

  ImportScreen(Desk desk, ImportViewModel model) {
    this.desk = desk;
    this.texts = desk.texts();
    this.model = model;
    words = new ImportWords(texts);
    files = new FilePane(texts, model);
    preview = new PreviewView(texts, desk.tasks(), model::choose);
    added.captionProperty().bind(texts.bind("imports.count-new"));
    changed.captionProperty().bind(texts.bind("imports.count-changed"));
    same.captionProperty().bind(texts.bind("imports.count-same"));
    rejected.captionProperty().bind(texts.bind("imports.count-rejected"));
    var card = new Card();
    canvas.setAlignment(Pos.TOP_LEFT);
    card.filledBy(canvas);
    card.setMinWidth(0);
    page =
        new WorkbenchPage(
            texts, files.card(this::chooseFile), card, added, changed, same, rejected);
  }

  WorkbenchPage page() {
    var take =
        new PageAction(Words.of("imports.take-in"), Material2AL.CHECK, model::takeIn)
            .primary()
            .on("F8");
    take.enabledProperty().bind(model.canTakeIn());
    choose.enabledProperty().bind(model.canChoose());
    page.actions().addAll(choose, take);
    page.setOnArrive(this::arrive);
    page.setOnRefresh(model::preview);
    page.setOnFilter(preview::focusSearch);
    page.setOnFirstFocus(files::focusKinds);
    files.takeDropsOn(page);
    model.stageProperty().subscribe(this::show);
    texts.languageProperty().subscribe(() -> show(model.stageProperty().get()));
    return page;
  }

  private void arrive(String argument) {
    for (ImportKind kind : ImportKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(argument)) {
        model.choose(kind);
      }
    }
  }

  private void chooseFile() {
    var chooser = new FileChooser();
    chooser.setTitle(texts.of("imports.choose"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(texts.of("imports.csv-files"), "*.csv", "*.txt"),
            new FileChooser.ExtensionFilter(texts.of("imports.all-files"), "*.*"));
    @Nullable File chosen = chooser.showOpenDialog(page.getScene().getWindow());
    if (chosen != null) {
      model.choose(chosen.toPath());
    }
  }

  private void show(ImportStage stage) {
    switch (stage) {
      case ImportStage.Choosing() -> showState(choosing());
      case ImportStage.Working(var job) -> showState(new PageState.Busy(job, true));
      case ImportStage.Previewed(var ready) -> showPreview(ready);
      case ImportStage.Unfit(var reason) ->
          showState(
              new PageState.Nothing(
                  Material2AL.ERROR_OUTLINE,
                  Words.of("imports.unfit"),
                  Words.plain(words.reason(reason))));
      case ImportStage.Before(var name, var at) ->
          showState(
              new PageState.Nothing(
                  Material2AL.HISTORY,
                  Words.of("imports.before", name),
                  Words.of("imports.before-why", texts.figures().dateTime(at, desk.zone()))));
      case ImportStage.Taken taken -> showState(taken(taken));
      case ImportStage.Failed(var fault) -> showState(new PageState.Failed(fault, model::preview));
    }
  }

  private void showPreview(ImportPreview.Ready ready) {
    page.contextProperty().set(ready.fileName());
    count(added, ready.added());
    count(changed, ready.changed());
    count(same, ready.same());
    count(rejected, ready.rejected());
    rejected.setTone(ready.rejected() > 0 ? Tone.DANGER : Tone.NEUTRAL);
    preview.show(ready);
    canvas.getChildren().setAll(preview);
    preview.focusRows();
  }

  private void showState(PageState state) {
    page.contextProperty().set("");
    for (FigureCard card : new FigureCard[] {added, changed, same, rejected}) {
      card.figureProperty().set(NONE);
      card.setTone(Tone.NEUTRAL);
    }
    Node view = StateView.of(texts, state);
    canvas.getChildren().setAll(view);
  }

  private void count(FigureCard card, int rows) {
    card.figureProperty().set(texts.figures().count(rows));
  }

  private PageState choosing() {
    return new PageState.Empty(
        Material2AL.GET_APP, Words.of("imports.empty"), Words.of("imports.empty-first"), choose);
  }

  /** What came in, and the page where it is seen. */
  private PageState taken(ImportStage.Taken taken) {
    var result = taken.result();
    return new PageState.Empty(
        result.stopped() ? Material2AL.ERROR_OUTLINE : Material2AL.CHECK,
        Words.of("imports.taken", taken.fileName(), result.taken()),
        more(result),
        next(taken.kind()));
  }

  private static Words more(ImportFile.Result result) {
    if (result.stopped()) {
      return Words.of("imports.stopped-why");
    }
    return result.rejected() > 0
        ? Words.of("imports.taken-more", result.rejected())
        : Words.of("imports.taken-all");
  }

  private PageAction next(ImportKind kind) {
    return switch (kind) {
      case ORDERS -> open("imports.to-orders", "orders");
      case STOCK, ITEMS -> open("imports.to-stock", "stock");
      case USERS, CUSTOMERS, HEATS, PLACES, SAWS ->
          new PageAction(Words.of("imports.another"), Material2AL.GET_APP, model::forget);
    };
  }

  private PageAction open(String key, String pageId) {
    return new PageAction(
        Words.of(key), Material2AL.ARROW_FORWARD, () -> desk.navigation().open(pageId));
  }
}
