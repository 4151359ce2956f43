package org.kerf.tools.torture;

import java.util.List;

/**
 * How a torture went.
 *
 * @param seed repeats the same kills as far as the machine's timing allows
 * @param rounds how many times a booking process was killed
 * @param acknowledged how many bookings had been acknowledged before a kill
 * @param troubles what was wrong afterwards, each in a sentence; empty if the store kept its word
 */
public record TortureReport(long seed, int rounds, int acknowledged, List<String> troubles) {

  public TortureReport {
    troubles = List.copyOf(troubles);
  }

  public boolean passed() {
    return troubles.isEmpty();
  }
}
