package org.kerf.tools.sync;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.ClosedPeriods;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.sync.SyncUseCases;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.Fact;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.Origin;
import org.kerf.kernel.Origins;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.store.LedgerStore;
import org.kerf.sync.Centre;
import org.kerf.sync.Centres;
import org.kerf.sync.model.CentreAccount;
import org.kerf.sync.model.EnrolmentAnswer;
import org.kerf.sync.model.EnrolmentRequest;
import org.kerf.sync.model.Welcome;

/** A station: its store, and a process with the real exchange that the power may take away. */
final class SimulatedStation {

  private static final Instant BEGAN = Instant.parse("2026-03-02T06:00:00Z");

  private final SimulatedWorld world;
  private final UUID id;
  private final int number;
  private final User person;
  private SimulatedStore store;
  private @Nullable Running process;
  private @Nullable Request pending;
  private @Nullable Welcome first;
  private @Nullable SimulatedStore backup;
  private long skewMillis;
  private boolean cutOff;
  private boolean diskFull;
  private boolean retired;
  private int depth;
  private boolean exchanging;
  private boolean booking;

  /** What a person wants done, once, however often they have to try. */
  private record Request(UUID command, List<SimulatedFact> facts, Optional<String> newName) {

    Request withNewId(UUID id) {
      return new Request(id, facts, newName);
    }
  }

  /** What goes with the power. */
  private record Running(Booking booking, SimulatedTables tables, SyncUseCases sync) {}

  SimulatedStation(SimulatedWorld world, int number, UUID id, SimulatedStore store) {
    this.world = world;
    this.number = number;
    this.id = id;
    this.store = store;
    this.person = new User(new UUID(5, id.getLeastSignificantBits()), "", Role.SUPERVISOR);
  }

  UUID id() {
    return id;
  }

  int number() {
    return number;
  }

  UUID person() {
    return person.id();
  }

  SimulatedStore store() {
    return store;
  }

  boolean isCutOff() {
    return cutOff;
  }

  void cutOff(boolean now) {
    cutOff = now;
  }

  boolean isDiskFull() {
    return diskFull;
  }

  void diskFull(boolean now) {
    diskFull = now;
  }

  void jump(long millis) {
    skewMillis = millis;
  }

  void jumpBy(long millis) {
    skewMillis += millis;
  }

  boolean isRetired() {
    return retired;
  }

  /** It is switched off for good. */
  void retire() {
    retired = true;
    process = null;
  }

  /** Whether it is doing something just now. */
  boolean isBusy() {
    return depth > 0;
  }

  /** Whether it is doing two things at once. */
  boolean isDeep() {
    return depth > 1;
  }

  void busy(boolean begins) {
    depth += begins ? 1 : -1;
  }

  Welcome firstWelcome(Welcome now) {
    Welcome kept = first == null ? now : first;
    first = kept;
    return kept;
  }

  void countAsSent(long no) {
    store.progress = store.progress.sent(no);
  }

  private Instant now() {
    return BEGAN.plusMillis(world.millis() + skewMillis);
  }

  private Running running() throws StationFault {
    Running now = process;
    if (now == null) {
      now = start();
      process = now;
      now.sync().noteEpoch().run();
    }
    return now;
  }

  private Running start() {
    var transactions = new SimulatedTransactions(world, this);
    var journal =
        new SimulatedJournal(
            store,
            world.codec(),
            world.plants(PlantedFault.JOURNAL_OUTSIDE_TRANSACTION),
            world.plants(PlantedFault.NUMBERS_LOST_ON_ROLLBACK));
    var people = new SimulatedPeople(store);
    var booking =
        new Booking(
            transactions,
            journal,
            people,
            people,
            this::now,
            world::newId,
            (tx, kind, count) -> List.of(),
            new ClosedPeriods(new LedgerStore(), ZoneOffset.UTC));
    var tables =
        new SimulatedTables(
            store,
            !world.plants(PlantedFault.STATES_NOT_SET_AGAIN),
            world.plants(PlantedFault.APPLIED_WITHOUT_CURSOR));
    RandomGenerator random = world.random();
    SyncUseCases sync =
        SyncUseCases.of(
            new SyncUseCases.Parts(
                transactions,
                booking,
                new Reading(transactions),
                tables,
                journal,
                new SimulatedFeed(store, world::has),
                new SimulatedRejections(store),
                world.codec(),
                people,
                new Beginnings(),
                new SimulatedSyncStates(store, world::has),
                new NoConflicts(),
                new NoClaims(),
                new Way()),
            world::drawnCharacters,
            random,
            "simulated");
    return new Running(booking, tables, sync);
  }

  private final class Beginnings implements Origins {

    @Override
    public Origin origin(Tx tx) {
      return store.origin;
    }

    @Override
    public void begin(Tx tx, int next, String characters) {
      Origin before = store.origin;
      int epoch = next;
      if (world.has(PlantedFault.EPOCH_NOT_RAISED)) {
        epoch = before.epoch();
      } else if (world.has(PlantedFault.EPOCH_BELOW_THE_CENTRES)) {
        epoch = before.epoch() + 1;
      }
      store.origin = new Origin(before.station(), characters, epoch);
      store.undo(() -> store.origin = before);
    }

    @Override
    public void become(Tx tx, UUID station, int epoch) {
      Origin before = store.origin;
      store.origin = new Origin(station, before.characters(), epoch);
      store.undo(() -> store.origin = before);
    }
  }

  private final class Way implements Centres {

    @Override
    public Centre of(CentreAccount account) {
      return () -> {
        if (cutOff || world.chance(20)) {
          throw new StationFault(FaultCode.CENTRE_UNREACHABLE, "Nobody answers.");
        }
        return new SimulatedLink(world, SimulatedStation.this);
      };
    }

    @Override
    public EnrolmentAnswer enrol(EnrolmentRequest request) throws StationFault {
      if (!world.centre().give(id, request.characters(), 1)) {
        throw new IllegalStateException("taken at the beginning: " + request.characters());
      }
      return new EnrolmentAnswer.Enrolled(
          new CentreAccount(
              request.url(),
              request.characters(),
              "",
              "",
              world.centre().company(),
              world.centre().companyName(),
              false),
          id,
          request.takePlace() ? world.centre().latest(id) : 0);
    }
  }

  void enrol() throws StationFault {
    store.people.put(person.id(), "Person " + number);
    running()
        .sync()
        .enrol()
        .run(new Command(person, world.newId()), "postgresql://centre/kerf", "CODE", "");
  }

  /** A step of the exchange; why there is no connection, if there is none. */
  Optional<FaultCode> exchange() throws StationFault {
    exchanging = true;
    try {
      if (store.account.isEmpty()) {
        takePlace();
      }
      SyncUseCases sync = running().sync();
      sync.exchange().run();
      return sync.exchange().status().fault().map(StationFault::code);
    } finally {
      exchanging = false;
    }
  }

  boolean isExchanging() {
    return exchanging;
  }

  boolean isBooking() {
    return booking;
  }

  /** A person books something, or tries again what they do not know the outcome of. */
  void book() throws StationFault {
    booking = true;
    try {
      bookNow();
    } finally {
      booking = false;
    }
  }

  @Exempt(rule = "transactions", reason = "a simulated person books facts of the simulation alone")
  private void bookNow() throws StationFault {
    Request request = pending;
    if (request == null) {
      request = newRequest();
    } else if (world.plants(PlantedFault.RETRY_WITH_NEW_IDS)) {
      request = request.withNewId(world.newId());
    }
    pending = request;
    Request now = request;
    Running at = running();
    at.booking()
        .book(
            new Command(person, now.command()),
            Permission.MOVE_STOCK,
            Answers.always(true),
            (tx, when) -> {
              now.facts().forEach(at.tables()::book);
              now.newName().ifPresent(name -> store.put(store.people, person.id(), name));
              List<Fact> facts = List.copyOf(now.facts());
              return Booked.of(true, facts);
            });
    pending = null;
    world.acknowledged(now.facts());
    world.trace(this, "booked {0}", now.facts().getFirst().booking());
  }

  boolean waitsForAnswer() {
    return pending != null;
  }

  private Request newRequest() {
    long booking = world.nextBooking();
    List<SimulatedFact> facts = new ArrayList<>();
    RandomGenerator random = world.random();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      UUID thing = new UUID(3, random.nextInt(4));
      long fact = booking * 10 + i;
      facts.add(
          random.nextBoolean()
              ? new SimulatedFact.AmountAdded(thing, fact, booking, random.nextInt(9) - 3)
              : new SimulatedFact.StateSet(thing, fact, booking, fact));
    }
    Optional<String> name =
        random.nextInt(8) == 0 ? Optional.of("Person " + number + "/" + booking) : Optional.empty();
    return new Request(world.newId(), facts, name);
  }

  /** The power goes; what was not durable is gone, and the process with it. */
  void cutPower() {
    store.cut();
    process = null;
    depth = 0;
    world.trace(this, "power cut at {0}", store.lastNo);
  }

  void keepBackup() {
    SimulatedStore copy = store.copy();
    backup = copy;
    world.trace(this, "backup at {0}", copy.lastNo);
  }

  /** Puts an older copy of the store in its place, if there is one; the newer store is gone. */
  void restore() {
    SimulatedStore older = backup;
    if (older == null || !world.mayLose(this, older)) {
      return;
    }
    store.cut();
    process = null;
    pending = null;
    SimulatedStore gone = store;
    store = older.copy();
    if (world.has(PlantedFault.CURSOR_OF_THE_NEWER_STORE)) {
      store.progress = store.progress.at(gone.progress.cursor());
    }
    world.trace(this, "restored from {0} to {1}", gone.lastNo, store.lastNo);
  }

  boolean isEnrolled() {
    return store.account.isPresent();
  }

  /** Its computer is lost with the store; a new one takes its place at the centre. */
  void replace() throws StationFault {
    var empty = new SimulatedStore(new Origin(world.newId(), world.newCharacters(), 1));
    if (!world.mayLose(this, empty)) {
      return;
    }
    store.cut();
    process = null;
    pending = null;
    backup = null;
    store = empty;
    store.people.put(person.id(), "Person " + number);
    world.trace(this, "lost");
    takePlace();
  }

  private void takePlace() throws StationFault {
    running()
        .sync()
        .enrol()
        .takePlace(new Command(person, world.newId()), "postgresql://centre/kerf", "CODE", "");
    world.trace(this, "took the place of the one that was lost");
  }

  /** Another computer that works with a copy of this store. */
  SimulatedStation twin(int as) {
    store.sync();
    var twin = new SimulatedStation(world, as, id, store.copy());
    world.trace(this, "copied at {0}", store.lastNo);
    return twin;
  }
}
