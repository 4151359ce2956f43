package org.kerf.tools.sync;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.kerf.flow.facts.StationFacts;
import org.kerf.journal.codec.FactCodec;
import org.kerf.journal.codec.FactKind;

/**
 * Plays the exchange of many stations with a centre, seed by seed, over the real code of the
 * stations and a model of the centre. The same seed plays the same.
 */
public final class Simulator {

  private final FactCodec codec =
      new FactCodec(
          Stream.concat(
                  StationFacts.kinds().stream(),
                  Stream.of(
                      FactKind.of("simulated.added", SimulatedFact.AmountAdded.class),
                      FactKind.of("simulated.set", SimulatedFact.StateSet.class)))
              .toList());
  private final OptionalInt stations;

  /**
   * @param stations how many; empty for 2 to 20, by the seed
   */
  public Simulator(OptionalInt stations) {
    this.stations = stations;
  }

  /**
   * What came of many seeds.
   *
   * @param trace the hash over all that happened in all of them
   * @param failing the first seed that went wrong
   * @param told what happened there, and what was wrong
   */
  public record Report(
      long seeds,
      long trace,
      long lost,
      long doubled,
      long diverged,
      Optional<Long> failing,
      List<String> told) {

    public Report {
      told = List.copyOf(told);
    }
  }

  /** Plays so many seeds. */
  public Report run(long from, long seeds) {
    long lost = 0;
    long doubled = 0;
    long diverged = 0;
    long trace = 0;
    Optional<Long> failing = Optional.empty();
    for (long seed = from; seed < from + seeds; seed++) {
      Simulation.Outcome outcome = play(seed, Optional.empty(), false);
      lost += outcome.lost();
      doubled += outcome.doubled();
      diverged += outcome.diverged();
      trace = trace * 31 + outcome.trace();
      if (failing.isEmpty() && !outcome.isGood()) {
        failing = Optional.of(seed);
      }
    }
    List<String> told = failing.map(this::told).orElse(List.of());
    return new Report(seeds, trace, lost, doubled, diverged, failing, told);
  }

  /** The first seed of so many in which a planted fault shows; empty if in none. */
  public Optional<Long> caught(PlantedFault fault, long from, long seeds) {
    for (long seed = from; seed < from + seeds; seed++) {
      if (!play(seed, Optional.of(fault), false).isGood()) {
        return Optional.of(seed);
      }
    }
    return Optional.empty();
  }

  private List<String> told(long seed) {
    Simulation.Outcome outcome = play(seed, Optional.empty(), true);
    return Stream.concat(outcome.lines().stream(), outcome.violations().stream()).toList();
  }

  private Simulation.Outcome play(long seed, Optional<PlantedFault> fault, boolean recording) {
    return new Simulation(seed, codec, fault, stations, recording).run();
  }
}
