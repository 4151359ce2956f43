package org.kerf.ui.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.attachment.model.Attachment;
import org.kerf.flow.certificates.ReadCertificates;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.masterdata.MasterDataPages;
import org.kerf.ui.shell.Group;
import org.kerf.ui.stock.StockPages;

/** A certificate is attached to a heat and opened from there and from a bar of it. */
class CertificateScreenTest {

  private static final String NUMBER = "0473118";

  @TempDir Path folder;
  @TempDir Path files;
  private DemoStation demo;
  private OfficeWindow window;

  @BeforeEach
  void open() throws Exception {
    demo = new DemoStation(folder);
    window =
        new OfficeWindow(
            demo,
            context ->
                Stream.of(
                        new MasterDataPages(context).specs(Group.STOCK),
                        new StockPages(context).specs(),
                        new CertificatePages(context).specs())
                    .flatMap(List::stream)
                    .toList());
  }

  @AfterEach
  void close() {
    window.close();
    demo.close();
  }

  @Test
  void aCertificateIsAttachedToAHeatAndOpenedFromABarOfIt() throws Exception {
    attach("VA-0473118.pdf", pdf(2));
    assertThat(attached()).extracting(each -> each.name()).containsExactly("VA-0473118.pdf");

    window.open("heat", heat().id().value().toString());
    window.picture("heat-certificates");
    fx(
        () -> {
          VBox lines = window.find("#certificates", VBox.class);
          ((Hyperlink) lines.lookup(".hyperlink")).fire();
          return true;
        });
    window.settle();
    assertThat(pages()).isEqualTo(2);

    window.open("unit", bar().unit().code().text());
    fx(
        () -> {
          window.find("#unit-certificate", Button.class).fire();
          return true;
        });
    window.settle();
    assertThat(pages()).isEqualTo(2);
    window.picture("certificate");
    window.press("Ctrl+S");
    assertThat(Files.readAllBytes(demo.outputs.papers().resolve("VA-0473118.pdf")))
        .isEqualTo(pdfOfStore());
  }

  @Test
  void whatIsNoCertificateIsRefusedWithASentence() throws Exception {
    attach("certificat.pdf", "PK, an archive".getBytes(StandardCharsets.US_ASCII));
    assertThat(attached()).isEmpty();
    String said = fx(() -> window.texts.of(window.notifications.notes().getLast().more()));
    assertThat(said).contains("PDF, JPEG");
    attach("stricat.pdf", "%PDF-1.4 și atât".getBytes(StandardCharsets.UTF_8));
    window.open("certificate", heat().id().value().toString());
    assertThat(window.find("#certificate-fault")).isNotNull();
  }

  private void attach(String name, byte[] content) throws Exception {
    Path file = Files.write(files.resolve(name), content);
    var heat = heat().id().value();
    CertificateCard card =
        fx(() -> new CertificateCard(window.context.view(), demo.useCases.certificates()));
    fx(
        () -> {
          card.show(heat);
          card.attach(file);
          return true;
        });
    window.settle();
  }

  private static byte[] pdf(int pages) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage());
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private byte[] pdfOfStore() throws Exception {
    return demo.useCases.certificates().read().content(attached().getFirst()).orElseThrow();
  }

  private int pages() {
    return fx(
        () ->
            (int)
                window.find("#certificate-pages", VBox.class).getChildren().stream()
                    .filter(ImageView.class::isInstance)
                    .count());
  }

  private Heat heat() throws Exception {
    var stock = demo.useCases.repositories().stock();
    return demo.useCases.reading().of(tx -> stock.heatByNumber(tx, NUMBER).orElseThrow());
  }

  private List<Attachment> attached() throws Exception {
    return demo.useCases
        .certificates()
        .read()
        .of(heat().id())
        .map(ReadCertificates.OfHeat::attachments)
        .orElseThrow();
  }

  private UnitLine bar() throws Exception {
    var stock = demo.useCases.repositories().stock();
    return demo.useCases.reading().of(tx -> stock.search(tx, NUMBER, 1)).getFirst();
  }
}
