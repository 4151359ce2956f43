package org.kerf.ui.masterdata;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.kerf.flow.certificates.Certificates;
import org.kerf.identity.model.Permission;
import org.kerf.stock.model.item.ItemId;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.Card;
import org.kerf.ui.texts.Texts;

/** The picture of an item, on its record: a file is dropped on it or chosen. */
final class ItemPictureCard implements RecordCard {

  private static final double WIDTH = 320;
  private static final double HEIGHT = 240;

  private final Texts texts;
  private final ItemPictureModel model;
  private final Access access;
  private final ImageView view = new ImageView();
  private final Label says = new Label();
  private final Button attach = button("attach", this::choose);
  private final Button remove = button("remove", this::takeOff);
  private final Card card;

  ItemPictureCard(ViewContext context, Certificates certificates) {
    this.texts = context.texts();
    this.model = new ItemPictureModel(context, certificates);
    this.access = context.person().access(Permission.CHANGE_MASTER_DATA);
    view.setId("item-picture");
    view.setPreserveRatio(true);
    view.setFitWidth(WIDTH);
    view.setFitHeight(HEIGHT);
    view.managedProperty().bind(view.imageProperty().isNotNull());
    says.setId("item-picture-says");
    says.setWrapText(true);
    says.getStyleClass().add("kerf-secondary");
    says.managedProperty().bind(says.textProperty().isNotEmpty());
    remove.managedProperty().bind(remove.visibleProperty());
    card = new Card(new HBox(view), says, access.only(new HBox(8, attach, remove)));
    card.titled(texts.bind("items.picture"));
    card.managedProperty().bind(card.visibleProperty());
    card.setVisible(false);
    card.setOnDragOver(this::dragOver);
    card.setOnDragDropped(this::dropped);
    model.shownProperty().subscribe(this::draw);
    texts.languageProperty().subscribe(() -> draw(model.shownProperty().get()));
  }

  @Override
  public Node node() {
    return card;
  }

  @Override
  public void show(Optional<UUID> record) {
    card.setVisible(record.isPresent());
    model.read(record.map(ItemId::new));
  }

  private void draw(ItemPictureModel.Shown shown) {
    boolean attached = shown.picture().isPresent();
    shown.image().ifPresentOrElse(view::setImage, () -> view.setImage(null));
    says.setText(
        shown.image().isPresent()
            ? ""
            : texts.of(attached ? "items.picture.lost" : "items.picture.none"));
    attach.setText(texts.of(attached ? "items.picture.replace" : "items.picture.attach"));
    remove.setText(texts.of("items.picture.remove"));
    remove.setVisible(attached);
    view.setAccessibleText(texts.of("items.picture"));
  }

  private static Button button(String name, Runnable action) {
    var button = new Button();
    button.setId("item-picture-" + name);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void takeOff() {
    model.remove();
  }

  private void choose() {
    var chooser = new FileChooser();
    chooser.setTitle(texts.of("items.picture.attach"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                texts.of("items.picture.files"), "*.png", "*.jpg", "*.jpeg"));
    File chosen = chooser.showOpenDialog(card.getScene().getWindow());
    if (chosen != null) {
      attach(chosen.toPath());
    }
  }

  /** What was chosen or dropped. */
  void attach(Path file) {
    model.attach(file);
  }

  private void dragOver(DragEvent event) {
    if (!event.getDragboard().getFiles().isEmpty() && access.isAllowed()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  /** Of several files the first: an item has one picture. */
  private void dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    boolean taken = !files.isEmpty() && access.isAllowed();
    if (taken) {
      attach(files.getFirst().toPath());
    }
    event.setDropCompleted(taken);
    event.consume();
  }
}
