package org.kerf;

import org.kerf.cli.Kerf;
import org.kerf.cli.output.ExitCode;
import org.kerf.wiring.StationPrograms;

/** Arguments, wiring, start; nothing else. */
public final class Main {

  private Main() {}

  /** Exits with 0, 1 for a fault, 2 for a wrong command line, 3 for a refusal. */
  public static void main(String[] arguments) {
    int code = new Kerf(StationPrograms.usual()).run(arguments);
    if (code == ExitCode.OK) {
      System.exit(code);
    }
    // A start that failed must not leave its few classes behind as the launcher's class cache.
    Runtime.getRuntime().halt(code);
  }
}
