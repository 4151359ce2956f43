package org.kerf.ui.orders.entry;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.flow.orders.LineFault;
import org.kerf.flow.orders.OrderRules;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Length;
import org.kerf.kernel.LengthEntry;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.ui.context.OrderRefusals;
import org.kerf.ui.texts.Words;

/**
 * What a cell says, or what is wrong with it.
 *
 * @param <T> what is read
 */
sealed interface CellReading<T> {

  /** There is one reading. */
  record Read<T>(T meant) implements CellReading<T> {}

  /** There is none, or more than one. */
  record Wrong<T>(Words why) implements CellReading<T> {}

  Pattern PIECES = Pattern.compile("(\\d{1,9})(?:[.,]0+)?");
  Pattern TIMES = Pattern.compile("(\\d[\\d\\h]*)\\h*[xX×*]\\h*(\\S.*)");
  Pattern ANGLE = Pattern.compile("(\\d{1,2})(?:[.,](\\d{1,2}))?");
  Pattern BETWEEN_ANGLES = Pattern.compile("[/;|\\h]+");
  Set<String> OURS = Set.of("", "nu", "no", "-", "0", "nostru", "ours");
  Set<String> THEIRS = Set.of("da", "yes", "x", "1", "c", "client", "customer", "clientului");
  Pattern SPACES = Pattern.compile("[\\h\\u202F]+");

  /** What was read, if anything. */
  default Optional<T> value() {
    return switch (this) {
      case Read<T>(T meant) -> Optional.of(meant);
      case Wrong<T> _ -> Optional.empty();
    };
  }

  /** What is wrong, if anything. */
  default Optional<Words> wrong() {
    return switch (this) {
      case Read<T> _ -> Optional.empty();
      case Wrong<T>(Words why) -> Optional.of(why);
    };
  }

  /** Pieces and length typed into one cell, as "12 x 2450". */
  record Times(String pieces, String length) {}

  /** Both parts of "12 x 2450"; empty where it is something else. */
  static Optional<Times> times(String text) {
    Matcher both = TIMES.matcher(text.strip());
    return both.matches()
        ? Optional.of(new Times(both.group(1).strip(), both.group(2).strip()))
        : Optional.empty();
  }

  /** A number of pieces: whole, also as a spreadsheet writes it, "12,00". */
  static CellReading<Integer> pieces(String text) {
    Matcher number = PIECES.matcher(SPACES.matcher(text).replaceAll(""));
    if (!number.matches()) {
      return new Wrong<>(Words.of("entry.not-pieces"));
    }
    int pieces = Integer.parseInt(number.group(1));
    return pieces < 1 || pieces > OrderRules.MOST_PIECES
        ? new Wrong<>(OrderRefusals.of(new LineFault.QuantityOutOfRange(OrderRules.MOST_PIECES)))
        : new Read<>(pieces);
  }

  /** A length; a bare number is in the item's unit. */
  static CellReading<Length> length(String text, LengthUnit unit) {
    LengthEntry.Unit bare =
        switch (unit) {
          case MILLIMETRE -> LengthEntry.Unit.MILLIMETRE;
          case METRE -> LengthEntry.Unit.METRE;
        };
    return switch (LengthEntry.parse(text, bare)) {
      case LengthEntry.Understood(Length length) ->
          length.isZero()
              ? new Wrong<>(OrderRefusals.of(new LineFault.NoLength()))
              : new Read<>(length);
      case LengthEntry.Ambiguous(Length thousands, Length decimals) ->
          new Wrong<>(Words.of("entry.which-length", thousands, decimals));
      case LengthEntry.NotUnderstood(LengthEntry.Reason reason) ->
          new Wrong<>(
              Words.of("length." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    };
  }

  /** The angles of both ends, "45 / 30"; one alone is that of the first end. */
  static CellReading<Ends> angles(String text) {
    if (text.isBlank()) {
      return new Read<>(Ends.SQUARE);
    }
    String[] parts = BETWEEN_ANGLES.split(text.replace("°", " ").strip(), -1);
    Optional<Angle> first = angle(parts[0]);
    Optional<Angle> second = parts.length > 1 ? angle(parts[1]) : Optional.of(Angle.SQUARE);
    return parts.length > 2 || first.isEmpty() || second.isEmpty()
        ? new Wrong<>(Words.of("entry.not-angles"))
        : new Read<>(new Ends(first.get(), second.get()));
  }

  /**
   * Whether the material is the customer's: a word or a mark for it, or nothing where it is ours.
   */
  static CellReading<Boolean> material(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (OURS.contains(word)) {
      return new Read<>(false);
    }
    return THEIRS.contains(word) ? new Read<>(true) : new Wrong<>(Words.of("entry.not-material"));
  }

  private static Optional<Angle> angle(String text) {
    if (!ANGLE.matcher(text).matches()) {
      return Optional.empty();
    }
    int hundredths = new BigDecimal(text.replace(',', '.')).movePointRight(2).intValueExact();
    return hundredths <= Angle.MOST_HUNDREDTHS
        ? Optional.of(new Angle(hundredths))
        : Optional.empty();
  }
}
