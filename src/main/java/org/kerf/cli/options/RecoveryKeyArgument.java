package org.kerf.cli.options;

import java.util.stream.Stream;

/**
 * A recovery key among the arguments. It is refused before the arguments are read, for a message
 * about them would show it once more.
 */
public final class RecoveryKeyArgument {

  public static final String REFUSAL =
      "A recovery key does not belong on the command line: other users of this computer see it"
          + " there, and the shell keeps it. Give --recovery-key alone; Kerf then asks for the key,"
          + " or reads a line from standard input.";

  private static final String OPTION_ALONE = "--recovery-key";
  private static final String OPTION = OPTION_ALONE + "=";
  private static final String KEY = "[0-9A-Za-z]{4}([- ]?[0-9A-Za-z]{4}){8}";

  private RecoveryKeyArgument() {}

  /** Whether the key would be asked for, which can only be done at the terminal itself. */
  public static boolean isAskedFor(String... arguments) {
    return Stream.of(arguments).anyMatch(OPTION_ALONE::equals);
  }

  public static boolean isIn(String... arguments) {
    return Stream.of(arguments)
        .anyMatch(argument -> argument.startsWith(OPTION) || argument.strip().matches(KEY));
  }
}
