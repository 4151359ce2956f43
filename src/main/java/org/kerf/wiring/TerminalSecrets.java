package org.kerf.wiring;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kerf.cli.programs.SecretPrompt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Secrets as the terminal of this process gives them. */
final class TerminalSecrets implements SecretPrompt {

  private static final Logger LOG = LoggerFactory.getLogger(TerminalSecrets.class);

  @Override
  public Optional<String> ask(String name) {
    Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    if (terminal.isPresent()) {
      return typed(terminal.get(), name);
    }
    try {
      // Not closed: it is not this command's to close.
      var lines = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
      return Optional.ofNullable(lines.readLine());
    } catch (IOException e) {
      LOG.debug("nothing can be read from standard input", e);
      return Optional.empty();
    }
  }

  private static Optional<String> typed(Console terminal, String name) {
    char @Nullable [] typed = terminal.readPassword("PIN or password of %s (not shown): ", name);
    if (typed == null) {
      return Optional.empty();
    }
    String text = new String(typed);
    Arrays.fill(typed, ' ');
    return Optional.of(text);
  }

  @Override
  public Optional<String> ofVariable(String variable) {
    return Optional.ofNullable(System.getenv(variable));
  }
}
