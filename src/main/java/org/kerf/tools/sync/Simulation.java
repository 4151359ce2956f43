package org.kerf.tools.sync;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.kerf.journal.codec.FactCodec;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.Origin;
import org.kerf.tools.sync.SimulatedWorld.Disaster;

/** One seed: stations work in a bad world; then all is connected, and everybody must agree. */
final class Simulation {

  private static final int MOST_STATIONS = 20;
  private static final int MOST_ROUNDS = 300;
  private static final long DAYS_2 = 48 * 3_600_000L;
  private static final long HOURS_25 = 25 * 3_600_000L;

  private final long seed;
  private final SimulatedWorld world;
  private final OptionalInt stations;

  /**
   * What came of a seed.
   *
   * @param trace the hash over all that happened
   * @param lost facts that were acknowledged and are missing somewhere
   * @param doubled facts that count more than once somewhere
   * @param diverged whatever else is not as it must be
   */
  record Outcome(
      long seed,
      long trace,
      long lost,
      long doubled,
      long diverged,
      List<String> violations,
      List<String> lines) {

    boolean isGood() {
      return lost == 0 && doubled == 0 && diverged == 0;
    }
  }

  Simulation(
      long seed,
      FactCodec codec,
      Optional<PlantedFault> planted,
      OptionalInt stations,
      boolean recording) {
    this.seed = seed;
    this.world = new SimulatedWorld(seed, codec, planted, recording);
    this.stations = stations;
  }

  /** Plays it. A program that fails by itself has diverged, too. */
  Outcome run() {
    try {
      begin();
      world.disasters(disasters());
      int events = 30 + world.random().nextInt(60) + 5 * world.stations().size();
      for (int i = 0; i < events; i++) {
        event();
      }
      drain();
      return new SimulationChecks(world).outcome(seed);
    } catch (IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NoSuchElementException failure) {
      world.violated("the program failed: " + failure);
      return new Outcome(
          seed, world.traceHash(), 0, 0, 1, List.copyOf(world.violations()), world.lines());
    }
  }

  private void begin() {
    int count =
        stations.orElseGet(
            () ->
                world.random().nextInt(10) == 0
                    ? 2 + world.random().nextInt(MOST_STATIONS - 1)
                    : 2 + world.random().nextInt(3));
    for (int i = 1; i <= count; i++) {
      UUID id = new UUID(2, i);
      var store = new SimulatedStore(new Origin(id, world.newCharacters(), 1));
      var station = new SimulatedStation(world, i, id, store);
      world.stations().add(station);
      world.run(station, SimulatedStation::enrol);
    }
  }

  private Set<Disaster> disasters() {
    var chosen = EnumSet.noneOf(Disaster.class);
    for (Disaster each : Disaster.values()) {
      if (world.random().nextBoolean()) {
        chosen.add(each);
      }
    }
    // Two copies and a centre that went back at once are two disasters, of which neither the
    // centre nor the stations can know what the other one had.
    if (chosen.contains(Disaster.TWO_COPIES)) {
      chosen.remove(Disaster.CENTRE_RESTORES);
    }
    chosen.add(Disaster.BAD_NETWORK);
    return chosen;
  }

  private void event() {
    world.passTime(world.random().nextLong(2_500));
    SimulatedStation station =
        world.stations().get(world.random().nextInt(world.stations().size()));
    if (station.isRetired()) {
      return;
    }
    int dice = world.random().nextInt(100);
    if (dice < 30) {
      world.run(station, SimulatedStation::book);
    } else if (dice < 76) {
      int steps = 1 + world.random().nextInt(5);
      for (int i = 0; i < steps; i++) {
        world.run(station, SimulatedStation::exchange);
      }
    } else {
      disaster(station, dice);
    }
  }

  private void disaster(SimulatedStation station, int dice) {
    if (dice < 80) {
      station.cutOff(world.may(Disaster.PARTITIONS) && !station.isCutOff());
    } else if (dice < 83) {
      station.diskFull(world.may(Disaster.FULL_DISKS) && !station.isDiskFull());
    } else if (dice < 85 && world.may(Disaster.WRONG_CLOCKS)) {
      station.jump(world.random().nextLong(-DAYS_2, DAYS_2));
    } else if (dice < 87 && world.may(Disaster.POWER_CUTS)) {
      station.cutPower();
    } else if (dice < 90) {
      station.keepBackup();
    } else if (dice < 93 && world.may(Disaster.STATION_RESTORES)) {
      station.restore();
    } else if (dice < 94 && world.may(Disaster.STATIONS_LOST)) {
      replace(station);
    } else if (dice < 95 && world.may(Disaster.TWO_COPIES)) {
      copy(station);
    } else if (dice < 96) {
      world.deliverLate();
    } else if (dice < 98) {
      world.restartCentre();
    } else if (world.may(Disaster.CENTRE_RESTORES)) {
      world.restoreCentre();
    }
  }

  private void replace(SimulatedStation station) {
    if (copies(station) == 1) {
      world.run(station, SimulatedStation::replace);
    }
  }

  private long copies(SimulatedStation of) {
    return world.stations().stream().filter(each -> each.id().equals(of.id())).count();
  }

  /** Of a store that belongs to no centre yet, a second one is a station of its own. */
  private void copy(SimulatedStation station) {
    if (copies(station) == 1 && station.isEnrolled()) {
      world.stations().add(station.twin(world.stations().size() + 1));
    }
  }

  /** All is connected and well again; everybody sends and takes in what there is. */
  private void drain() {
    world.disasters(Set.of());
    world.stations().forEach(station -> station.cutOff(false));
    world.stations().forEach(station -> station.diskFull(false));
    boolean again = false;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      world.passTime(20_000);
      Map<SimulatedStation, FaultCode> stopped = new LinkedHashMap<>();
      for (SimulatedStation station : working()) {
        if (station.waitsForAnswer()) {
          world.run(station, SimulatedStation::book);
        }
        for (int step = 0; step < 4; step++) {
          world.run(station, each -> each.exchange().ifPresent(code -> stopped.put(each, code)));
        }
      }
      if (stopped.isEmpty() && !world.hasLate() && working().stream().allMatch(this::hasAll)) {
        if (again) {
          return;
        }
        // Names that came late are heard of with the next connection, or with the next news.
        again = true;
        world.restartCentre();
      }
      stopped.keySet().forEach(station -> settle(station, stopped));
      world.deliverLate();
    }
    world.violated("the stations do not come to an end");
  }

  private List<SimulatedStation> working() {
    return world.stations().stream().filter(station -> !station.isRetired()).toList();
  }

  private boolean hasAll(SimulatedStation station) {
    SimulatedStore store = station.store();
    return !station.waitsForAnswer()
        && store.progress.sentNo() == store.lastNo
        && store.progress.cursor().seq() == world.centre().head();
  }

  /**
   * Two computers work with one store: the other one is switched off when it has sent all. If both
   * were stopped, one of them goes on the next day.
   */
  private void settle(SimulatedStation station, Map<SimulatedStation, FaultCode> stopped) {
    if (stopped.get(station) != FaultCode.TWO_COPIES || station.isRetired()) {
      return;
    }
    List<SimulatedStation> others = new ArrayList<>(working());
    others.removeIf(other -> other == station || !other.id().equals(station.id()));
    if (others.stream().allMatch(this::hasAll)) {
      others.forEach(SimulatedStation::retire);
      station.jumpBy(HOURS_25);
    } else if (others.stream().allMatch(stopped::containsKey)
        && others.stream().allMatch(other -> other.number() > station.number())) {
      station.jumpBy(HOURS_25);
    }
  }
}
