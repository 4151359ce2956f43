package org.kerf.cli.programs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Plays the exchange of many stations with a centre, in a world that loses whatever it can. */
public interface SyncSimulation {

  /**
   * What came of many seeds.
   *
   * @param trace a hash over all that happened: the same seeds give the same
   * @param lost facts that were acknowledged and are missing somewhere
   * @param doubled facts that count more than once somewhere
   * @param diverged whatever else differs between stations and centre
   * @param failing the first seed in which something was wrong
   * @param took how long it took
   * @param told what happened there, and what was wrong
   */
  record Report(
      long seeds,
      long trace,
      long lost,
      long doubled,
      long diverged,
      Optional<Long> failing,
      Duration took,
      List<String> told) {

    public Report {
      told = List.copyOf(told);
    }
  }

  /**
   * Plays so many seeds.
   *
   * @param stations how many; empty for 2 to 20, by the seed
   */
  Report run(long from, long seeds, OptionalInt stations);

  /** The names of the faults that can be planted. */
  List<String> faults();

  /** The first seed of so many in which a fault shows that is planted; empty if in none. */
  Optional<Long> caught(String fault, long from, long seeds, OptionalInt stations);
}
