package org.kerf.ui.labels.designer;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
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
    getChildren().addAll(adding(ElementKind.TEXT), barcodes());
    getChildren().addAll(adding(ElementKind.LINE), adding(ElementKind.BOX));
    getChildren().add(image());
    Button undo = icon("undo", "designer.undo", Material2MZ.UNDO, design::undo);
    undo.disableProperty().bind(design.canUndoProperty().not());
    Button redo = icon("redo", "designer.redo", Material2MZ.REDO, design::redo);
    redo.disableProperty().bind(design.canRedoProperty().not());
    getChildren().addAll(undo, redo, arranging(), data());
    var zoom = new Label();
    zoom.textProperty()
        .bind(canvas.scaleProperty().map(now -> Math.round(now.doubleValue() * 2_500) + " %"));
    zoom.getStyleClass().add("kerf-secondary");
    zoom.setMinWidth(44);
    getChildren()
        .addAll(
            icon("zoom-out", "designer.zoom-out", Material2MZ.ZOOM_OUT, () -> canvas.zoom(false)),
            zoom,
            icon("zoom-in", "designer.zoom-in", Material2MZ.ZOOM_IN, () -> canvas.zoom(true)),
            icon("fit", "designer.fit", Material2AL.FULLSCREEN, canvas::fit));
  }

  private Button adding(ElementKind kind) {
    Button button =
        icon("add-" + kind.key(), "designer.add." + kind.key(), kind.icon(), () -> add(kind));
    button.textProperty().bind(texts.bind("designer.kind." + kind.key()));
    return button;
  }

  private Button image() {
    Button button =
        icon("add-image", "designer.add.image", ElementKind.IMAGE.icon(), this::chooseImage);
    button.textProperty().bind(texts.bind("designer.image"));
    return button;
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
    menu.getStyleClass().add("small");
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
    button.getStyleClass().add("small");
    button.setOnAction(event -> action.run());
    return button;
  }

  private Node arranging() {
    var menu = new MenuButton();
    menu.setId("design-arrange");
    menu.getStyleClass().add("small");
    menu.setGraphic(new FontIcon(Material2AL.FORMAT_ALIGN_LEFT));
    menu.textProperty().bind(texts.bind("designer.arrange"));
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
    menu.getStyleClass().add("small");
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
