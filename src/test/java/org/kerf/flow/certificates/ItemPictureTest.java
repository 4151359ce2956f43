package org.kerf.flow.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.attachment.model.Attachment;
import org.kerf.attachment.model.AttachmentId;
import org.kerf.attachment.store.EncryptedFolder;
import org.kerf.flow.Workshop;
import org.kerf.flow.certificates.AttachPicture.Outcome;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.item.ItemId;

/** An item has one picture: what can't be drawn is refused, what is damaged is named. */
class ItemPictureTest {

  @TempDir Path folder;

  private Workshop shop;
  private Path files;
  private AttachPicture pictures;
  private ReadCertificates read;
  private ItemId item;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder.resolve("data"));
    files = folder.resolve("attachments");
    var kept = new EncryptedFolder(files, new byte[32], new SecureRandom());
    pictures = new AttachPicture(shop.booking, shop.repositories, kept);
    read = new ReadCertificates(shop.reading, shop.repositories, kept);
    item = shop.item.id();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void onePictureTakesThePlaceOfTheOtherUnlessItHasChangedMeanwhile() throws Exception {
    AttachmentId first = attached(attach(Optional.empty(), picture("png", 40, 30)));
    assertThat(attach(Optional.empty(), picture("jpg", 40, 30)))
        .as("somebody else has attached one")
        .isEqualTo(new Outcome.Changed());
    AttachmentId second = attached(attach(Optional.of(first), picture("jpg", 40, 30)));
    assertThat(read.picture(item)).map(Attachment::id).contains(second);
    assertThat(pictures.remove(shop.command(), first)).isEqualTo(new Outcome.Gone());
    attached(pictures.remove(shop.command(), second));
    assertThat(read.picture(item)).isEmpty();
    assertThat(pictures.run(shop.command(), new ItemId(shop.ids.next()), Optional.empty(), png()))
        .isEqualTo(new Outcome.Gone());
  }

  @Test
  void whatCanNotBeDrawnOrIsTooLargeIsRefusedAndLeavesNoFile() throws Exception {
    byte[] text = "un text numit .png".getBytes(StandardCharsets.UTF_8);
    assertThat(attach(Optional.empty(), text)).isEqualTo(new Outcome.OtherFormat());
    assertThat(attach(Optional.empty(), Arrays.copyOf(png(), 20)))
        .as("it only begins like one")
        .isEqualTo(new Outcome.OtherFormat());
    assertThat(attach(Optional.empty(), "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(new Outcome.OtherFormat());
    assertThat(attach(Optional.empty(), Arrays.copyOf(png(), Attachment.MOST_PICTURE_BYTES + 1)))
        .isEqualTo(new Outcome.TooLarge(Attachment.MOST_PICTURE_BYTES));
    assertThat(attach(Optional.empty(), picture("png", 6_000, 5_000)))
        .as("few bytes, many pixels")
        .isEqualTo(new Outcome.TooManyPixels(PictureCheck.MOST_PIXELS));
    assertThat(files).doesNotExist();
  }

  @Test
  void aPictureWhoseFileIsDamagedOrMissingIsNamed() throws Exception {
    attached(attach(Optional.empty(), png()));
    Attachment picture = read.picture(item).orElseThrow();
    assertThat(read.content(picture).orElseThrow()).isEqualTo(png());
    assertThat(read.differences(10)).isEmpty();
    Path file = files.resolve(picture.sha256());
    byte[] changed = Files.readAllBytes(file);
    changed[changed.length / 2] ^= 1;
    Files.write(file, changed);
    assertThat(read.differences(10))
        .singleElement()
        .asString()
        .contains("picture of item " + shop.item.code(), "missing or damaged");
    Files.delete(file);
    assertThat(read.differences(10)).hasSize(1);
    attached(attach(Optional.of(picture.id()), png()));
    assertThat(read.differences(10)).isEmpty();
  }

  private Outcome attach(Optional<AttachmentId> seen, byte[] content) throws StationFault {
    return pictures.run(shop.command(), item, seen, content);
  }

  private static AttachmentId attached(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).id();
  }

  private static byte[] png() throws IOException {
    return picture("png", 40, 30);
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    int type = format.equals("png") ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_INT_RGB;
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, type), format, bytes);
    return bytes.toByteArray();
  }
}
