package org.kerf.ui.masterdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.attachment.model.Attachment;
import org.kerf.stock.model.item.ItemId;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.shell.Group;

/**
 * A picture of an item is attached or refused, seen on its page, taken back, replaced, taken off.
 */
class ItemPictureScreenTest {

  @TempDir Path folder;
  @TempDir Path files;
  private DemoStation demo;
  private OfficeWindow window;
  private ItemId item;

  @BeforeEach
  void open() throws Exception {
    demo = new DemoStation(folder);
    window =
        new OfficeWindow(
            demo, context -> fx(() -> new MasterDataPages(context).specs(Group.STOCK)));
    var stock = demo.useCases.repositories().stock();
    item = demo.useCases.reading().of(tx -> stock.searchItems(tx, "", 1)).getFirst().id();
  }

  @AfterEach
  void close() {
    window.close();
    demo.close();
  }

  @Test
  void aPictureIsAttachedSeenTakenBackReplacedAndTakenOff() throws Exception {
    show();
    assertThat(seen()).isEmpty();
    assertThat(says()).contains("Atașează poza");
    whatIsNoPictureOrTooLargeIsRefused();
    attach("grinda.png", png(Color.ORANGE));
    assertThat(seen()).contains(Color.ORANGE);
    window.picture("item-picture", 1280, 1700);
    window.press("Ctrl+Z");
    assertThat(picture()).isEmpty();
    show();
    assertThat(seen()).isEmpty();

    attach("grinda.png", png(Color.ORANGE));
    attach("alta.png", png(Color.BLUE));
    assertThat(seen()).contains(Color.BLUE);
    window.press("Ctrl+Z");
    show();
    assertThat(seen()).contains(Color.ORANGE);

    fire("#item-picture-remove");
    assertThat(picture()).isEmpty();
    assertThat(seen()).isEmpty();
    window.press("Ctrl+Z");
    assertThat(seen()).contains(Color.ORANGE);

    Path kept = folder.resolve("data").resolve("attachments");
    Files.write(kept.resolve(picture().orElseThrow().sha256()), new byte[40]);
    show();
    assertThat(says()).contains("stricat");
    assertThat(demo.useCases.checkStore().run().differences())
        .singleElement()
        .asString()
        .contains("picture of item");
  }

  private void whatIsNoPictureOrTooLargeIsRefused() throws Exception {
    attach("text.png", "un text".getBytes(StandardCharsets.UTF_8));
    assertThat(said()).contains("PNG sau JPEG");
    attach("mare.png", Arrays.copyOf(png(Color.RED), Attachment.MOST_PICTURE_BYTES + 1));
    assertThat(said()).contains("2 MB");
    assertThat(picture()).isEmpty();
  }

  private void show() throws Exception {
    window.open("items", "");
    window.open("item", item.value().toString());
  }

  /** By a card of its own: no test can choose or drop a file. Then the page is opened anew. */
  private void attach(String name, byte[] content) throws Exception {
    Path file = Files.write(files.resolve(name), content);
    ItemPictureCard card =
        fx(() -> new ItemPictureCard(window.context.view(), demo.useCases.certificates()));
    fx(
        () -> {
          card.show(Optional.of(item.value()));
          return true;
        });
    window.settle();
    fx(
        () -> {
          card.attach(file);
          return true;
        });
    window.settle();
    show();
  }

  private void fire(String button) throws Exception {
    fx(
        () -> {
          window.find(button, Button.class).fire();
          return true;
        });
    window.settle();
  }

  private Optional<Attachment> picture() throws Exception {
    return demo.useCases.certificates().read().picture(item);
  }

  /** The colour of the picture that stands on the page; empty if there is none. */
  private Optional<Color> seen() {
    return fx(
        () ->
            Optional.ofNullable(window.find("#item-picture", ImageView.class).getImage())
                .map(image -> new Color(image.getPixelReader().getArgb(100, 100))));
  }

  private String says() {
    return fx(
        () -> Objects.requireNonNull(window.find("#item-picture-says", Label.class)).getText());
  }

  private String said() {
    return fx(() -> window.texts.of(window.notifications.notes().getLast().more()));
  }

  private static byte[] png(Color color) throws IOException {
    var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(color);
    pen.fillRect(0, 0, 320, 240);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
