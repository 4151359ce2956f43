package org.kerf.ui.imports;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kerf.flow.facts.ImportKind;
import org.kerf.ui.controls.Card;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.texts.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** Which kind of file, and which file: chosen, or dragged here. */
final class FilePane {

  private static final double ROW_HEIGHT = 30;
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private final Texts texts;
  private final ImportViewModel model;
  private final ListView<ImportKind> kinds = new ListView<>();
  private final VBox drop = new VBox();

  FilePane(Texts texts, ImportViewModel model) {
    this.texts = texts;
    this.model = model;
  }

  Card card(Runnable onChooseFile, PageAction template) {
    kinds.setId("import-kinds");
    kinds.getItems().setAll(List.of(ImportKind.values()));
    kinds.setFixedCellSize(ROW_HEIGHT);
    double height = ROW_HEIGHT * ImportKind.values().length + 2;
    kinds.setMinHeight(height);
    kinds.setPrefHeight(height);
    kinds.setMaxHeight(height);
    kinds.getStyleClass().add("kerf-plan-orders");
    kinds.setCellFactory(view -> new KindCell());
    kinds.accessibleTextProperty().bind(texts.bind("imports.kinds"));
    kinds.disableProperty().bind(model.canChoose().not());
    kinds.getSelectionModel().selectedItemProperty().subscribe(this::chooseKind);
    model.kindProperty().subscribe(kind -> kinds.getSelectionModel().select(kind));
    texts.languageProperty().subscribe(kinds::refresh);
    var order = hint("imports.kinds-order");
    var card = new Card().titled(texts.bind("imports.kinds"));
    card.getChildren().addAll(kinds, order, dropZone(onChooseFile), templateButton(template));
    return card;
  }

  void focusKinds() {
    kinds.requestFocus();
  }

  /** Takes what is dragged onto this part of the page. */
  void takeDropsOn(Region region) {
    region.setOnDragOver(this::dragOver);
    region.setOnDragExited(event -> drop.pseudoClassStateChanged(OVER, false));
    region.setOnDragDropped(this::dropped);
  }

  private void chooseKind(@Nullable ImportKind kind) {
    if (kind != null) {
      model.choose(kind);
    }
  }

  private VBox dropZone(Runnable onChooseFile) {
    var icon = new Label();
    icon.setGraphic(new FontIcon(Material2AL.INSERT_DRIVE_FILE));
    icon.getStyleClass().add("kerf-drop-icon");
    var name = new Label();
    name.setId("import-file");
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    name.getStyleClass().add("kerf-strong");
    Runnable tell = () -> name.setText(fileName(model.fileProperty().get()));
    model.fileProperty().subscribe(tell);
    texts.languageProperty().subscribe(tell);
    tell.run();
    var choose = new Button();
    choose.setId("import-choose");
    choose.textProperty().bind(texts.bind("imports.choose"));
    choose.disableProperty().bind(model.canChoose().not());
    choose.setOnAction(event -> onChooseFile.run());
    drop.getStyleClass().add("kerf-drop");
    drop.getChildren().setAll(icon, name, choose, hint("imports.drop"));
    return drop;
  }

  private Button templateButton(PageAction action) {
    var button = new Button();
    button.setId("import-template");
    button.textProperty().bind(texts.bind(action.words()));
    button.setGraphic(new FontIcon(action.icon()));
    button.getStyleClass().add(Styles.FLAT);
    button.setWrapText(true);
    button.setMinHeight(Region.USE_PREF_SIZE);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setTooltip(tooltip());
    button.setOnAction(event -> action.run());
    return button;
  }

  private Tooltip tooltip() {
    var tooltip = new Tooltip();
    tooltip.textProperty().bind(texts.bind("imports.template-why"));
    return tooltip;
  }

  private String fileName(Optional<Path> file) {
    return file.map(path -> String.valueOf(path.getFileName()))
        .orElseGet(() -> texts.of("imports.no-file"));
  }

  private Label hint(String key) {
    var hint = new Label();
    hint.textProperty().bind(texts.bind(key));
    hint.getStyleClass().add("kerf-secondary");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    return hint;
  }

  private void dragOver(DragEvent event) {
    boolean one = event.getDragboard().getFiles().size() == 1 && model.canChoose().get();
    if (one) {
      event.acceptTransferModes(TransferMode.COPY);
      drop.pseudoClassStateChanged(OVER, true);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    drop.pseudoClassStateChanged(OVER, false);
    if (files.size() == 1) {
      model.choose(files.getFirst().toPath());
    }
    event.setDropCompleted(files.size() == 1);
    event.consume();
  }

  private final class KindCell extends ListCell<ImportKind> {

    KindCell() {
      setContentDisplay(ContentDisplay.TEXT_ONLY);
    }

    @Override
    protected void updateItem(@Nullable ImportKind kind, boolean empty) {
      super.updateItem(kind, empty);
      setText(kind == null || empty ? "" : texts.of(ImportWords.kind(kind)));
    }
  }
}
