package org.kerf.tools.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.sync.CentreLink;
import org.kerf.sync.Claims;
import org.kerf.sync.model.Batch;
import org.kerf.sync.model.CentreEntry;
import org.kerf.sync.model.FeedBatch;
import org.kerf.sync.model.Hello;
import org.kerf.sync.model.PersonName;
import org.kerf.sync.model.PushAnswer;
import org.kerf.sync.model.Welcome;

/**
 * A connection over a bad network: requests and answers get lost, come late or twice, and either
 * end may lose its power at each step.
 */
final class SimulatedLink implements CentreLink {

  private static final UUID NOBODY = new UUID(9, 9);

  private final SimulatedWorld world;
  private final SimulatedStation station;
  private final CentreLink centre;
  private final int generation;
  private boolean broken;
  private long seen;

  SimulatedLink(SimulatedWorld world, SimulatedStation station) {
    this.world = world;
    this.station = station;
    this.centre = world.centre().link(station.id());
    this.generation = world.generation();
  }

  @FunctionalInterface
  private interface Call<T> {
    T run() throws StationFault;
  }

  private <T> T call(String what, Call<T> call) throws StationFault {
    before(what);
    T answer = call.run();
    after(what);
    return answer;
  }

  private void before(String what) throws StationFault {
    world.meanwhile(station);
    world.mayCut(station);
    if (broken || station.isCutOff() || generation != world.generation()) {
      throw lost(what, "no connection");
    }
    if (world.chance(40)) {
      throw lost(what, "request lost");
    }
  }

  private void after(String what) throws StationFault {
    if (world.chance(40) || generation != world.generation()) {
      throw lost(what, "answer lost");
    }
    world.mayCut(station);
  }

  private StationFault lost(String what, String how) {
    broken = true;
    world.trace(station, "{0}: {1}", what, how);
    return new StationFault(FaultCode.CENTRE_UNREACHABLE, "The connection broke.");
  }

  @Override
  public Welcome hello(Hello hello) throws StationFault {
    Welcome welcome = call("hello", () -> centre.hello(hello));
    world.trace(
        station,
        "hello epoch {0} last {1} cursor {2}: centre has epoch {3} last {4} head {5} known {6}",
        hello.epoch(),
        hello.lastNo(),
        hello.cursor().seq(),
        welcome.epoch(),
        welcome.lastNo(),
        welcome.head(),
        welcome.cursorKnown());
    if (world.has(PlantedFault.GREETING_REMEMBERED)) {
      welcome = station.firstWelcome(welcome);
    }
    boolean known = welcome.cursorKnown() || world.has(PlantedFault.CURSOR_ALWAYS_KNOWN);
    return new Welcome(
        welcome.company(),
        welcome.companyName(),
        welcome.schema(),
        welcome.oldestSchema(),
        welcome.epoch(),
        welcome.lastNo(),
        welcome.lastHash(),
        welcome.head(),
        known,
        welcome.compactedTo(),
        welcome.paused(),
        welcome.at());
  }

  @Override
  public PushAnswer push(Batch given) throws StationFault {
    Batch batch = world.has(PlantedFault.BATCH_SPLIT_INSIDE_A_BOOKING) ? beginning(given) : given;
    if (world.has(PlantedFault.SENT_BEFORE_ANSWER)) {
      station.countAsSent(batch.entries().getLast().no());
    }
    before("push");
    if (world.chance(40)) {
      world.deliverLater(() -> centre.push(batch), generation);
      throw lost("push", "on its way");
    }
    if (world.chance(15) && world.centre().knows(station.id(), batch.epoch())) {
      // What was to come after it comes first.
      centre.push(end(batch));
    }
    PushAnswer answer = centre.push(batch);
    world.trace(
        station,
        "push epoch {0} after {1}, {2} entries: {3}",
        batch.epoch(),
        batch.afterNo(),
        batch.entries().size(),
        answer.getClass().getSimpleName());
    if (world.chance(20)) {
      centre.push(batch);
    }
    after("push");
    if (answer instanceof PushAnswer.Taken taken) {
      checkTaken(batch, taken);
    }
    return answer;
  }

  /** What is acknowledged is there. */
  private void checkTaken(Batch batch, PushAnswer.Taken taken) {
    for (CentreEntry entry : batch.entries()) {
      if (entry.no() <= taken.lastNo()
          && !entry.local()
          && !world.centre().has(station.id(), batch.epoch(), entry)) {
        world.violated("entry " + entry.no() + " was acknowledged and is not at the centre");
        return;
      }
    }
  }

  private static Batch end(Batch of) {
    int from = of.entries().size() / 2;
    List<CentreEntry> some = of.entries().subList(from, of.entries().size());
    long after = some.getFirst().no() - 1;
    String hash = from == 0 ? of.afterHash() : of.entries().get(from - 1).hash();
    return new Batch(of.epoch(), after, hash, List.copyOf(some));
  }

  private static Batch beginning(Batch of) {
    List<CentreEntry> some = of.entries().subList(0, (of.entries().size() + 1) / 2);
    return new Batch(of.epoch(), of.afterNo(), of.afterHash(), List.copyOf(some));
  }

  @Override
  public List<FeedBatch> pull(long after, int mostEntries) throws StationFault {
    List<FeedBatch> page = call("pull", () -> centre.pull(after, world.smallPage(mostEntries)));
    seen = Math.max(seen, world.centre().head());
    world.trace(station, "pull after {0}: {1} batches", after, page.size());
    if (world.has(PlantedFault.PAGE_TAKEN_BACKWARDS)) {
      page = page.reversed();
    }
    return world.has(PlantedFault.OWN_ENTRIES_APPLIED_TWICE)
        ? page.stream().map(this::ofNobody).toList()
        : page;
  }

  private FeedBatch ofNobody(FeedBatch of) {
    return of.station().equals(station.id())
        ? new FeedBatch(
            of.seq(), of.hash(), NOBODY, of.characters(), of.epoch(), of.received(), of.entries())
        : of;
  }

  @Override
  public Optional<String> entryHash(int epoch, long no) throws StationFault {
    return call("entry hash", () -> centre.entryHash(epoch, no));
  }

  @Override
  public Optional<String> feedHash(long seq) throws StationFault {
    Optional<String> hash = call("feed hash", () -> centre.feedHash(seq));
    @Nullable String own = station.store().batches.get(seq);
    return world.has(PlantedFault.REWOUND_TOO_LITTLE) ? Optional.ofNullable(own) : hash;
  }

  @Override
  public void putNames(List<PersonName> names) throws StationFault {
    call(
        "put names",
        () -> {
          centre.putNames(new ArrayList<>(names));
          return true;
        });
  }

  @Override
  public List<PersonName> names(long afterVersion, int most) throws StationFault {
    return call("names", () -> centre.names(afterVersion, most));
  }

  @Override
  public boolean waitForNews(Duration longest) throws StationFault {
    boolean news = call("wait", () -> world.centre().head() > seen);
    seen = world.centre().head();
    return news && !world.chance(4);
  }

  @Override
  public Claims claims() {
    return centre.claims();
  }

  @Override
  public void close() {
    broken = true;
  }
}
