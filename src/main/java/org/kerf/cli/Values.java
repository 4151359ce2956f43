package org.kerf.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Values of options that must be said in a sentence if they are none. */
final class Values {

  private Values() {}

  static void understoodBy(CommandLine commands) {
    commands.registerConverter(int.class, Values::whole);
    commands.registerConverter(Integer.class, Values::whole);
    commands.registerConverter(long.class, Values::large);
    commands.registerConverter(Long.class, Values::large);
    commands.registerConverter(Path.class, Values::path);
  }

  private static int whole(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException none) {
      throw wrong(text, "is no whole number up to " + Integer.MAX_VALUE);
    }
  }

  private static long large(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException none) {
      throw wrong(text, "is no whole number up to " + Long.MAX_VALUE);
    }
  }

  private static Path path(String text) {
    try {
      if (!text.isBlank()) {
        return Path.of(text);
      }
    } catch (InvalidPathException none) {
      throw wrong(text, "can be the name of no file");
    }
    throw wrong(text, "is no name of a file; is a variable empty?");
  }

  private static TypeConversionException wrong(String text, String what) {
    return new TypeConversionException(Figures.shown(text) + " " + what);
  }
}
