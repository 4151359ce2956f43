package org.kerf.cli;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How many threads the planner may take. */
final class ThreadsOption {

  private static final int MOST = 64;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads look; ${DEFAULT-VALUE} unless said otherwise.",
      defaultValue = "2")
  private int threads;

  /** Refuses none at all, and too many. */
  void check(CommandLine line) {
    if (threads < 1 || threads > MOST) {
      throw new ParameterException(line, "Give --threads from 1 to " + MOST + ".");
    }
  }

  int count() {
    return threads;
  }
}
