package org.kerf.ui.labels.designer;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.Shortcut;
import org.kerf.ui.controls.page.WorkbenchPage;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2MZ;

/** The page on which a template is drawn. */
final class DesignerScreen {

  /** What is drawn is kept once the hand rests. */
  private static final Duration REST = Duration.millis(600);

  private final Texts texts;
  private final DesignerModel model;
  private final ElementForm element;
  private final DesignerCanvas canvas;
  private final PauseTransition rest = new PauseTransition(REST);
  private final PageAction save;

  DesignerScreen(ViewContext context, DesignerModel model) {
    this.texts = context.texts();
    this.model = model;
    this.element = new ElementForm(texts, model.design());
    this.canvas = new DesignerCanvas(texts, model, element::focusWords);
    this.save =
        new PageAction(Words.of("designer.save"), Material2MZ.SAVE, model::save)
            .primary()
            .on("Ctrl+S");
  }

  WorkbenchPage page() {
    var tools = new DesignerTools(texts, model, canvas);
    VBox.setVgrow(canvas, Priority.ALWAYS);
    var middle = new VBox(8, tools, canvas, new FaultList(texts, model, canvas::focus));
    middle.setMinHeight(0);
    var page = new WorkbenchPage(texts, input(), middle);
    page.titleProperty()
        .bind(
            model
                .design()
                .labelProperty()
                .flatMap(label -> texts.bind(TemplateNames.words(texts, label.name()))));
    page.contextProperty()
        .bind(
            model
                .changedProperty()
                .flatMap(now -> texts.bind(now ? "designer.unsaved" : "designer.nothing-unsaved")));
    page.actions().addAll(save);
    save.enabledProperty().bind(model.changedProperty().and(model.savingProperty().not()));
    shortcuts(page);
    page.setOnArrive(
        name -> {
          model.testPrints().readPrinters();
          model.open(name);
        });
    page.setOnFirstFocus(canvas::focus);
    page.setOnScan(
        code -> {
          model.preview().showScanned(code);
          return true;
        });
    page.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    rest.setOnFinished(event -> model.keepDraft());
    model.design().labelProperty().subscribe((before, now) -> rest.playFromStart());
    return page;
  }

  private static void shortcuts(WorkbenchPage page) {
    page.shortcuts()
        .addAll(
            new Shortcut("Tab", Words.of("designer.key-next")),
            new Shortcut("← ↑ → ↓", Words.of("designer.key-move")),
            new Shortcut("Shift+← ↑ → ↓", Words.of("designer.key-fine")),
            new Shortcut("Ctrl+← ↑ → ↓", Words.of("designer.key-size")),
            new Shortcut("Enter", Words.of("designer.key-words")),
            new Shortcut("Ctrl+D", Words.of("designer.key-copy")),
            new Shortcut("Delete", Words.of("designer.key-remove")),
            new Shortcut("Ctrl+Z", Words.of("designer.undo")),
            new Shortcut("Ctrl+Y", Words.of("designer.redo")));
  }

  /** A field takes back what is typed in it; everywhere else the last step is taken back. */
  private void key(KeyEvent event) {
    if (!event.isShortcutDown() || event.getTarget() instanceof TextInputControl) {
      return;
    }
    Design design = model.design();
    boolean redo =
        event.getCode() == KeyCode.Y || (event.getCode() == KeyCode.Z && event.isShiftDown());
    if (redo && design.canRedoProperty().get()) {
      design.redo();
      event.consume();
    } else if (event.getCode() == KeyCode.Z
        && !event.isShiftDown()
        && model.changedProperty().get()
        && design.canUndoProperty().get()) {
      design.undo();
      event.consume();
    }
  }

  private Region input() {
    Card selected = new Card(element).titled(texts.bind("designer.element"));
    Card label =
        new Card(new LabelForm(texts, model.design(), model.testPrints().printersProperty()))
            .titled(texts.bind("designer.label"));
    Card more = new Card(template()).titled(texts.bind("designer.template"));
    var all = new VBox(selected, label, more);
    all.getStyleClass().add("kerf-stack");
    return all;
  }

  private Node template() {
    var print = new MenuButton();
    print.setId("design-test-print");
    print.textProperty().bind(texts.bind("designer.test-print"));
    print.setMaxWidth(Double.MAX_VALUE);
    model.testPrints().printersProperty().subscribe(() -> print.getItems().setAll(printers()));
    var importing = button("import", "designer.import", this::chooseImport);
    var exporting = button("export", "designer.export", this::chooseExport);
    var discard = button("discard", "designer.discard", model::discard);
    discard.disableProperty().bind(model.changedProperty().not());
    var reset = button("reset", "designer.reset", model::reset);
    var hint = new Label();
    hint.textProperty().bind(texts.bind("designer.reset.hint"));
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.getStyleClass().add("kerf-secondary");
    var all = new VBox(print, exporting, importing, discard, reset, hint);
    all.getStyleClass().add("kerf-design-form");
    return all;
  }

  private List<MenuItem> printers() {
    List<MenuItem> items = new ArrayList<>();
    for (LabelPrinter printer : model.testPrints().printersProperty().get()) {
      var item = new MenuItem(printer.name());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> model.testPrints().print(printer.name()));
      items.add(item);
    }
    return items;
  }

  private Button button(String id, String key, Runnable action) {
    var button = new Button();
    button.setId("design-" + id);
    button.textProperty().bind(texts.bind(key));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void chooseImport() {
    chosen(chooser().showOpenDialog(canvas.getScene().getWindow()))
        .ifPresent(model.files()::importFrom);
  }

  private void chooseExport() {
    FileChooser chooser = chooser();
    chooser.setInitialFileName(model.name() + ".json");
    chosen(chooser.showSaveDialog(canvas.getScene().getWindow())).ifPresent(model.files()::export);
  }

  private FileChooser chooser() {
    var chooser = new FileChooser();
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(texts.of("designer.files"), "*.json"));
    return chooser;
  }

  private static Optional<Path> chosen(@Nullable File file) {
    return Optional.ofNullable(file).map(File::toPath);
  }
}
