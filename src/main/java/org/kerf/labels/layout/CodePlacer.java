package org.kerf.labels.layout;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kerf.labels.model.LabelElement.Barcode;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.Mm;
import org.kerf.labels.model.NotDrawable;
import org.kerf.labels.model.NotDrawable.Kind;
import org.kerf.labels.model.Symbology;
import org.kerf.scanning.gs1.Gs1Composer;
import org.kerf.scanning.gs1.Gs1Element;
import org.kerf.scanning.gs1.Gs1Fault;

/** Finds the size and the place of barcodes in their rooms. */
public final class CodePlacer {

  /** What became of a barcode. */
  public sealed interface Outcome {

    record Fits(Placed.Code code) implements Outcome {}

    /** It cannot be drawn. */
    record Refused(NotDrawable reason) implements Outcome {}
  }

  private static final int EAN_DIGITS = 13;

  private final Gs1Composer composer = new Gs1Composer();

  /**
   * Places a barcode.
   *
   * @param field gives the text of a field
   * @param caption gives a fixed word
   */
  public Outcome place(
      Barcode barcode,
      Function<LabelField, String> field,
      Function<String, String> caption,
      int dotsPerMm) {
    var room = new Room(barcode, dotsPerMm);
    String data = barcode.data().fill(field, caption).strip();
    return switch (barcode.symbology()) {
      case DATA_MATRIX -> room.matrix(data, Optional.empty());
      case CODE_128 -> room.bars(data);
      case QR -> room.qr(data);
      case EAN_13 -> room.ean(data);
      case GS1_128, GS1_DATA_MATRIX -> gs1(room, ElementStrings.of(barcode.data(), field, caption));
    };
  }

  /** Whether GS1 has assigned this application identifier. */
  public boolean knows(String ai) {
    return composer.knows(ai);
  }

  private Outcome gs1(Room room, Optional<List<Gs1Element>> elements) {
    if (elements.isEmpty()) {
      return room.refused(Kind.UNLED);
    }
    if (elements.get().isEmpty()) {
      return room.refused(Kind.NO_DATA);
    }
    return switch (composer.compose(elements.get())) {
      case Gs1Composer.Outcome.Refused(Gs1Fault fault) ->
          new Outcome.Refused(reason(room.symbology(), fault, elements.get()));
      case Gs1Composer.Outcome.Composed composed -> {
        String strings =
            composed.elements().all().stream()
                .map(each -> "[" + each.ai() + "]" + each.value())
                .collect(Collectors.joining());
        yield room.symbology() == Symbology.GS1_128
            ? room.bars(Code128Plan.FNC1 + composed.data())
            : room.matrix(composed.data(), Optional.of(strings));
      }
    };
  }

  private static NotDrawable reason(
      Symbology symbology, Gs1Fault fault, List<Gs1Element> elements) {
    String value =
        elements.stream()
            .filter(each -> each.ai().equals(fault.ai()))
            .map(Gs1Element::value)
            .findFirst()
            .orElse("");
    String ai = "(" + fault.ai() + ")";
    return switch (fault.kind()) {
      case UNKNOWN_AI -> NotDrawable.of(Kind.UNKNOWN_IDENTIFIER, symbology, ai);
      case WRONG_VALUE -> NotDrawable.of(Kind.WRONG_VALUE, symbology, ai, value);
      case TWICE -> NotDrawable.of(Kind.TWICE, symbology, ai);
      case EXCLUDED -> NotDrawable.of(Kind.EXCLUDED, symbology, ai);
      case AMBIGUOUS -> NotDrawable.of(Kind.AMBIGUOUS, symbology, ai);
    };
  }

  /** One barcode's room in the dots of a printer. */
  private record Room(Barcode barcode, int dotsPerMm) {

    Symbology symbology() {
      return barcode.symbology();
    }

    private int dots(Mm measure) {
      return measure.dots(dotsPerMm);
    }

    /**
     * How many dots a module takes: as many as the template wants, or as many as the room has if
     * that can still be read.
     */
    private OptionalInt module(int modules, int room) {
      int quiet = symbology().quietBefore() + symbology().quietAfter();
      int wanted = symbology().moduleDots(barcode.module(), dotsPerMm);
      int module = Math.min(wanted, room / (modules + quiet));
      return module < symbology().smallestDots(dotsPerMm)
          ? OptionalInt.empty()
          : OptionalInt.of(module);
    }

    Outcome refused(Kind kind, String... about) {
      return new Outcome.Refused(NotDrawable.of(kind, symbology(), about));
    }

    private Outcome refused(String data) {
      return data.isEmpty()
          ? refused(Kind.NO_DATA)
          : refused(Kind.NO_ROOM, data.replace(Code128Plan.FNC1, ' ').strip());
    }

    /** The left edge of something in the middle of its room, between its quiet zones. */
    private int left(int modules, int module) {
      int all = (symbology().quietBefore() + modules + symbology().quietAfter()) * module;
      return dots(barcode.x())
          + (dots(barcode.width()) - all) / 2
          + symbology().quietBefore() * module;
    }

    private int middle(int modules, int module) {
      return dots(barcode.y()) + (dots(barcode.height()) - modules * module) / 2;
    }

    private int side() {
      return Math.min(dots(barcode.width()), dots(barcode.height()));
    }

    Outcome matrix(String data, Optional<String> elementStrings) {
      Optional<Integer> squares = MatrixSize.of(data, elementStrings.isPresent());
      OptionalInt module = squares.isEmpty() ? OptionalInt.empty() : module(squares.get(), side());
      if (squares.isEmpty() || module.isEmpty()) {
        return refused(data);
      }
      int dots = module.getAsInt();
      var matrix =
          new Placed.Matrix(
              left(squares.get(), dots),
              middle(squares.get(), dots),
              dots,
              squares.get(),
              data,
              elementStrings);
      return elementStrings.isEmpty() || CodeBoxes.canDraw(matrix)
          ? new Outcome.Fits(matrix)
          : refused(data);
    }

    Outcome qr(String data) {
      Optional<QrPlan> plan = QrPlan.of(data);
      OptionalInt module = plan.isEmpty() ? OptionalInt.empty() : module(plan.get().side(), side());
      if (plan.isEmpty() || module.isEmpty()) {
        return refused(data);
      }
      int dots = module.getAsInt();
      int squares = plan.get().side();
      return new Outcome.Fits(
          new Placed.Qr(left(squares, dots), middle(squares, dots), dots, plan.get()));
    }

    Outcome bars(String data) {
      boolean gs1 = symbology() == Symbology.GS1_128;
      if (data.isEmpty() || !data.chars().allMatch(c -> isPossible(c, gs1))) {
        return data.isEmpty()
            ? refused(data)
            : new Outcome.Refused(new NotDrawable(Kind.NOT_IN_CODE_128, List.of(data)));
      }
      var plan = Code128Plan.of(data);
      OptionalInt module = module(plan.modules(), dots(barcode.width()));
      if (module.isEmpty()) {
        return refused(data);
      }
      int dots = module.getAsInt();
      return new Outcome.Fits(
          new Placed.Bars(
              left(plan.modules(), dots), dots(barcode.y()), dots, dots(barcode.height()), plan));
    }

    private static boolean isPossible(int c, boolean gs1) {
      return (c >= ' ' && c <= '~') || (gs1 && c == Code128Plan.FNC1);
    }

    Outcome ean(String data) {
      Optional<String> digits = eanDigits(data);
      if (digits.isEmpty()) {
        return new Outcome.Refused(new NotDrawable(Kind.NOT_IN_EAN_13, List.of(data)));
      }
      OptionalInt module = module(Placed.Ean.MODULES, dots(barcode.width()));
      if (module.isEmpty()) {
        return refused(data);
      }
      int dots = module.getAsInt();
      return new Outcome.Fits(
          new Placed.Ean(
              left(Placed.Ean.MODULES, dots),
              dots(barcode.y()),
              dots,
              dots(barcode.height()),
              digits.get()));
    }

    /**
     * Thirteen digits of twelve, of thirteen with a right check digit, or of a trade number of
     * fourteen that begins with 0.
     */
    private static Optional<String> eanDigits(String data) {
      if (!data.matches("[0-9]{12,13}|0[0-9]{13}")) {
        return Optional.empty();
      }
      String digits = data.length() > EAN_DIGITS ? data.substring(1) : data;
      String whole = digits.substring(0, EAN_DIGITS - 1);
      whole += checkDigit(whole);
      return whole.startsWith(digits) ? Optional.of(whole) : Optional.empty();
    }

    private static int checkDigit(String twelve) {
      int sum = 0;
      for (int i = 0; i < twelve.length(); i++) {
        sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
      }
      return (10 - sum % 10) % 10;
    }
  }
}
