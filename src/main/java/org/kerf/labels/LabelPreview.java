package org.kerf.labels;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kerf.labels.check.LabelCheck;
import org.kerf.labels.layout.LabelDrawing;
import org.kerf.labels.layout.Layout;
import org.kerf.labels.layout.Placed;
import org.kerf.labels.layout.TextPainter;
import org.kerf.labels.layout.Typeface;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.NotDrawable;
import org.kerf.labels.model.PrintSetup;
import org.kerf.labels.raster.LabelRaster;
import org.kerf.labels.zpl.ZplWriter;

/**
 * A label as it is being designed: in the dots of the print, whatever is still wrong with it, and
 * what its content does to its elements.
 */
public final class LabelPreview {

  /** What the content does to an element. */
  public enum Effect {
    /** The text is printed smaller than wanted. */
    SHRUNK,
    /** The text's end is not printed. */
    CUT,
    /** The barcode can't be drawn; the label would not print. */
    NOT_DRAWABLE,
    /** Something is over the barcode or too near to it; the label would not print. */
    UNREADABLE
  }

  /**
   * What happens to one element.
   *
   * @param element its number in the template
   * @param because why a barcode can't be drawn; empty if that is not it
   */
  public record Finding(int element, Effect effect, Optional<NotDrawable> because) {

    static Finding of(int element, Effect effect) {
      return new Finding(element, effect, Optional.empty());
    }
  }

  /**
   * The label.
   *
   * @param width in dots of the printer
   * @param grays a byte for each dot, row by row: 0 is black
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once and never compared
  public record Shown(int width, int height, byte[] grays, List<Finding> findings) {

    public Shown {
      findings = List.copyOf(findings);
    }
  }

  private static final String CUT_OFF = "...";

  private final Layout layout;
  private final LabelRaster raster;
  private final ZplWriter writer;

  public LabelPreview() {
    var typeface = new Typeface();
    var painter = new TextPainter(typeface);
    layout = new Layout(typeface);
    raster = new LabelRaster(painter);
    writer = new ZplWriter(painter);
  }

  /** The label with this content; elements that can't be drawn are left out. */
  public Shown of(LabelTemplate template, LabelContent content) {
    Looked looked = look(template, content, template.dotsPerMm());
    BufferedImage image = raster.draw(looked.drawing());
    byte[] grays = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    return new Shown(image.getWidth(), image.getHeight(), grays, looked.findings());
  }

  /** What the content does to the elements on a printer of these dots. */
  List<Finding> findings(LabelTemplate template, LabelContent content, int dotsPerMm) {
    return look(template, content, dotsPerMm).findings();
  }

  private record Looked(LabelDrawing drawing, List<Finding> findings) {}

  private Looked look(LabelTemplate template, LabelContent content, int dotsPerMm) {
    List<Finding> findings = new ArrayList<>();
    List<Integer> drawable = new ArrayList<>();
    for (int i = 0; i < template.elements().size(); i++) {
      Optional<Finding> finding = finding(template, i, content, dotsPerMm);
      if (finding.isEmpty() || finding.get().effect() != Effect.NOT_DRAWABLE) {
        drawable.add(i);
      }
      finding.ifPresent(findings::add);
    }
    var trial = new Trial(template, content, dotsPerMm);
    LabelDrawing drawing = trial.drawn(drawable);
    if (!trial.isReadable(drawing)) {
      trial
          .unreadable(drawable)
          .forEach(number -> findings.addFirst(Finding.of(number, Effect.UNREADABLE)));
    }
    return new Looked(drawing, findings);
  }

  /** One label in the dots of one printer, whole or with some of its elements. */
  private final class Trial {

    private final LabelTemplate template;
    private final LabelContent content;
    private final int dotsPerMm;

    Trial(LabelTemplate template, LabelContent content, int dotsPerMm) {
      this.template = template;
      this.content = content;
      this.dotsPerMm = dotsPerMm;
    }

    LabelDrawing drawn(List<Integer> numbers) {
      List<LabelElement> elements = numbers.stream().map(template.elements()::get).toList();
      if (!(layout.place(with(template, elements), content, dotsPerMm)
          instanceof Layout.Outcome.Placed(var drawing))) {
        throw new IllegalStateException("each element can be drawn, and all of them cannot");
      }
      return drawing;
    }

    /** Whether the bytes for a printer would stand the last look before they are sent. */
    boolean isReadable(LabelDrawing drawing) {
      byte[] zpl = writer.write(drawing, 1, PrintSetup.ofDots(dotsPerMm));
      return LabelCheck.check(zpl, drawing.codes()) instanceof LabelCheck.Outcome.Right;
    }

    /** The barcodes that can't be read; all of them if it is told only from all together. */
    List<Integer> unreadable(List<Integer> drawable) {
      Predicate<Integer> isCode =
          number -> template.elements().get(number) instanceof LabelElement.Barcode;
      List<Integer> codes = drawable.stream().filter(isCode).toList();
      List<Integer> found =
          codes.stream()
              .filter(
                  code ->
                      !isReadable(
                          drawn(
                              drawable.stream()
                                  .filter(number -> number.equals(code) || !isCode.test(number))
                                  .toList())))
              .toList();
      return found.isEmpty() ? codes : found;
    }
  }

  /** What becomes of an element, told from how it is placed alone. */
  private Optional<Finding> finding(
      LabelTemplate template, int number, LabelContent content, int dotsPerMm) {
    LabelElement element = template.elements().get(number);
    return switch (layout.place(with(template, List.of(element)), content, dotsPerMm)) {
      case Layout.Outcome.Refused(NotDrawable reason) ->
          Optional.of(new Finding(number, Effect.NOT_DRAWABLE, Optional.of(reason)));
      case Layout.Outcome.Placed(var drawing) ->
          element instanceof LabelElement.Text text
              ? effect(text.size().dots(dotsPerMm), drawing)
                  .map(effect -> Finding.of(number, effect))
              : Optional.empty();
    };
  }

  private static Optional<Effect> effect(int wanted, LabelDrawing drawing) {
    List<Placed.TextLine> lines =
        drawing.placed().stream()
            .filter(Placed.TextLine.class::isInstance)
            .map(Placed.TextLine.class::cast)
            .toList();
    if (lines.stream().anyMatch(line -> line.text().endsWith(CUT_OFF))) {
      return Optional.of(Effect.CUT);
    }
    return lines.stream().anyMatch(line -> line.size() < wanted)
        ? Optional.of(Effect.SHRUNK)
        : Optional.empty();
  }

  private static LabelTemplate with(LabelTemplate template, List<LabelElement> elements) {
    return new LabelTemplate(
        template.name(),
        template.width(),
        template.height(),
        template.dotsPerMm(),
        template.captions(),
        elements);
  }
}
