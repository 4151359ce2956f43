package org.kerf.labels;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import javax.imageio.ImageIO;
import org.kerf.labels.check.LabelCheck;
import org.kerf.labels.layout.LabelDrawing;
import org.kerf.labels.layout.Layout;
import org.kerf.labels.layout.TextPainter;
import org.kerf.labels.layout.Typeface;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrintFailureKind;
import org.kerf.labels.raster.LabelRaster;
import org.kerf.labels.template.Templates;
import org.kerf.labels.zpl.ZplWriter;

/**
 * Makes labels of contents: bytes for a printer, read back and found right, or a picture for
 * people.
 */
public final class LabelRenderer {

  /** What became of a label for the printer. */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once and never compared
  public sealed interface Rendered {

    /** The whole format, from its first byte to its last. */
    record Ready(byte[] zpl) implements Rendered {}

    record Refused(PrintFailure failure) implements Rendered {}
  }

  /** What became of a label for people. */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once and never compared
  public sealed interface Picture {

    /** A PNG file, one pixel per printer dot. */
    record Drawn(byte[] png) implements Picture {}

    record Refused(PrintFailure failure) implements Picture {}
  }

  private sealed interface Placing {

    record Done(LabelDrawing drawing) implements Placing {}

    record Refused(PrintFailure failure) implements Placing {}
  }

  private final Templates templates;
  private final Layout layout;
  private final ZplWriter writer;
  private final LabelRaster raster;

  public LabelRenderer(Templates templates) {
    this.templates = templates;
    var typeface = new Typeface();
    var painter = new TextPainter(typeface);
    this.layout = new Layout(typeface);
    this.writer = new ZplWriter(painter);
    this.raster = new LabelRaster(painter);
  }

  /** The bytes for the printer, every barcode of them decoded and compared. */
  public Rendered render(LabelJob job) {
    return switch (place(marked(job))) {
      case Placing.Refused(PrintFailure failure) -> new Rendered.Refused(failure);
      case Placing.Done(LabelDrawing drawing) -> {
        byte[] zpl = writer.write(drawing, job.copies());
        yield switch (LabelCheck.check(zpl, drawing.codes())) {
          case LabelCheck.Outcome.Right _ -> new Rendered.Ready(zpl);
          case LabelCheck.Outcome.Wrong(String sentence) ->
              new Rendered.Refused(PrintFailure.of(PrintFailureKind.CHECK_FAILED, sentence));
        };
      }
    };
  }

  /** The picture of the job's label, dot for dot. */
  public Picture picture(LabelJob job) {
    return picture(marked(job));
  }

  /** The picture of a label that need not be a job, such as a preview. */
  public Picture picture(LabelContent content) {
    return switch (place(content)) {
      case Placing.Refused(PrintFailure failure) -> new Picture.Refused(failure);
      case Placing.Done(LabelDrawing drawing) -> new Picture.Drawn(png(raster.draw(drawing)));
    };
  }

  private Placing place(LabelContent content) {
    Optional<LabelTemplate> template = templates.find(content.template());
    if (template.isEmpty()) {
      return new Placing.Refused(
          PrintFailure.of(PrintFailureKind.TEMPLATE_MISSING, content.template()));
    }
    return switch (layout.place(template.get(), content)) {
      case Layout.Outcome.Placed(LabelDrawing drawing) -> new Placing.Done(drawing);
      case Layout.Outcome.Refused(String sentence) ->
          new Placing.Refused(PrintFailure.of(PrintFailureKind.LABEL_NOT_DRAWABLE, sentence));
    };
  }

  /** A reprint says so on the label. */
  private static LabelContent marked(LabelJob job) {
    LabelContent content = job.content();
    if (!job.reprint()) {
      return content;
    }
    Locale language = Locale.of(content.language());
    var exact = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    ResourceBundle words = ResourceBundle.getBundle("org.kerf.labels.labels", language, exact);
    return content.with(LabelField.REPRINT, words.getString("label.reprint"));
  }

  private static byte[] png(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory cannot fail to be written", e);
    }
    return bytes.toByteArray();
  }
}
