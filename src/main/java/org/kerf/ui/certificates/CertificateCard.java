package org.kerf.ui.certificates;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kerf.attachment.model.Attachment;
import org.kerf.flow.certificates.Certificates;
import org.kerf.flow.certificates.ReadCertificates;
import org.kerf.identity.model.Permission;
import org.kerf.stock.model.item.HeatId;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.Card;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;

/** The certificates of a heat, on its record: files are dropped on it or chosen. */
public final class CertificateCard {

  private static final int KILOBYTE = 1024;

  private final ViewContext context;
  private final Texts texts;
  private final CertificateModel model;
  private final Access access;
  private final VBox lines = new VBox(4);
  private final Card card;

  public CertificateCard(ViewContext context, Certificates certificates) {
    this.context = context;
    this.texts = context.texts();
    this.model = new CertificateModel(context, certificates);
    this.access = context.person().access(Permission.ATTACH_CERTIFICATES);
    lines.setId("certificates");
    card = new Card(lines, access.only(entry())).titled(texts.bind("certificate.title"));
    card.setId("certificate-card");
    card.managedProperty().bind(card.visibleProperty());
    card.setVisible(false);
    card.setOnDragOver(this::dragOver);
    card.setOnDragDropped(this::dropped);
    model.heatProperty().subscribe(this::show);
    texts.languageProperty().subscribe(() -> show(model.heatProperty().get()));
  }

  public Node node() {
    return card;
  }

  /** Shows those of this heat; nothing for one that is not saved yet. */
  public void show(UUID heat) {
    card.setVisible(true);
    model.read(Optional.of(heat));
  }

  public void hide() {
    card.setVisible(false);
    model.read(Optional.empty());
  }

  private Button entry() {
    var choose = new Button();
    choose.setId("certificate-attach");
    choose.textProperty().bind(texts.bind("certificate.attach"));
    choose.setOnAction(event -> choose());
    return choose;
  }

  private void choose() {
    var chooser = new FileChooser();
    chooser.setTitle(texts.of("certificate.attach"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                texts.of("certificate.files"), "*.pdf", "*.jpg", "*.jpeg", "*.png"));
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

  private void dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    if (access.isAllowed()) {
      files.forEach(file -> attach(file.toPath()));
    }
    event.setDropCompleted(!files.isEmpty() && access.isAllowed());
    event.consume();
  }

  private void show(Optional<ReadCertificates.OfHeat> heat) {
    lines.getChildren().clear();
    List<Attachment> attached = heat.map(ReadCertificates.OfHeat::attachments).orElse(List.of());
    if (attached.isEmpty()) {
      var none = new Label(texts.of("certificate.none"));
      none.getStyleClass().add("kerf-secondary");
      none.setWrapText(true);
      lines.getChildren().add(none);
    }
    heat.ifPresent(
        of -> attached.forEach(each -> lines.getChildren().add(line(of.heat().id(), each))));
  }

  private Node line(HeatId heat, Attachment attachment) {
    var name = new Hyperlink(attachment.name());
    name.getStyleClass().add("kerf-strong");
    name.setOnAction(
        event -> context.navigation().open(CertificatePages.PAGE, heat.value().toString()));
    var size =
        new Label(
            texts.of(
                "certificate.size",
                texts.figures().count((attachment.size() + KILOBYTE - 1) / KILOBYTE)));
    size.getStyleClass().add("kerf-secondary");
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    var remove =
        Buttons.icon(
            texts,
            Words.of("certificate.remove"),
            Material2AL.CLOSE,
            () -> model.remove(heat, attachment));
    var row = new HBox(12, name, size, spacer, access.only(remove));
    row.getStyleClass().add("kerf-line");
    return row;
  }
}
