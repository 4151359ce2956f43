package org.kerf.labels;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.kerf.labels.check.CodeArea;
import org.kerf.labels.check.LabelCheck;
import org.kerf.labels.layout.DotPicture;
import org.kerf.labels.layout.LabelDrawing;
import org.kerf.labels.layout.Layout;
import org.kerf.labels.layout.Placed;
import org.kerf.labels.layout.TextPainter;
import org.kerf.labels.layout.Typeface;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.Mm;
import org.kerf.labels.model.NotDrawable;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrintFailureKind;
import org.kerf.labels.model.PrintSetup;
import org.kerf.labels.pdf.LabelPdf;
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

    record Done(LabelDrawing drawing, PrintSetup setup) implements Placing {}

    record Refused(PrintFailure failure) implements Placing {}
  }

  private final Function<String, Optional<LabelTemplate>> templates;
  private final Typeface typeface = new Typeface();
  private final Layout layout;
  private final ZplWriter writer;
  private final LabelRaster raster;

  /** Makes labels of templates in files. */
  public LabelRenderer(Templates templates) {
    this(templates::find);
  }

  /**
   * Makes labels.
   *
   * @param templates by name, each as it is at that moment
   */
  public LabelRenderer(Function<String, Optional<LabelTemplate>> templates) {
    this.templates = templates;
    var painter = new TextPainter(typeface);
    this.layout = new Layout(typeface);
    this.writer = new ZplWriter(painter);
    this.raster = new LabelRaster(painter);
  }

  /** As {@link #render(LabelJob, PrintSetup)}, for a printer of the template's own dots. */
  public Rendered render(LabelJob job) {
    return rendered(marked(job), job.copies(), Optional.empty());
  }

  /** The bytes for this printer, every barcode of them decoded and compared. */
  public Rendered render(LabelJob job, PrintSetup setup) {
    return rendered(marked(job), job.copies(), Optional.of(setup));
  }

  /** As above, of one label that need not be a job. */
  public Rendered render(LabelContent content, PrintSetup setup) {
    return rendered(content, 1, Optional.of(setup));
  }

  private Rendered rendered(LabelContent content, int copies, Optional<PrintSetup> wanted) {
    return switch (place(content, wanted)) {
      case Placing.Refused(PrintFailure failure) -> new Rendered.Refused(failure);
      case Placing.Done(LabelDrawing drawing, PrintSetup setup) -> {
        byte[] zpl = written(drawing, copies, setup);
        yield switch (checked(zpl, drawing, setup)) {
          case LabelCheck.Outcome.Right _ -> new Rendered.Ready(zpl);
          case LabelCheck.Outcome.Wrong(String sentence) ->
              new Rendered.Refused(PrintFailure.of(PrintFailureKind.CHECK_FAILED, sentence));
        };
      }
    };
  }

  private byte[] written(LabelDrawing drawing, int copies, PrintSetup setup) {
    return setup.wholePicture()
        ? writer.write(DotPicture.of(raster.draw(drawing)), copies, setup)
        : writer.write(drawing, copies, setup);
  }

  private static LabelCheck.Outcome checked(byte[] zpl, LabelDrawing drawing, PrintSetup setup) {
    return setup.wholePicture()
        ? LabelCheck.checkPicture(zpl, drawing.codes(), areas(drawing))
        : LabelCheck.check(zpl, drawing.codes());
  }

  private static List<CodeArea> areas(LabelDrawing drawing) {
    return drawing.placed().stream()
        .filter(Placed.Code.class::isInstance)
        .map(thing -> area((Placed.Code) thing))
        .toList();
  }

  private static CodeArea area(Placed.Code code) {
    CodeArea.Kind kind =
        switch (code) {
          case Placed.Matrix _ -> CodeArea.Kind.DATA_MATRIX;
          case Placed.Qr _ -> CodeArea.Kind.QR;
          case Placed.Bars _ -> CodeArea.Kind.CODE_128;
          case Placed.Ean _ -> CodeArea.Kind.EAN_13;
        };
    return new CodeArea(kind, code.x(), code.y(), code.width(), code.height(), code.module());
  }

  /** The picture of the job's label, dot for dot, for a printer of the template's own dots. */
  public Picture picture(LabelJob job) {
    return picture(marked(job));
  }

  /** The picture of the job's label as this printer prints it, dot for dot. */
  public Picture picture(LabelJob job, PrintSetup setup) {
    return picture(marked(job), setup);
  }

  /** The picture of a label that need not be a job, such as a preview. */
  public Picture picture(LabelContent content) {
    return pictured(content, Optional.empty());
  }

  /** As {@link #picture(LabelContent)}, as this printer prints it. */
  public Picture picture(LabelContent content, PrintSetup setup) {
    return pictured(content, Optional.of(setup));
  }

  private Picture pictured(LabelContent content, Optional<PrintSetup> wanted) {
    return switch (place(content, wanted)) {
      case Placing.Refused(PrintFailure failure) -> new Picture.Refused(failure);
      case Placing.Done(LabelDrawing drawing, PrintSetup _) ->
          new Picture.Drawn(png(raster.draw(drawing)));
    };
  }

  /** An empty document for labels, one a page; whoever asks for it closes it. */
  public LabelPdf document() {
    return new LabelPdf(typeface);
  }

  /**
   * Adds a label to a document, as this printer would print it.
   *
   * @return why it was not; empty if it was
   */
  public Optional<PrintFailure> addTo(LabelPdf document, LabelContent content, PrintSetup setup) {
    return switch (place(content, Optional.of(setup))) {
      case Placing.Refused(PrintFailure failure) -> Optional.of(failure);
      case Placing.Done(LabelDrawing drawing, PrintSetup _) -> {
        document.add(drawing);
        yield Optional.empty();
      }
    };
  }

  private Placing place(LabelContent content, Optional<PrintSetup> wanted) {
    Optional<LabelTemplate> template = templates.apply(content.template());
    if (template.isEmpty()) {
      return new Placing.Refused(
          PrintFailure.of(PrintFailureKind.TEMPLATE_MISSING, content.template()));
    }
    return place(
        template.get(), content, wanted.orElseGet(() -> PrintSetup.standardFor(template.get())));
  }

  private Placing place(LabelTemplate template, LabelContent content, PrintSetup setup) {
    Optional<Mm> narrower = setup.mediaWidth().filter(template.width()::isLongerThan);
    if (narrower.isPresent()) {
      return new Placing.Refused(
          PrintFailure.of(
              new NotDrawable(
                  NotDrawable.Kind.WIDER_THAN_MEDIA,
                  List.of(template.width().toString(), narrower.get().toString()))));
    }
    return switch (layout.place(template, content, setup.dotsPerMm())) {
      case Layout.Outcome.Placed(LabelDrawing drawing) -> new Placing.Done(drawing, setup);
      case Layout.Outcome.Refused(NotDrawable reason) ->
          new Placing.Refused(PrintFailure.of(reason));
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
