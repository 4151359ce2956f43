package org.kerf.cli.options;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kerf.cli.instance.WholeNumbers;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Values of options that must be said in a sentence if they are none. */
public final class Values {

  private Values() {}

  /** A file of the process that reads its name, whichever that is. */
  private static final Pattern OF_A_PROCESS =
      Pattern.compile("/dev/(std(in|out|err)|fd/.*|tty)|/proc/(self|thread-self)/.*");

  /**
   * Has these commands read values so.
   *
   * @param folder where relative paths begin, if that is not this process's own
   */
  public static void understoodBy(CommandLine commands, Optional<Path> folder) {
    commands.registerConverter(int.class, Values::whole);
    commands.registerConverter(Integer.class, Values::whole);
    commands.registerConverter(long.class, Values::large);
    commands.registerConverter(Long.class, Values::large);
    commands.registerConverter(
        Path.class, folder.isEmpty() ? Values::path : text -> elsewhere(folder.get(), text));
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

  private static Path elsewhere(Path folder, String text) {
    Path path = folder.resolve(path(text)).normalize();
    if (OF_A_PROCESS.matcher(path.toString()).matches()) {
      throw wrong(
          text, "can't be reached by the station that is open, which runs this; name a file");
    }
    return path;
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
    return new TypeConversionException(WholeNumbers.shown(text) + " " + what);
  }
}
