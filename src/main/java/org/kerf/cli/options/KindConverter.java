package org.kerf.cli.options;

import java.util.Locale;
import java.util.stream.Stream;
import org.kerf.flow.facts.ImportKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what a file holds: "stock", in small letters or large. */
public final class KindConverter implements ITypeConverter<ImportKind> {

  /** In the order in which a new store takes them in. */
  public static final String KINDS =
      "users, customers, items, heats, places, saws, stock, orders, deliveries," + " printers";

  @Override
  public ImportKind convert(String text) {
    return Stream.of(ImportKind.values())
        .filter(kind -> kind.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("\"" + text + "\" is none of " + KINDS + "."));
  }
}
