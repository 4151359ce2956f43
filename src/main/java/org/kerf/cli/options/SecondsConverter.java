package org.kerf.cli.options;

import java.time.Duration;
import org.kerf.cli.instance.WholeNumbers;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads "10s", "10" or "1.5s". */
public final class SecondsConverter implements ITypeConverter<Duration> {

  private static final double MILLIS_PER_SECOND = 1_000;

  @Override
  public Duration convert(String text) {
    String number = text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
    if (!number.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")) {
      throw new TypeConversionException(
          WholeNumbers.shown(text)
              + " is no time in seconds; give one such as 10s or 1.5, below 1000000");
    }
    return Duration.ofMillis(Math.round(Double.parseDouble(number) * MILLIS_PER_SECOND));
  }
}
