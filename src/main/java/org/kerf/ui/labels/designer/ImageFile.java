package org.kerf.ui.labels.designer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.labels.layout.ImageDots;
import org.kerf.labels.model.LabelElement.Image;
import org.kerf.labels.model.Mm;

/** Reads the PNG file of a picture that is put on a label. */
final class ImageFile {

  /** Where a new picture comes to lie and how large its room is. */
  private static final Mm PLACE = Mm.ofWhole(5);

  private static final Mm SIDE = Mm.ofWhole(20);

  private ImageFile() {}

  /**
   * The picture of this file; empty if it is no PNG file, or has more than {@link
   * Image#MOST_BYTES}, or more dots than can be drawn.
   *
   * @throws StationFault if the file can't be read
   */
  static Optional<Image> read(Path file) throws StationFault {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(Image.MOST_BYTES + 1);
      var image =
          new Image(
              PLACE,
              PLACE,
              SIDE,
              SIDE,
              Base64.getEncoder().encodeToString(bytes),
              Optional.empty());
      return ImageDots.mistake(image).isEmpty() ? Optional.of(image) : Optional.empty();
    } catch (IOException e) {
      throw StationFault.because(e, FaultCode.FILE_UNREADABLE, FaultText.IMAGE_UNREADABLE, file);
    }
  }
}
