package org.kerf.ui.labels.designer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.labels.layout.PictureFile;
import org.kerf.labels.model.LabelElement.Image;
import org.kerf.labels.model.Mm;
import org.kerf.ui.texts.Words;

/** Reads the file of a picture that is put on a label. */
final class ImageFile {

  /** What became of it. */
  sealed interface Outcome {

    record Read(Image image) implements Outcome {}

    record Unfit(PictureFile.Reason reason) implements Outcome {

      /** What is wrong, and what to do. */
      Words why() {
        return Words.of(
            "designer.image." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            Image.MOST_BYTES / KB,
            PictureFile.MOST_BYTES / KB / KB);
      }
    }
  }

  private static final int KB = 1024;

  /** Where a new picture comes to lie and how large its room is. */
  private static final Mm PLACE = Mm.ofWhole(5);

  private static final Mm SIDE = Mm.ofWhole(20);

  private ImageFile() {}

  /**
   * The picture of this file.
   *
   * @throws StationFault if the file can't be read
   */
  static Outcome read(Path file) throws StationFault {
    try (InputStream in = Files.newInputStream(file)) {
      return switch (PictureFile.of(in.readNBytes(PictureFile.MOST_BYTES + 1))) {
        case PictureFile.Outcome.Unfit(PictureFile.Reason reason) -> new Outcome.Unfit(reason);
        case PictureFile.Outcome.Fits(byte[] png) ->
            new Outcome.Read(
                new Image(
                    PLACE,
                    PLACE,
                    SIDE,
                    SIDE,
                    Base64.getEncoder().encodeToString(png),
                    Optional.empty()));
      };
    } catch (IOException e) {
      throw StationFault.because(e, FaultCode.FILE_UNREADABLE, FaultText.IMAGE_UNREADABLE, file);
    }
  }
}
