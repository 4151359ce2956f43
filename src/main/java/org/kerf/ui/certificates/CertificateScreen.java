package org.kerf.ui.certificates;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kerf.attachment.model.Attachment;
import org.kerf.flow.certificates.ReadCertificates;
import org.kerf.kernel.StationFault;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.controls.page.RecordPage;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Shows the certificates of a heat, one at a time, page below page. */
final class CertificateScreen {

  private static final double WIDTH = 900;

  private final Texts texts;
  private final CertificateModel model;
  private final RecordPage page;
  private final VBox images = new VBox(12);
  private final PageAction save;
  private Optional<Attachment> shown = Optional.empty();

  CertificateScreen(ViewContext context, CertificateModel model) {
    this.texts = context.texts();
    this.model = model;
    page = new RecordPage(texts);
    images.setId("certificate-pages");
    save =
        new PageAction(
                Words.of("certificate.save"),
                Material2MZ.SAVE_ALT,
                () -> shown.ifPresent(model::save))
            .on("Ctrl+S");
  }

  RecordPage page() {
    page.titleProperty().bind(texts.bind("certificate.page"));
    page.actions().add(save);
    page.setOnArrive(
        heat -> {
          if (!heat.isEmpty()) {
            model.read(Optional.of(UUID.fromString(heat)));
          }
        });
    model.heatProperty().subscribe(this::show);
    return page;
  }

  private void show(Optional<ReadCertificates.OfHeat> heat) {
    images.getChildren().clear();
    shown = Optional.empty();
    save.enabledProperty().set(false);
    if (heat.isEmpty()) {
      page.setCards(images);
      return;
    }
    page.contextProperty().set(heat.get().heat().number());
    List<Attachment> all = heat.get().attachments();
    if (all.isEmpty()) {
      page.stateProperty()
          .set(
              new PageState.Nothing(
                  Material2AL.DESCRIPTION,
                  Words.of("certificate.none-of", heat.get().heat().number()),
                  Words.of("certificate.none")));
      return;
    }
    page.stateProperty().set(PageState.READY);
    page.setCards(chips(all), images);
    open(all.getLast());
  }

  private Node chips(List<Attachment> all) {
    List<Node> chips = new ArrayList<>();
    for (Attachment each : all) {
      var chip = new ToggleButton(each.name());
      chip.getStyleClass().add("kerf-chip");
      chip.setSelected(each.equals(all.getLast()));
      chip.setOnAction(
          event -> {
            chips.forEach(other -> ((ToggleButton) other).setSelected(other.equals(chip)));
            open(each);
          });
      chips.add(chip);
    }
    var pane = new FlowPane(8, 8);
    pane.getChildren().setAll(chips);
    return pane;
  }

  private void open(Attachment attachment) {
    shown = Optional.of(attachment);
    save.enabledProperty().set(true);
    images.getChildren().clear();
    model.pages(attachment, this::draw, this::fail);
  }

  private void draw(List<byte[]> pages) {
    images.getChildren().clear();
    for (byte[] png : pages) {
      var view = new ImageView(new Image(new ByteArrayInputStream(png)));
      view.setPreserveRatio(true);
      view.setFitWidth(WIDTH);
      images.getChildren().add(view);
    }
  }

  /** The file stays one that can be saved: another program may understand it. */
  private void fail(StationFault fault) {
    var label = new Label(fault.sentence(texts.language().locale()));
    label.setId("certificate-fault");
    label.setWrapText(true);
    images.getChildren().setAll(label);
  }
}
