package org.kerf;

import org.kerf.cli.Kerf;
import org.kerf.wiring.StationPrograms;

/** Arguments, wiring, start; nothing else. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(new Kerf(new StationPrograms()).run(arguments));
  }
}
