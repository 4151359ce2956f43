package org.kerf.tools.torture;

import java.util.List;

/**
 * How a torture went.
 *
 * @param seed repeats the same kills as far as the machine's timing allows
 * @param rounds how many times a booking process was killed
 * @param acknowledged how many bookings had been acknowledged before a kill
 * @param violations what was wrong afterwards, each in a sentence; empty if the store kept its word
 */
public record TortureReport(long seed, int rounds, int acknowledged, List<String> violations) {

  public TortureReport {
    violations = List.copyOf(violations);
  }

  public boolean passed() {
    return violations.isEmpty();
  }
}
