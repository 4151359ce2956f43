package org.kerf.ui.imports;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.imports.ImportFile;
import org.kerf.flow.imports.ImportPreview;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.StateView;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What is known of the file: what it would change, or why not, or what came of it. */
final class ImportCanvas extends StackPane {

  private final ViewContext context;
  private final Texts texts;
  private final ImportViewModel model;
  private final PageAction choose;
  private final ImportWords words;
  private final PreviewView preview;
  private final StringProperty shownContext = new SimpleStringProperty("");

  ImportCanvas(ViewContext context, ImportViewModel model, PageAction choose) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.choose = choose;
    words = new ImportWords(texts);
    preview = new PreviewView(context, model);
    setAlignment(Pos.TOP_LEFT);
    setMinWidth(0);
    model.stageProperty().subscribe(this::show);
    texts.languageProperty().subscribe(() -> show(model.stageProperty().get()));
  }

  /** The file that is previewed, or nothing. */
  StringProperty contextProperty() {
    return shownContext;
  }

  void focusSearch() {
    preview.focusSearch();
  }

  private void show(ImportStage stage) {
    switch (stage) {
      case ImportStage.Choosing() -> showState(choosing());
      case ImportStage.Working(var job) -> showState(new PageState.Busy(job, true));
      case ImportStage.Previewed(var ready) -> showPreview(ready);
      case ImportStage.Unfit(var reason, var header) when !header.isEmpty() -> {
        shownContext.set("");
        var columns = new ColumnsView(texts, model, words.reason(reason), header);
        getChildren().setAll(columns);
      }
      case ImportStage.Unfit(var reason, var header) ->
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
                  Words.of("imports.before-why", texts.figures().dateTime(at, context.zone()))));
      // The rows that had the focus are gone.
      case ImportStage.Taken taken -> {
        showState(taken(taken));
        focusAction();
      }
      case ImportStage.Failed(var fault) -> showState(new PageState.Failed(fault, model::preview));
    }
  }

  private void showPreview(ImportPreview.Ready ready) {
    shownContext.set(ready.fileName());
    preview.show(ready);
    getChildren().setAll(preview);
    preview.focusRows();
  }

  private void showState(PageState state) {
    shownContext.set("");
    Node view = StateView.of(texts, state);
    getChildren().setAll(view);
  }

  private void focusAction() {
    if (getChildren().getFirst() instanceof StateView view) {
      view.focusAction();
    }
  }

  private PageState choosing() {
    return new PageState.Empty(
        Material2AL.GET_APP, Words.of("imports.empty"), Words.of("imports.empty-first"), choose);
  }

  /** What came in, and what to do next. */
  private PageState taken(ImportStage.Taken taken) {
    var result = taken.result();
    return new PageState.Empty(
        result.stopped() ? Material2AL.ERROR_OUTLINE : Material2AL.CHECK,
        taken.words(),
        more(result),
        next(taken));
  }

  private static Words more(ImportFile.Result result) {
    if (result.stopped()) {
      return Words.of("imports.stopped-why");
    }
    return result.rejected() > 0
        ? Words.counted("imports.taken-more", result.rejected())
        : Words.of("imports.taken-all");
  }

  private PageAction next(ImportStage.Taken taken) {
    if (taken.result().rejected() > 0 || taken.result().stopped()) {
      return new PageAction(Words.of("imports.look-again"), Material2MZ.REFRESH, model::preview);
    }
    return switch (taken.kind()) {
      case ORDERS -> open("imports.to-orders", "orders");
      case DELIVERIES -> open("imports.to-deliveries", "deliveries");
      case STOCK -> open("imports.to-stock", "stock");
      case USERS -> chooseNext(ImportKind.CUSTOMERS);
      case CUSTOMERS -> chooseNext(ImportKind.ITEMS);
      case ITEMS -> chooseNext(ImportKind.HEATS);
      case HEATS -> chooseNext(ImportKind.PLACES);
      case PLACES -> chooseNext(ImportKind.SAWS);
      case PRINTERS -> open("imports.to-printers", "printers");
      case SAWS -> chooseNext(ImportKind.STOCK);
    };
  }

  /** The kind of file that a new warehouse takes in next. */
  private PageAction chooseNext(ImportKind kind) {
    return new PageAction(
        Words.of("imports.next-kind", ImportWords.kind(kind)),
        Material2AL.ARROW_FORWARD,
        () -> {
          model.choose(kind);
          focusAction();
        });
  }

  private PageAction open(String key, String pageId) {
    return new PageAction(
        Words.of(key), Material2AL.ARROW_FORWARD, () -> context.navigation().open(pageId));
  }
}
