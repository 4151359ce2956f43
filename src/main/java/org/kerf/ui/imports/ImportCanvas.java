package org.kerf.ui.imports;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kerf.flow.ImportFile;
import org.kerf.flow.ImportKind;
import org.kerf.flow.ImportPreview;
import org.kerf.ui.controls.FigureCard;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.StateView;
import org.kerf.ui.controls.Tone;
import org.kerf.ui.desk.Desk;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * What is known of the file: what it would change, or why not, or what came of it; and the counts
 * beside it.
 */
final class ImportCanvas extends StackPane {

  private static final String NONE = "–";

  private final Desk desk;
  private final Texts texts;
  private final ImportViewModel model;
  private final PageAction choose;
  private final ImportWords words;
  private final PreviewView preview;
  private final StringProperty context = new SimpleStringProperty("");
  private final FigureCard added = new FigureCard();
  private final FigureCard changed = new FigureCard();
  private final FigureCard same = new FigureCard();
  private final FigureCard rejected = new FigureCard();

  ImportCanvas(Desk desk, ImportViewModel model, PageAction choose) {
    this.desk = desk;
    this.texts = desk.texts();
    this.model = model;
    this.choose = choose;
    words = new ImportWords(texts);
    preview = new PreviewView(texts, desk.tasks(), model::choose);
    added.captionProperty().bind(texts.bind("imports.count-new"));
    changed.captionProperty().bind(texts.bind("imports.count-changed"));
    same.captionProperty().bind(texts.bind("imports.count-same"));
    rejected.captionProperty().bind(texts.bind("imports.count-rejected"));
    setAlignment(Pos.TOP_LEFT);
    model.stageProperty().subscribe(this::show);
    texts.languageProperty().subscribe(() -> show(model.stageProperty().get()));
  }

  /** How many rows are new, changed, unchanged and rejected. */
  Node[] counts() {
    return new Node[] {added, changed, same, rejected};
  }

  /** The file that is previewed, or nothing. */
  StringProperty contextProperty() {
    return context;
  }

  void focusSearch() {
    preview.focusSearch();
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
    context.set(ready.fileName());
    count(added, ready.added());
    count(changed, ready.changed());
    count(same, ready.same());
    count(rejected, ready.rejected());
    rejected.setTone(ready.rejected() > 0 ? Tone.DANGER : Tone.NEUTRAL);
    preview.show(ready);
    getChildren().setAll(preview);
    preview.focusRows();
  }

  private void showState(PageState state) {
    context.set("");
    for (FigureCard card : new FigureCard[] {added, changed, same, rejected}) {
      card.figureProperty().set(NONE);
      card.setTone(Tone.NEUTRAL);
    }
    Node view = StateView.of(texts, state);
    getChildren().setAll(view);
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
        taken.words(),
        more(result),
        next(taken.kind()));
  }

  private static Words more(ImportFile.Result result) {
    if (result.stopped()) {
      return Words.of("imports.stopped-why");
    }
    return result.rejected() > 0
        ? Words.counted("imports.taken-more", result.rejected())
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
