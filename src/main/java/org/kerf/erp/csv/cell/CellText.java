package org.kerf.erp.csv.cell;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;
import org.kerf.kernel.Money;

/**
 * What a cell would hold if the table were written by Kerf, in the unit of its column.
 *
 * @param romanian with a decimal comma
 * @param english with a decimal point
 */
public record CellText(String romanian, String english) {

  public static CellText of(String text) {
    return new CellText(text, text);
  }

  public static CellText of(int number) {
    return of(Integer.toString(number));
  }

  /** In millimetres. */
  public static CellText of(Length length) {
    return number(BigDecimal.valueOf(length.micrometres(), 3));
  }

  /** In metres. */
  public static CellText ofMetres(Length length) {
    return number(BigDecimal.valueOf(length.micrometres(), 6));
  }

  /** In kilograms. */
  public static CellText of(Mass mass) {
    return number(BigDecimal.valueOf(mass.grams(), 3));
  }

  /** In lei. */
  public static CellText of(Money money) {
    return number(BigDecimal.valueOf(money.bani(), 2));
  }

  /** In millimetres, with semicolons between them. */
  public static CellText of(List<Length> lengths) {
    List<CellText> all = lengths.stream().map(CellText::of).toList();
    return new CellText(
        all.stream().map(CellText::romanian).collect(Collectors.joining("; ")),
        all.stream().map(CellText::english).collect(Collectors.joining("; ")));
  }

  private static CellText number(BigDecimal number) {
    String plain = number.stripTrailingZeros().toPlainString();
    return new CellText(plain.replace('.', ','), plain);
  }

  /** In Romanian for a Romanian locale, in English for all others. */
  public String in(Locale locale) {
    return "ro".equals(locale.getLanguage()) ? romanian : english;
  }
}
