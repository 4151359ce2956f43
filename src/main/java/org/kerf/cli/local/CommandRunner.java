package org.kerf.cli.local;

import java.io.PrintWriter;

/** Runs forwarded commands in the process that has the store open. */
@FunctionalInterface
public interface CommandRunner {

  /**
   * Runs one, on the calling thread and under its {@link org.kerf.kernel.Cancellation}, which is
   * cancelled once nobody waits for the command any more.
   *
   * @return the exit code
   */
  int run(ForwardedCommand command, PrintWriter out, PrintWriter err);
}
