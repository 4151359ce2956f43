package org.kerf.tools.sync;

import java.text.MessageFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.kerf.journal.codec.FactCodec;
import org.kerf.kernel.StationFault;
import org.kerf.sync.model.CentreEntry;
import org.kerf.sync.model.FeedBatch;
import org.kerf.tools.sync.SimulatedStore.Entry;

/**
 * Time, network and power of one simulation, all from one seed. One thread: what goes on at the
 * same time elsewhere is run in between, where a station waits for the centre or the disk.
 */
final class SimulatedWorld {

  private static final Instant BEGAN = Instant.parse("2026-03-02T06:00:00Z");
  private static final int POWER_CUT = 150;
  private static final int DEEPEST = 3;
  private static final String CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWX";

  /** What may happen in a simulation; not all in each, so that each fault is seen by itself too. */
  enum Disaster {
    POWER_CUTS,
    BAD_NETWORK,
    PARTITIONS,
    FULL_DISKS,
    WRONG_CLOCKS,
    STATION_RESTORES,
    STATIONS_LOST,
    CENTRE_RESTORES,
    TWO_COPIES
  }

  private final SplittableRandom random;
  private final FactCodec codec;
  private final Optional<PlantedFault> planted;
  private final Set<Disaster> disasters = new HashSet<>();
  private final List<SimulatedStation> stations = new ArrayList<>();
  private final List<Runnable> late = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final boolean recording;

  /** Facts that a person was told to be done, by number. */
  private final Set<Long> acknowledged = new HashSet<>();

  /** Those of them that went with a store that nobody has any more. */
  private final Set<Long> gone = new HashSet<>();

  /** The facts of all entries that were ever in a feed, by the entry's hash. */
  private final Map<String, SimulatedFact> published = new HashMap<>();

  private ModelCentre centre;
  private int generation;
  private int depth;
  private long millis;
  private long trace = 17;
  private long bookings;
  private long ids;
  private int charactersGiven;
  private boolean calm = true;
  private boolean centreWentBack;

  SimulatedWorld(long seed, FactCodec codec, Optional<PlantedFault> planted, boolean recording) {
    this.random = new SplittableRandom(seed);
    this.codec = codec;
    this.planted = planted;
    this.recording = recording;
    this.centre = planted(new ModelCentre(new UUID(7, 7), "Simulated", () -> now()));
  }

  private ModelCentre planted(ModelCentre at) {
    at.plant(this::has, this::deliverLate);
    return at;
  }

  /** By the centre's clock. */
  Instant now() {
    return BEGAN.plusMillis(millis);
  }

  long millis() {
    return millis;
  }

  void passTime(long more) {
    millis += more;
  }

  RandomGenerator random() {
    return random;
  }

  FactCodec codec() {
    return codec;
  }

  List<SimulatedStation> stations() {
    return stations;
  }

  ModelCentre centre() {
    return centre;
  }

  int generation() {
    return generation;
  }

  List<String> violations() {
    return violations;
  }

  List<String> lines() {
    return lines;
  }

  long traceHash() {
    return trace;
  }

  void disasters(Set<Disaster> now) {
    disasters.clear();
    disasters.addAll(now);
    calm = now.isEmpty();
  }

  boolean may(Disaster disaster) {
    return disasters.contains(disaster);
  }

  boolean isCalm() {
    return calm;
  }

  /** Whether this fault is planted, and acts now: those of luck act now and then. */
  boolean has(PlantedFault fault) {
    if (planted.isEmpty() || planted.get() != fault) {
      return false;
    }
    return switch (fault) {
      case ACKNOWLEDGED_BEFORE_COMMIT, KEPT_BUT_NOT_PUBLISHED -> chance(10);
      case PART_OF_A_BATCH_KEPT, PAGE_ENDS_WITHIN_A_BATCH, BATCH_SPLIT_INSIDE_A_BOOKING ->
          chance(4);
      default -> true;
    };
  }

  /** Whether this fault is planted at all. */
  boolean plants(PlantedFault fault) {
    return planted.filter(each -> each == fault).isPresent();
  }

  /** One in so many, as long as it is not calm. */
  boolean chance(int oneIn) {
    return !calm && may(Disaster.BAD_NETWORK) && random.nextInt(oneIn) == 0;
  }

  /** Pages of the feed are small at times, so that they end everywhere. */
  int smallPage(int most) {
    return calm ? most : 1 + random.nextInt(12);
  }

  void mayCut(SimulatedStation station) {
    if (may(Disaster.POWER_CUTS) && station.isBusy() && random.nextInt(POWER_CUT) == 0) {
      throw new PowerCut(station);
    }
  }

  UUID newId() {
    ids++;
    return new UUID(1, ids);
  }

  long nextBooking() {
    bookings++;
    return bookings;
  }

  String newCharacters() {
    int pair = charactersGiven;
    charactersGiven++;
    int letters = CHARACTERS.length();
    return CHARACTERS.charAt(pair / letters % letters) + "" + CHARACTERS.charAt(pair % letters);
  }

  /** Drawn without asking the centre: they may be those of another station. */
  String drawnCharacters() {
    return random.nextInt(4) == 0
        ? stations.get(random.nextInt(stations.size())).store().origin.characters()
        : newCharacters();
  }

  void acknowledged(List<SimulatedFact> facts) {
    facts.forEach(fact -> acknowledged.add(fact.number()));
  }

  Set<Long> mustBeThere() {
    var all = new HashSet<>(acknowledged);
    all.removeAll(gone);
    return all;
  }

  void violated(String what) {
    violations.add(what);
    trace(what);
  }

  void trace(SimulatedStation station, String what, Object... values) {
    note("station " + station.number() + " ", what, values);
  }

  void trace(String what, Object... values) {
    note("", what, values);
  }

  private void note(String who, String what, Object... values) {
    long hash = who.hashCode() * 31L + what.hashCode();
    for (Object value : values) {
      hash = hash * 31 + value.hashCode();
    }
    trace = (trace ^ hash) * 0x9E3779B97F4A7C15L + millis;
    if (recording) {
      String text = values.length == 0 ? what : new MessageFormat(what, Locale.ROOT).format(values);
      lines.add(millis + " " + who + text);
    }
  }

  /** The station does something; its power may go meanwhile, and the disk may be full. */
  void run(SimulatedStation station, Doing what) {
    station.busy(true);
    try {
      what.run(station);
      station.busy(false);
    } catch (StationFault fault) {
      station.busy(false);
      trace(station, "{0}", fault.code());
    } catch (PowerCut cut) {
      if (cut.station() != station || station.isDeep()) {
        station.busy(false);
        throw cut;
      }
      station.cutPower();
    }
  }

  /** What a station does. */
  @FunctionalInterface
  interface Doing {
    void run(SimulatedStation station) throws StationFault;
  }

  /** Others go on while this one waits. */
  void meanwhile(SimulatedStation waiting) {
    if (calm || depth >= DEEPEST || random.nextInt(8) != 0) {
      return;
    }
    depth++;
    try {
      if (waiting.isBusy() && !waiting.isDeep() && random.nextBoolean()) {
        if (!waiting.isBooking()) {
          run(waiting, SimulatedStation::book);
        } else if (!waiting.isExchanging()) {
          run(waiting, SimulatedStation::exchange);
        }
      } else if (random.nextInt(4) == 0) {
        deliverLate();
      } else {
        SimulatedStation other = stations.get(random.nextInt(stations.size()));
        if (!other.isBusy() && !other.isRetired()) {
          run(other, random.nextBoolean() ? SimulatedStation::exchange : SimulatedStation::book);
        }
      }
    } finally {
      depth--;
    }
  }

  /** A request whose sender has given it up is still on its way. */
  void deliverLater(Push push, int sentTo) {
    late.add(
        () -> {
          if (sentTo == generation) {
            try {
              push.run();
              trace("a batch came late");
            } catch (StationFault fault) {
              trace("a late batch was refused");
            }
          }
        });
  }

  /** A request. */
  @FunctionalInterface
  interface Push {
    Object run() throws StationFault;
  }

  boolean hasLate() {
    return !late.isEmpty();
  }

  /** What is on its way arrives, in whatever order. */
  void deliverLate() {
    while (!late.isEmpty()) {
      late.remove(random.nextInt(late.size())).run();
    }
  }

  /** The connections of all break. */
  void restartCentre() {
    generation++;
    trace("the centre was started again");
  }

  /** An older state of the centre takes its place, as far back as no entry is lost for good. */
  void restoreCentre() {
    notePublished();
    int head = centre.head();
    int kept = head;
    int wanted = head - random.nextInt(Math.min(head, 12) + 1);
    while (kept > wanted && isKeptByItsStation(centre.batch(kept - 1))) {
      kept--;
    }
    long names = Math.max(0, centre.namesVersion() - random.nextInt(3));
    centre = planted(centre.restored(kept, names));
    generation++;
    late.clear();
    centreWentBack = true;
    trace("the centre went back from {0} to {1}", head, kept);
  }

  boolean centreWentBack() {
    return centreWentBack;
  }

  private boolean isKeptByItsStation(FeedBatch batch) {
    return stations.stream()
        .filter(station -> !station.isRetired() && station.id().equals(batch.station()))
        .anyMatch(
            station -> batch.entries().stream().allMatch(entry -> isKept(station, batch, entry)));
  }

  private static boolean isKept(SimulatedStation station, FeedBatch batch, CentreEntry entry) {
    SimulatedStore store = station.store();
    return entry.no() <= store.journal.size()
        && store.journal.get((int) entry.no() - 1).hash().equals(entry.hash())
        && store.epochs.stream().anyMatch(epoch -> epoch.number() == batch.epoch());
  }

  /** Keeps which facts the entries of the feed are. */
  private void notePublished() {
    Map<String, SimulatedFact> own = new HashMap<>();
    for (SimulatedStation station : stations) {
      for (Entry entry : station.store().journal) {
        if (entry.fact() instanceof SimulatedFact fact) {
          own.put(entry.hash(), fact);
        }
      }
    }
    for (int i = 0; i < centre.head(); i++) {
      for (CentreEntry entry : centre.batch(i).entries()) {
        SimulatedFact fact = own.get(entry.hash());
        if (fact != null) {
          published.put(entry.hash(), fact);
        }
      }
    }
  }

  /**
   * Whether a store may be lost now: what others have of it has to be at the centre. What was never
   * sent goes with it.
   */
  boolean mayLose(SimulatedStation station, SimulatedStore older) {
    notePublished();
    Set<String> there = hashesAtCentre();
    List<Entry> lost =
        station.store().journal.subList(older.journal.size(), station.store().journal.size());
    for (Entry entry : lost) {
      if (!there.contains(entry.hash()) && published.containsKey(entry.hash())) {
        return false;
      }
    }
    for (Entry entry : lost) {
      if (entry.fact() instanceof SimulatedFact fact && !there.contains(entry.hash())) {
        gone.add(fact.number());
      }
    }
    return true;
  }

  private Set<String> hashesAtCentre() {
    Set<String> hashes = new HashSet<>();
    centre.eachEpoch((_, entries) -> entries.forEach(entry -> hashes.add(entry.hash())));
    return hashes;
  }
}
