package org.kerf.ui.labels.designer;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The line over the canvas: what can be put on the label, how it is lined up, data and zoom. */
final class DesignerTools extends FlowPane {

  /** Where a new element comes to lie, in hundredths of a millimetre. */
  private static final int PLACE = 500;

  /** Of the button that says how large the label is shown, in pixels: its text changes. */
  private static final double FIT_WIDTH = 76;

  private static final List<String> IMAGES =
      List.of("*.png", "*.PNG", "*.jpg", "*.JPG", "*.jpeg", "*.JPEG");

  private final Texts texts;
  private final DesignerModel model;
  private final Design design;
  private final DesignerCanvas canvas;

  DesignerTools(Texts texts, DesignerModel model, DesignerCanvas canvas) {
    this.texts = texts;
    this.model = model;
    this.design = model.design();
    this.canvas = canvas;
    getStyleClass().add("kerf-design-tools");
    Button text = adding(ElementKind.TEXT);
    text.textProperty().bind(texts.bind("designer.kind.text"));
    Button undo = icon("undo", "designer.undo", Material2MZ.UNDO, design::undo);
    undo.disableProperty().bind(design.canUndoProperty().not());
    Button redo = icon("redo", "designer.redo", Material2MZ.REDO, design::redo);
    redo.disableProperty().bind(design.canRedoProperty().not());
    Button image =
        icon("add-image", "designer.add.image", ElementKind.IMAGE.icon(), this::chooseImage);
    Button fit = icon("fit", "designer.fit", Material2AL.FULLSCREEN, canvas::fit);
    fit.textProperty()
        .bind(canvas.scaleProperty().map(now -> Math.round(now.doubleValue() * 2_500) + " %"));
    fit.setMinWidth(FIT_WIDTH);
    // Where both do not fit in one row, each has its own.
    getChildren()
        .addAll(
            group(
                text,
                barcodes(),
                adding(ElementKind.LINE),
                adding(ElementKind.BOX),
                image,
                undo,
                redo),
            group(
                arranging(),
                data(),
                icon(
                    "zoom-out",
                    "designer.zoom-out",
                    Material2MZ.ZOOM_OUT,
                    () -> canvas.zoom(false)),
                fit,
                icon("zoom-in", "designer.zoom-in", Material2MZ.ZOOM_IN, () -> canvas.zoom(true))));
  }

  private static Node group(Node... nodes) {
    var group = new HBox(nodes);
    group.getStyleClass().add("kerf-design-tool-group");
    return group;
  }

  private Button adding(ElementKind kind) {
    return icon("add-" + kind.key(), "designer.add." + kind.key(), kind.icon(), () -> add(kind));
  }

  private void chooseImage() {
    var chooser = new FileChooser();
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(texts.of("designer.image.files"), IMAGES));
    Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
        .map(File::toPath)
        .ifPresent(model.files()::addImage);
    canvas.focus();
  }

  private void add(ElementKind kind) {
    Elements.made(kind, PLACE, PLACE).ifPresent(design::add);
    canvas.focus();
  }

  private Node barcodes() {
    var menu = new MenuButton();
    menu.setId("design-add-barcode");
    menu.setGraphic(new FontIcon(Material2MZ.QR_CODE));
    menu.textProperty().bind(texts.bind("designer.barcode"));
    for (ElementKind kind : ElementKind.BARCODES) {
      menu.getItems()
          .add(item("add-" + kind.key(), Words.of("designer.kind." + kind.key()), () -> add(kind)));
    }
    return menu;
  }

  private Button icon(String id, String key, Ikon icon, Runnable action) {
    var button = new Button("", new FontIcon(icon));
    button.setId("design-" + id);
    button.accessibleTextProperty().bind(texts.bind(key));
    var tip = new Tooltip();
    tip.textProperty().bind(texts.bind(key));
    button.setTooltip(tip);
    button.setOnAction(event -> action.run());
    return button;
  }

  private Node arranging() {
    var menu = new MenuButton();
    menu.setId("design-arrange");
    menu.setGraphic(new FontIcon(Material2AL.FORMAT_ALIGN_LEFT));
    menu.accessibleTextProperty().bind(texts.bind("designer.arrange"));
    var tip = new Tooltip();
    tip.textProperty().bind(texts.bind("designer.arrange"));
    menu.setTooltip(tip);
    List<MenuItem> items = new ArrayList<>();
    for (Arrangement each : Arrangement.values()) {
      MenuItem item =
          item(
              "arrange-" + each.key(),
              Words.of("designer.arrange." + each.key()),
              () -> design.arrange(each));
      item.disableProperty()
          .bind(design.selectionProperty().map(chosen -> chosen.size() < each.least()));
      items.add(item);
    }
    MenuItem front = item("front", Words.of("designer.front"), () -> design.bring(true));
    MenuItem back = item("back", Words.of("designer.back"), () -> design.bring(false));
    for (MenuItem each : List.of(front, back)) {
      each.disableProperty().bind(design.selectionProperty().map(List::isEmpty));
      items.add(each);
    }
    menu.getItems().setAll(items);
    return menu;
  }

  private MenuItem item(String id, Words words, Runnable action) {
    var item = new MenuItem();
    item.setId("design-" + id);
    item.textProperty().bind(texts.bind(words));
    item.setOnAction(event -> action.run());
    return item;
  }

  private Node data() {
    var menu = new MenuButton();
    menu.setId("design-data");
    menu.textProperty()
        .bind(
            model
                .preview()
                .dataProperty()
                .flatMap(now -> texts.bind("designer.data." + now.key())));
    menu.getItems()
        .setAll(
            item(
                "data-sample",
                Words.of("designer.data.sample"),
                () -> model.preview().showMadeUp(PreviewSource.SAMPLE)),
            item(
                "data-long",
                Words.of("designer.data.long"),
                () -> model.preview().showMadeUp(PreviewSource.LONG)),
            item("data-last", Words.of("designer.data.last"), model.preview()::showLast));
    for (String language : List.of("ro", "en")) {
      menu.getItems()
          .add(
              item(
                  "data-" + language,
                  Words.of("designer.captions." + language),
                  () -> model.preview().languageProperty().set(language)));
    }
    return menu;
  }
}
