package org.kerf.labels.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelElement.Barcode;
import org.kerf.labels.model.LabelElement.Box;
import org.kerf.labels.model.LabelElement.Image;
import org.kerf.labels.model.LabelElement.Line;
import org.kerf.labels.model.LabelElement.Overlong;
import org.kerf.labels.model.LabelElement.Text;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.Mm;
import org.kerf.labels.model.NotDrawable;

/** Fills a template with a label's content and places everything in dots. */
public final class Layout {

  /** What became of a label. */
  public sealed interface Outcome {

    record Placed(LabelDrawing drawing) implements Outcome {}

    /** A barcode cannot be drawn as the template wants it. */
    record Refused(NotDrawable reason) implements Outcome {}
  }

  private static final String FALLBACK_LANGUAGE = "en";

  private final Typeface typeface;
  private final CodePlacer codes = new CodePlacer();
  private final ImageDots images = new ImageDots();

  public Layout(Typeface typeface) {
    this.typeface = typeface;
  }

  /** Places the label; text never fails, for it shrinks or is cut. */
  public Outcome place(LabelTemplate template, LabelContent content, int dotsPerMm) {
    var sheet = new Sheet(template, content, dotsPerMm);
    for (LabelElement element : template.elements()) {
      if (element.condition().isEmpty() || element.condition().get().holds(content)) {
        Optional<NotDrawable> refusal = sheet.add(element);
        if (refusal.isPresent()) {
          return new Outcome.Refused(refusal.get());
        }
      }
    }
    return new Outcome.Placed(
        new LabelDrawing(
            sheet.dots(template.width()), sheet.dots(template.height()), dotsPerMm, sheet.placed));
  }

  /** One label being filled. */
  private final class Sheet {

    private final LabelTemplate template;
    private final LabelContent content;
    private final int dotsPerMm;
    private final List<Placed> placed = new ArrayList<>();

    Sheet(LabelTemplate template, LabelContent content, int dotsPerMm) {
      this.template = template;
      this.content = content;
      this.dotsPerMm = dotsPerMm;
    }

    int dots(Mm measure) {
      return measure.dots(dotsPerMm);
    }

    /** Places it; gives the reason if it cannot be drawn. */
    Optional<NotDrawable> add(LabelElement element) {
      switch (element) {
        case Text text -> text(text);
        case Line line -> frame(line, Math.min(dots(line.width()), dots(line.height())));
        case Box box -> frame(box, dots(box.thickness()));
        case Image image -> image(image);
        case Barcode barcode -> {
          switch (codes.place(barcode, content::value, this::caption, dotsPerMm)) {
            case CodePlacer.Outcome.Fits(Placed.Code code) -> placed.add(code);
            case CodePlacer.Outcome.Refused(NotDrawable reason) -> {
              return Optional.of(reason);
            }
          }
        }
      }
      return Optional.empty();
    }

    private void frame(LabelElement element, int thickness) {
      int width = Math.max(1, dots(element.width()));
      int height = Math.max(1, dots(element.height()));
      placed.add(
          new Placed.Frame(
              dots(element.x()), dots(element.y()), width, height, Math.max(1, thickness)));
    }

    private void image(Image image) {
      int width = Math.max(1, dots(image.width()));
      int height = Math.max(1, dots(image.height()));
      DotPicture picture = images.of(image, width, height);
      placed.add(
          new Placed.Dots(
              dots(image.x()) + (width - picture.width()) / 2,
              dots(image.y()) + (height - picture.height()) / 2,
              picture));
    }

    private void text(Text text) {
      String words =
          typeface
              .drawable(text.text().fill(content::value, this::caption), text.bold())
              .replaceAll(" +", " ")
              .strip();
      if (words.isEmpty()) {
        return;
      }
      int room = dots(text.width());
      int wanted = dots(text.size());
      int smallest = text.overlong() == Overlong.SHRINK ? dots(text.smallest()) : wanted;
      TextFlow.Flow flow = TextFlow.of(typeface, text, words, room, wanted, smallest);
      int size = flow.size();
      // A single line of a smaller size keeps the base line, as its neighbours stand on it.
      int y =
          dots(text.y()) + (text.lines() > 1 ? 0 : (wanted - size) * Typeface.BASE_PERCENT / 100);
      for (String part : flow.lines()) {
        add(
            text,
            new Placed.TextLine(dots(text.x()), y, room, size, text.bold(), text.align(), part));
        y += size * Text.LINE_PERCENT / 100;
      }
    }

    private void add(Text text, Placed.TextLine line) {
      if (text.white()) {
        intoBand(line);
      } else {
        placed.add(line);
      }
    }

    private String caption(String key) {
      return template
          .caption(content.language(), key)
          .or(() -> template.caption(FALLBACK_LANGUAGE, key))
          .orElse("");
    }

    /**
     * White text belongs to the black box below it; without one (the template's check forbids it)
     * it stays unseen.
     */
    private void intoBand(Placed.TextLine line) {
      for (int i = placed.size() - 1; i >= 0; i--) {
        switch (placed.get(i)) {
          case Placed.Frame box when box.isFilled() && holds(box, line) -> {
            placed.set(
                i, new Placed.Band(box.x(), box.y(), box.width(), box.height(), List.of(line)));
            return;
          }
          case Placed.Band band when holds(band, line) -> {
            var lines = new ArrayList<>(band.lines());
            lines.add(line);
            placed.set(i, new Placed.Band(band.x(), band.y(), band.width(), band.height(), lines));
            return;
          }
          case Placed.Frame _, Placed.Band _, Placed.TextLine _, Placed.Code _, Placed.Dots _ -> {}
        }
      }
    }

    private boolean holds(Placed.Frame box, Placed.TextLine line) {
      return line.x() >= box.x()
          && line.y() >= box.y()
          && line.x() + line.width() <= box.x() + box.width()
          && line.y() < box.y() + box.height();
    }

    private boolean holds(Placed.Band band, Placed.TextLine line) {
      return holds(new Placed.Frame(band.x(), band.y(), band.width(), band.height(), 1), line);
    }
  }
}
