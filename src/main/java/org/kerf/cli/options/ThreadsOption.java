package org.kerf.cli.options;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How many threads the planner may take. */
public final class ThreadsOption {

  private static final int MOST = 64;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads look; ${DEFAULT-VALUE} unless said otherwise.",
      defaultValue = "2")
  private int threads;

  /** Refuses none at all, and too many. */
  public void check(CommandLine line) {
    if (threads < 1 || threads > MOST) {
      throw new ParameterException(line, "Give --threads from 1 to " + MOST + ".");
    }
  }

  public int count() {
    return threads;
  }
}
