package org.kerf.cli.programs;

import java.util.Optional;

/** Where a command gets somebody's PIN or password from; never from its arguments. */
public interface SecretPrompt {

  /**
   * Asks at the terminal, without showing it; where there is none, a line of standard input.
   *
   * @param name whose it is
   * @return empty if nothing can be read
   */
  Optional<String> ask(String name);

  /** What this environment variable holds; empty if it is not set. */
  Optional<String> ofVariable(String variable);
}
