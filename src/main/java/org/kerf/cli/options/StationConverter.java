package org.kerf.cli.options;

import java.util.Locale;
import org.kerf.kernel.ShortCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The two characters that a station's codes begin with. */
final class StationConverter implements ITypeConverter<String> {

  @Override
  public String convert(String text) {
    String characters = text.strip().toUpperCase(Locale.ROOT);
    if (!ShortCode.isStation(characters)) {
      throw new TypeConversionException(
          "'" + text + "' is not two of the digits and letters without I, O, Y and Z");
    }
    return characters;
  }
}
