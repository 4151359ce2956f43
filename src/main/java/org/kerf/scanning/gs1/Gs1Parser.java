package org.kerf.scanning.gs1;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what a scanner sent as a barcode of trade: with its symbology identifier or without, with
 * separators or without, with the AIs in brackets as they are printed, or as an address.
 */
public final class Gs1Parser {

  /** GS1-128, GS1 DataMatrix, GS1 QR Code, GS1 DataBar, GS1 DotCode. */
  private static final Set<String> GS1 = Set.of("]C1", "]d2", "]Q3", "]e0", "]J1");

  private static final Pattern SYMBOLOGY = Pattern.compile("\\][A-Za-z][0-9A-Za-z].*");
  private static final int SYMBOLOGY_LENGTH = 3;
  private static final Pattern BRACKETED = Pattern.compile("\\(\\d{2,4}\\).+");

  /** What an unannounced text begins with to be taken for element strings: a key and its digits. */
  private static final Pattern KEY_FIRST = Pattern.compile("00\\d{18}.*|0[123]\\d{14}.*");

  private final Gs1Table table;
  private final ElementReader reader;

  public Gs1Parser() {
    this(Gs1Table.shipped());
  }

  Gs1Parser(Gs1Table table) {
    this.table = table;
    this.reader = new ElementReader(table);
  }

  /** What is said to the parser beside the text: how the scanner is programmed. */
  public record Programming(SeparatorMode mode, char replacement) {

    public static final Programming UNKNOWN = new Programming(SeparatorMode.UNKNOWN, ' ');
    public static final Programming KEPT = new Programming(SeparatorMode.KEPT, ' ');

    public static Programming replacedBy(char character) {
      return new Programming(SeparatorMode.REPLACED, character);
    }

    boolean knowsSeparators() {
      return mode != SeparatorMode.UNKNOWN;
    }
  }

  /** The text without what the scanner says of the symbol: the plain number of an EAN-13. */
  public static String withoutSymbology(String text) {
    return SYMBOLOGY.matcher(text).matches() ? text.substring(SYMBOLOGY_LENGTH) : text;
  }

  /** What stands in the text. */
  public Gs1Reading read(String scanned, Programming programming) {
    String text = separated(scanned, programming);
    boolean announced = GS1.stream().anyMatch(text::startsWith);
    if (!announced && SYMBOLOGY.matcher(text).matches()) {
      // Says itself that it is something else; a GTIN all the same, if it is a plain EAN.
      return gtin(withoutSymbology(text));
    }
    String body = announced ? withoutSymbology(text) : text;
    boolean leading = body.startsWith("" + ElementReader.SEPARATOR);
    String data = trimmed(body);
    if (announced || leading) {
      return data.isEmpty() ? new Gs1Reading.NotGs1() : elements(data, programming);
    }
    Optional<String> written = DigitalLink.elementsOf(data).or(() -> unbracketed(data));
    if (written.isPresent()) {
      return reader.readSeparated(written.get());
    }
    return KEY_FIRST.matcher(data).matches() ? unannounced(data, programming) : gtin(data);
  }

  /** Starts like a key, but may be any text: a wrong check digit says that it is. */
  private Gs1Reading unannounced(String data, Programming programming) {
    int key = data.startsWith("00") ? 20 : 16;
    return CheckDigits.isRight(data.substring(2, key))
        ? elements(data, programming)
        : new Gs1Reading.NotGs1();
  }

  private Gs1Reading elements(String data, Programming programming) {
    boolean separated = data.indexOf(ElementReader.SEPARATOR) >= 0;
    return separated || programming.knowsSeparators()
        ? reader.readSeparated(data)
        : reader.readUnseparated(data);
  }

  private Gs1Reading gtin(String digits) {
    return Gtin.of(digits)
        .<Gs1Reading>map(
            gtin ->
                new Gs1Reading.Understood(
                    new Gs1Elements(
                        List.of(
                            new Gs1Element(
                                "01", gtin.digits(), table.rule("01").orElseThrow().title()))),
                    List.of()))
        .orElseGet(Gs1Reading.NotGs1::new);
  }

  private static String separated(String scanned, Programming programming) {
    return programming.mode() == SeparatorMode.REPLACED
        ? scanned.replace(programming.replacement(), ElementReader.SEPARATOR)
        : scanned;
  }

  private static String trimmed(String text) {
    int from = 0;
    int end = text.length();
    while (from < end && text.charAt(from) == ElementReader.SEPARATOR) {
      from++;
    }
    while (end > from && text.charAt(end - 1) == ElementReader.SEPARATOR) {
      end--;
    }
    return text.substring(from, end);
  }

  /** {@code (01)05412345000013(10)ABC}: as people read it, and as some scanners send it. */
  private Optional<String> unbracketed(String text) {
    if (!BRACKETED.matcher(text).matches()) {
      return Optional.empty();
    }
    var plain = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      Optional<String> ai = bracketedAt(text, at);
      if (ai.isPresent()) {
        if (at > 0) {
          plain.append(ElementReader.SEPARATOR);
        }
        plain.append(ai.get());
        at += ai.get().length() + 2;
      } else if (at == 0) {
        return Optional.empty();
      } else {
        plain.append(text.charAt(at));
        at++;
      }
    }
    return Optional.of(plain.toString());
  }

  private Optional<String> bracketedAt(String text, int at) {
    int close = text.indexOf(')', at);
    return text.charAt(at) == '(' && close > at + 1
        ? table.rule(text.substring(at + 1, close)).map(ElementRule::ai)
        : Optional.empty();
  }
}
