package org.kerf.labels;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.labels.layout.LabelDrawing;
import org.kerf.labels.layout.Layout;
import org.kerf.labels.layout.Placed;
import org.kerf.labels.layout.TextPainter;
import org.kerf.labels.layout.Typeface;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.PrintSetup;
import org.kerf.labels.raster.LabelRaster;

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
    NOT_DRAWABLE
  }

  /**
   * What happens to one element.
   *
   * @param element its number in the template
   */
  public record Finding(int element, Effect effect) {}

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

  public LabelPreview() {
    var typeface = new Typeface();
    layout = new Layout(typeface);
    raster = new LabelRaster(new TextPainter(typeface));
  }

  /** The label with this content; elements that can't be drawn are left out. */
  public Shown of(LabelTemplate template, LabelContent content) {
    List<Finding> findings = new ArrayList<>();
    List<LabelElement> drawable = new ArrayList<>();
    for (int i = 0; i < template.elements().size(); i++) {
      LabelElement element = template.elements().get(i);
      Optional<Effect> effect = effect(template, element, content);
      if (effect.isEmpty() || effect.get() != Effect.NOT_DRAWABLE) {
        drawable.add(element);
      }
      int number = i;
      effect.ifPresent(each -> findings.add(new Finding(number, each)));
    }
    LabelTemplate whole = with(template, drawable);
    int dotsPerMm = PrintSetup.standardFor(template).dotsPerMm();
    if (!(layout.place(whole, content, dotsPerMm) instanceof Layout.Outcome.Placed(var drawing))) {
      throw new IllegalStateException("each element can be drawn, and all of them cannot");
    }
    return shown(drawing, findings);
  }

  private Shown shown(LabelDrawing drawing, List<Finding> findings) {
    BufferedImage image = raster.draw(drawing);
    byte[] grays = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    return new Shown(image.getWidth(), image.getHeight(), grays, findings);
  }

  /** What becomes of an element, told from how it is placed alone. */
  private Optional<Effect> effect(
      LabelTemplate template, LabelElement element, LabelContent content) {
    LabelTemplate alone = with(template, List.of(element));
    int dotsPerMm = template.dotsPerMm();
    return switch (layout.place(alone, content, dotsPerMm)) {
      case Layout.Outcome.Refused _ -> Optional.of(Effect.NOT_DRAWABLE);
      case Layout.Outcome.Placed(var drawing) ->
          element instanceof LabelElement.Text text
              ? effect(text.size().dots(dotsPerMm), drawing)
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
