package org.kerf.labels.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelElement.Barcode;
import org.kerf.labels.model.LabelElement.Box;
import org.kerf.labels.model.LabelElement.Line;
import org.kerf.labels.model.LabelElement.Overlong;
import org.kerf.labels.model.LabelElement.Text;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.Mm;

/** Fills a template with a label's content and places everything in dots. */
public final class Layout {

  /** What became of a label. */
  public sealed interface Outcome {

    record Placed(LabelDrawing drawing) implements Outcome {}

    /**
     * A barcode cannot be drawn as the template wants it.
     *
     * @param sentence plain, without a full stop
     */
    record Refused(String sentence) implements Outcome {}
  }

  /** Code 128 wants ten modules of white on either side (ISO/IEC 15417). */
  private static final int BARS_QUIET_MODULES = 10;

  private static final String DOTS = "...";
  private static final String FALLBACK_LANGUAGE = "en";

  private final Typeface typeface;

  public Layout(Typeface typeface) {
    this.typeface = typeface;
  }

  /** Places the label; text never fails, for it shrinks or is cut. */
  public Outcome place(LabelTemplate template, LabelContent content, int dotsPerMm) {
    var sheet = new Sheet(template, content, dotsPerMm);
    for (LabelElement element : template.elements()) {
      Optional<String> refusal =
          switch (element) {
            case Text text -> sheet.text(text);
            case Barcode barcode -> sheet.barcode(barcode);
            case Line line ->
                sheet.frame(line, Math.min(sheet.dots(line.width()), sheet.dots(line.height())));
            case Box box -> sheet.frame(box, sheet.dots(box.thickness()));
          };
      if (refusal.isPresent()) {
        return new Outcome.Refused(refusal.get());
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

    Optional<String> frame(LabelElement element, int thickness) {
      int width = Math.max(1, dots(element.width()));
      int height = Math.max(1, dots(element.height()));
      placed.add(
          new Placed.Frame(
              dots(element.x()), dots(element.y()), width, height, Math.max(1, thickness)));
      return Optional.empty();
    }

    Optional<String> text(Text text) {
      String words = text.text().fill(content::value, this::caption).strip();
      if (words.isEmpty()) {
        return Optional.empty();
      }
      int room = dots(text.width());
      int size = fittingSize(text, words, room);
      // A smaller size keeps the base line, so that neighbours still stand on one line.
      int y = dots(text.y()) + (dots(text.size()) - size) * Typeface.BASE_PERCENT / 100;
      String fitting = cut(words, size, text.bold(), room);
      var line =
          new Placed.TextLine(dots(text.x()), y, room, size, text.bold(), text.align(), fitting);
      if (text.white()) {
        intoBand(line);
      } else {
        placed.add(line);
      }
      return Optional.empty();
    }

    private int fittingSize(Text text, String words, int room) {
      int size = dots(text.size());
      int smallest = text.overlong() == Overlong.SHRINK ? dots(text.smallest()) : size;
      while (size > smallest && typeface.width(words, size, text.bold()) > room) {
        size--;
      }
      return size;
    }

    private String cut(String words, int size, boolean bold, int room) {
      String shown = words;
      int keep = words.length();
      while (keep > 0 && typeface.width(shown, size, bold) > room) {
        keep--;
        shown = words.substring(0, keep).stripTrailing() + DOTS;
      }
      return shown;
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
          case Placed.Band band
              when line.y() >= band.y() && line.y() < band.y() + band.height() -> {
            var lines = new ArrayList<>(band.lines());
            lines.add(line);
            placed.set(i, new Placed.Band(band.x(), band.y(), band.width(), band.height(), lines));
            return;
          }
          case Placed.Frame _,
              Placed.Band _,
              Placed.TextLine _,
              Placed.Matrix _,
              Placed.Bars _ -> {}
        }
      }
    }

    private boolean holds(Placed.Frame box, Placed.TextLine line) {
      return line.x() >= box.x()
          && line.y() >= box.y()
          && line.x() + line.width() <= box.x() + box.width()
          && line.y() < box.y() + box.height();
    }

    Optional<String> barcode(Barcode barcode) {
      String data = barcode.data().fill(content::value, this::caption);
      return switch (barcode.symbology()) {
        case DATA_MATRIX -> matrix(barcode, data);
        case CODE_128 -> bars(barcode, data);
      };
    }

    /**
     * How many dots a module takes: as many as the template wants, or as many as the room has if
     * that can still be read.
     */
    private OptionalInt module(Barcode barcode, int modules, int room) {
      int wanted = barcode.symbology().moduleDots(barcode.module(), dotsPerMm);
      int module = Math.min(wanted, room / modules);
      return module < barcode.symbology().smallestDots(dotsPerMm)
          ? OptionalInt.empty()
          : OptionalInt.of(module);
    }

    private Optional<String> matrix(Barcode barcode, String data) {
      Optional<Integer> side = MatrixSize.of(data);
      int room = Math.min(dots(barcode.width()), dots(barcode.height()));
      OptionalInt fitting =
          side.isEmpty() ? OptionalInt.empty() : module(barcode, side.get(), room);
      if (side.isEmpty() || fitting.isEmpty()) {
        return Optional.of("the DataMatrix with \"" + data + "\" does not fit its room");
      }
      int module = fitting.getAsInt();
      // In the middle of its room, on whole dots.
      int x = dots(barcode.x()) + (dots(barcode.width()) - side.get() * module) / 2;
      int y = dots(barcode.y()) + (dots(barcode.height()) - side.get() * module) / 2;
      placed.add(new Placed.Matrix(x, y, module, side.get(), data));
      return Optional.empty();
    }

    private Optional<String> bars(Barcode barcode, String data) {
      if (data.isEmpty() || !data.chars().allMatch(c -> c >= ' ' && c <= '~')) {
        return Optional.of("Code 128 cannot hold \"" + data + "\"");
      }
      var plan = Code128Plan.of(data);
      int room = dots(barcode.width());
      OptionalInt fitting = module(barcode, plan.modules() + 2 * BARS_QUIET_MODULES, room);
      if (fitting.isEmpty()) {
        return Optional.of("the Code 128 with \"" + data + "\" does not fit its room");
      }
      int module = fitting.getAsInt();
      int x = dots(barcode.x()) + (room - plan.modules() * module) / 2;
      placed.add(new Placed.Bars(x, dots(barcode.y()), module, dots(barcode.height()), plan));
      return Optional.empty();
    }
  }
}
