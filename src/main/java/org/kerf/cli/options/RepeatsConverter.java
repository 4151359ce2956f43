package org.kerf.cli.options;

import java.util.Locale;
import org.kerf.flow.imports.Repeats;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads "leave-out". */
public final class RepeatsConverter implements ITypeConverter<Repeats> {

  @Override
  public Repeats convert(String word) {
    for (Repeats each : Repeats.values()) {
      if (each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
        return each;
      }
    }
    throw new TypeConversionException('"' + word + "\" is none of ask, leave-out, take-in.");
  }
}
