package org.kerf.flow.labels;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.kerf.cutting.model.geometry.Ends;
import org.kerf.kernel.Angle;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;
import org.kerf.kernel.Tx;
import org.kerf.labels.LabelPrinters;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.LabelPrinter;
import org.kerf.stock.model.item.LengthUnit;

/**
 * How this station writes its labels.
 *
 * @param printer the name of the printer that labels wait for as long as none is set up
 * @param language of the captions and figures, such as "ro"
 * @param zone of the clock on the wall
 */
public record LabelSettings(String printer, String language, ZoneId zone) {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  /** The name of the printer that labels of this kind go to. */
  public String printer(LabelPrinters printers, Tx tx, LabelKind kind) {
    return printers.printerFor(tx, kind).map(LabelPrinter::name).orElse(printer);
  }

  String date(Instant at) {
    return date(LocalDate.ofInstant(at, zone));
  }

  String date(LocalDate day) {
    return DATE.format(day);
  }

  String length(Length length, LengthUnit unit) {
    BigDecimal millimetres = BigDecimal.valueOf(length.micrometres(), 3);
    return switch (unit) {
      case MILLIMETRE -> figure("#,##0.###").format(millimetres) + " mm";
      case METRE -> figure("#,##0.00####").format(millimetres.movePointLeft(3)) + " m";
    };
  }

  /** "12 ×", before the length of each. */
  String count(int bars) {
    return figure("#,##0").format(bars) + " ×";
  }

  /** "45° / 22,5°", in the order that was asked for. */
  String ends(Ends ends) {
    return angle(ends.first()) + " / " + angle(ends.second());
  }

  private String angle(Angle angle) {
    return figure("0.##").format(BigDecimal.valueOf(angle.hundredths(), 2)) + '°';
  }

  String mass(Mass mass) {
    return figure("#,##0.0").format(BigDecimal.valueOf(mass.grams(), 3)) + " kg";
  }

  private DecimalFormat figure(String pattern) {
    var symbols = DecimalFormatSymbols.getInstance(Locale.forLanguageTag(language));
    symbols.setGroupingSeparator(' ');
    return new DecimalFormat(pattern, symbols);
  }
}
