package org.kerf.ui.imports;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kerf.flow.facts.ImportKind;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.Shortcut;
import org.kerf.ui.controls.page.WorkbenchPage;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Taking in a file: kind and file at the left, its rows beside them. */
final class ImportScreen {

  private final Texts texts;
  private final ImportViewModel model;
  private final FilePane files;
  private final ImportCanvas canvas;
  private final ViewContext context;
  private final WorkbenchPage page;

  /** Where the last file was: the next one mostly lies beside it. */
  private Optional<File> folder = Optional.empty();

  private final PageAction choose =
      new PageAction(Words.of("imports.choose"), Material2AL.FOLDER_OPEN, this::chooseFile)
          .on("Ctrl+O");

  private final PageAction template =
      new PageAction(Words.of("imports.template"), Material2MZ.SAVE_ALT, this::saveTemplate)
          .on("Ctrl+M");

  ImportScreen(ViewContext context, ImportViewModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    files = new FilePane(texts, model);
    canvas = new ImportCanvas(context, model, choose);
    var card = new Card();
    card.filledBy(canvas);
    card.setMinWidth(0);
    page = new WorkbenchPage(texts, files.card(this::chooseFile, template), card);
  }

  WorkbenchPage page() {
    var take =
        new PageAction(Words.of("imports.take-in"), Material2AL.CHECK, model::takeIn)
            .primary()
            .on("F8")
            .onlyFor(context.person().access(model.kindProperty().map(ImportKind::permission)));
    take.enabledProperty().bind(model.canTakeIn());
    choose.enabledProperty().bind(model.canChoose());
    page.actions().addAll(choose, take);
    page.keyActions().add(template);
    page.contextProperty().bind(canvas.contextProperty());
    page.setOnArrive(model::chooseKind);
    page.setOnRefresh(model::preview);
    page.setOnFilter(canvas::focusSearch);
    page.setOnFirstFocus(files::focusKinds);
    page.shortcuts().add(new Shortcut("Ctrl+V", Words.of("imports.paste")));
    page.addEventHandler(KeyEvent.KEY_PRESSED, this::paste);
    files.takeDropsOn(page);
    return page;
  }

  /** Takes the file that was copied in the file manager; a text field keeps its own Ctrl+V. */
  private void paste(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.V && model.canChoose().get()) {
      List<File> copied = Clipboard.getSystemClipboard().getFiles();
      if (copied.size() == 1) {
        model.choose(copied.getFirst().toPath());
      }
      event.consume();
    }
  }

  /** The chooser itself asks before it takes the place of another file. */
  private void saveTemplate() {
    var chooser = new FileChooser();
    chooser.setTitle(texts.of("imports.template"));
    chooser.setInitialFileName(model.templateName());
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(texts.of("imports.csv-files"), "*.csv"));
    folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    @Nullable File chosen = chooser.showSaveDialog(page.getScene().getWindow());
    if (chosen != null) {
      folder = Optional.ofNullable(chosen.getParentFile());
      model.saveTemplate(chosen.toPath());
    }
  }

  private void chooseFile() {
    var chooser = new FileChooser();
    chooser.setTitle(texts.of("imports.choose"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                texts.of("imports.tables"), "*.xlsx", "*.xlsm", "*.csv", "*.txt"),
            new FileChooser.ExtensionFilter(texts.of("imports.all-files"), "*.*"));
    folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    @Nullable File chosen = chooser.showOpenDialog(page.getScene().getWindow());
    if (chosen != null) {
      folder = Optional.ofNullable(chosen.getParentFile());
      model.choose(chosen.toPath());
    }
  }
}
