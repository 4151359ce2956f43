package org.kerf.flow.certificates;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.kerf.attachment.model.AttachmentFormat;
import org.kerf.kernel.Exempt;

/**
 * Whether a picture can be drawn. Its size is read before anything is decoded, and it is decoded to
 * a small one: a few bytes may stand for more pixels than there is memory.
 */
final class PictureCheck {

  /** What a telephone takes. */
  static final int MOST_PIXELS = 25_000_000;

  private static final int SMALL = 500;

  private PictureCheck() {}

  /** What is wrong with it; empty if nothing is. */
  @Exempt(
      rule = "catch-all",
      reason = "a decoder fails in any way on what is no picture: it is refused, whatever it was")
  static Optional<AttachPicture.Outcome> fault(byte[] content, AttachmentFormat format) {
    ImageReader reader = ImageIO.getImageReadersBySuffix(format.ending()).next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > MOST_PIXELS) {
        return Optional.of(new AttachPicture.Outcome.TooManyPixels(MOST_PIXELS));
      }
      var small = reader.getDefaultReadParam();
      int step = Math.max(1, Math.max(width, height) / SMALL);
      small.setSourceSubsampling(step, step, 0, 0);
      reader.read(0, small);
      return Optional.empty();
    } catch (IOException | RuntimeException noPicture) {
      return Optional.of(new AttachPicture.Outcome.OtherFormat());
    } finally {
      reader.dispose();
    }
  }
}
