package org.kerf.flow.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.projection.OwnEntries;
import org.kerf.journal.Feed;
import org.kerf.journal.Journal;
import org.kerf.journal.model.Epoch;
import org.kerf.journal.model.FeedPosition;
import org.kerf.journal.model.JournalEntry;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.Origin;
import org.kerf.kernel.Origins;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.sync.CentreLink;
import org.kerf.sync.SyncStates;
import org.kerf.sync.model.CentreAccount;
import org.kerf.sync.model.ExchangeVersion;
import org.kerf.sync.model.FeedCursor;
import org.kerf.sync.model.Hello;
import org.kerf.sync.model.SyncFact;
import org.kerf.sync.model.SyncProgress;
import org.kerf.sync.model.Welcome;

/**
 * What is said first on each connection. Finds out whether station and centre are still the ones
 * that parted: either may have been restored from an older copy meanwhile. The station that went
 * back takes a new epoch; after a centre that went back, the station sends again what it lacks.
 */
final class Greeting {

  /** So many epochs may begin within {@link #LATELY}. */
  private static final int MOST_BEGUN = 2;

  /** So often are other characters drawn; of several hundred pairs, few are taken. */
  private static final int MOST_DRAWS = 5;

  private static final Duration LATELY = Duration.ofDays(1);
  private static final int PAGE = 500;

  private final Booking booking;
  private final Reading reading;
  private final Journal journal;
  private final Feed feed;
  private final SyncStates states;
  private final Origins origins;
  private final Supplier<String> newCharacters;
  private final String program;

  /**
   * @param newCharacters two at random, for the codes of a new epoch
   * @param program its version
   */
  Greeting(
      Booking booking,
      Reading reading,
      Journal journal,
      Feed feed,
      SyncStates states,
      Origins origins,
      Supplier<String> newCharacters,
      String program) {
    this.booking = booking;
    this.reading = reading;
    this.journal = journal;
    this.feed = feed;
    this.states = states;
    this.origins = origins;
    this.newCharacters = newCharacters;
    this.program = program;
  }

  /**
   * What this station knows of itself.
   *
   * @param begun whether its epoch has begun; in a place that was just taken it has not
   */
  private record Self(
      Origin origin, boolean begun, OwnEntries own, SyncProgress progress, long lastNo) {}

  /**
   * Greets the centre, and puts right what one of the two lost.
   *
   * @return what the centre answered
   * @throws StationFault if it is the centre of another company, or speaks another version
   */
  Welcome run(CentreLink link, CentreAccount account) throws StationFault {
    Welcome welcome = greetWithFreeCharacters(link);
    Self self = self();
    if (!welcome.company().equals(account.company())) {
      throw StationFault.of(
          FaultCode.CENTRE_FOREIGN,
          FaultText.CENTRE_OF_ANOTHER,
          welcome.companyName(),
          account.companyName());
    }
    if (ExchangeVersion.OLDEST > welcome.schema()) {
      throw StationFault.of(FaultCode.CENTRE_OLDER, FaultText.CENTRE_OLDER, account.url());
    }
    if (ExchangeVersion.NEWEST < welcome.oldestSchema()) {
      throw StationFault.of(FaultCode.CENTRE_NEWER, FaultText.CENTRE_NEWER, account.url());
    }
    if (!self.begun() && welcome.epoch() < self.origin().epoch()) {
      beginInPlace(self, common(link, self, welcome.epoch()));
      self = self();
    }
    // Another copy may begin the same epoch in the same moment.
    while (welcome.epoch() > 0 && (!self.begun() || isForked(link, self, welcome))) {
      refuseTwoCopies(self);
      beginAnew(self, welcome.epoch(), common(link, self, welcome.epoch()));
      welcome = greetWithFreeCharacters(link);
      self = self();
    }
    agree(link, self, welcome);
    return welcome;
  }

  private Self self() throws StationFault {
    return reading.of(
        tx -> {
          Origin origin = origins.origin(tx);
          List<Epoch> epochs = feed.epochs(tx);
          return new Self(
              origin,
              !epochs.isEmpty(),
              OwnEntries.of(origin, epochs),
              states.progress(tx),
              journal.last(tx));
        });
  }

  /**
   * An epoch that began without asking the centre may have begun with the characters of another
   * station. What was coded meanwhile keeps its code; new codes begin with others.
   */
  private Welcome greetWithFreeCharacters(CentreLink link) throws StationFault {
    for (int draws = 0; draws < MOST_DRAWS; draws++) {
      Self self = self();
      try {
        return greet(link, self);
      } catch (StationFault fault) {
        if (fault.code() != FaultCode.CENTRE_CHARACTERS || self.own().spans().size() == 1) {
          throw fault;
        }
        drawCharacters(self);
      }
    }
    return greet(link, self());
  }

  private void drawCharacters(Self self) throws StationFault {
    Origin origin = self.origin();
    String characters = newCharacters.get();
    booking.take(
        (tx, at) -> {
          origins.begin(tx, origin.epoch(), characters);
          return Booked.of(
              true,
              List.of(
                  new SyncFact.EpochBegun(
                      origin.station(),
                      origin.epoch(),
                      self.lastNo(),
                      Change.of(origin.characters(), characters))));
        });
  }

  private Welcome greet(CentreLink link, Self self) throws StationFault {
    return link.hello(
        new Hello(
            ExchangeVersion.NEWEST,
            program,
            self.origin().characters(),
            self.origin().epoch(),
            self.lastNo(),
            self.progress().cursor(),
            booking.now()));
  }

  /** Whether the centre has entries of this station that are not those of this store. */
  private boolean isForked(CentreLink link, Self self, Welcome welcome) throws StationFault {
    Optional<OwnEntries.Span> span = self.own().of(welcome.epoch());
    if (span.isEmpty()) {
      return welcome.epoch() > self.origin().epoch();
    }
    if (welcome.lastNo() < span.get().after() || span.get().upTo() <= span.get().after()) {
      // Another copy took the same number for an epoch of its own.
      return welcome.epoch() == self.origin().epoch();
    }
    long has = Math.min(self.lastNo(), span.get().upTo());
    if (welcome.lastNo() > has) {
      // In an epoch that was left, that is what a restored store lost, and knows that it did.
      return welcome.epoch() == self.origin().epoch()
          || (has > span.get().after() && !same(link, welcome.epoch(), has));
    }
    return !welcome
        .lastHash()
        .equals(reading.of(tx -> journal.hash(tx, welcome.lastNo()).orElse(welcome.lastHash())));
  }

  private boolean same(CentreLink link, int epoch, long no) throws StationFault {
    return no == 0 || link.entryHash(epoch, no).equals(reading.of(tx -> journal.hash(tx, no)));
  }

  /**
   * Up to where the centre has the entries of this store, and which of them it has in epochs that
   * another copy began.
   */
  private record Common(long lastNo, List<Epoch> ofOthers) {

    boolean has(int epoch) {
      return ofOthers.stream().anyMatch(each -> each.number() == epoch);
    }
  }

  private Common common(CentreLink link, Self self, int latest) throws StationFault {
    long low = 0;
    long high = self.lastNo();
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      if (epochAtCentre(link, latest, middle).isPresent()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    var others = new TreeMap<Integer, Epoch>();
    for (long no = low; no > 0; no--) {
      Optional<Integer> epoch = epochAtCentre(link, latest, no);
      if (epoch.isEmpty() || (self.begun() && self.own().of(epoch.get()).isPresent())) {
        break;
      }
      others.put(epoch.get(), new Epoch(epoch.get(), no - 1));
    }
    return new Common(low, List.copyOf(others.values()));
  }

  /** In which epoch the centre has an entry of this store; the entry is the same in any. */
  private Optional<Integer> epochAtCentre(CentreLink link, int latest, long no)
      throws StationFault {
    for (int epoch = latest; epoch > 0; epoch--) {
      // Of what an epoch began after, the centre has the hash alone and nothing before it.
      if (same(link, epoch, no) && link.entryHash(epoch, no - 1).isPresent()) {
        return Optional.of(epoch);
      }
    }
    return Optional.empty();
  }

  /**
   * One copy that took the store's place begins one epoch. Where two go on, each finds the other's
   * entries at the centre, and epochs would begin for ever.
   */
  private void refuseTwoCopies(Self self) throws StationFault {
    Instant lately = booking.now().minus(LATELY);
    Instant soon = booking.now().plus(LATELY);
    List<OwnEntries.Span> spans = self.own().spans();
    long after = spans.get(Math.max(0, spans.size() - MOST_BEGUN)).after();
    Set<Integer> begun =
        reading.of(
            tx -> {
              Set<Integer> found = new HashSet<>();
              List<JournalEntry> entries = journal.entries(tx, after, Long.MAX_VALUE, PAGE);
              while (!entries.isEmpty()) {
                for (JournalEntry entry : entries) {
                  if (entry.fact() instanceof SyncFact.EpochBegun epoch
                      && entry.at().isAfter(lately)
                      && entry.at().isBefore(soon)) {
                    found.add(epoch.epoch());
                  }
                }
                entries = journal.entries(tx, entries.getLast().no(), Long.MAX_VALUE, PAGE);
              }
              return found;
            });
    if (begun.size() >= MOST_BEGUN) {
      throw StationFault.of(FaultCode.TWO_COPIES, FaultText.TWO_COPIES);
    }
  }

  /** The epoch that this store was given with the place of another. */
  private void beginInPlace(Self self, Common common) throws StationFault {
    booking.keep(
        tx -> {
          begin(tx, self.origin().epoch(), common);
          return true;
        });
  }

  private void begin(Tx tx, int epoch, Common common) {
    common.ofOthers().forEach(each -> feed.begin(tx, each));
    feed.begin(tx, new Epoch(epoch, common.lastNo()));
    states.save(tx, states.progress(tx).sent(common.lastNo()));
  }

  private void beginAnew(Self self, int known, Common common) throws StationFault {
    int next = Math.max(known, self.origin().epoch()) + 1;
    String characters = newCharacters.get();
    booking.take(
        (tx, at) -> {
          origins.begin(tx, next, characters);
          if (!self.begun() && !common.has(self.origin().epoch())) {
            feed.begin(tx, new Epoch(self.origin().epoch(), common.lastNo()));
          }
          begin(tx, next, common);
          return Booked.of(
              true,
              List.of(
                  new SyncFact.EpochBegun(
                      self.origin().station(),
                      next,
                      common.lastNo(),
                      Change.of(self.origin().characters(), characters))));
        });
  }

  /** Goes on from what both have. */
  private void agree(CentreLink link, Self self, Welcome welcome) throws StationFault {
    long has = has(self, welcome);
    FeedCursor cursor = self.progress().cursor();
    FeedCursor known = welcome.cursorKnown() ? cursor : lastKnown(link, cursor);
    boolean lost = has < self.progress().sentNo();
    if (has == self.progress().sentNo() && known.equals(cursor)) {
      return;
    }
    booking.take(
        (tx, at) -> {
          states.save(tx, states.progress(tx).sent(has).at(known));
          states.forgetAfter(tx, known.seq());
          confirmUpTo(tx, self, has);
          List<Fact> facts = new ArrayList<>();
          if (lost || !known.equals(cursor)) {
            facts.add(
                new SyncFact.CentreWentBack(self.origin().station(), has + 1, known.seq() + 1));
          }
          return Booked.of(true, facts);
        });
  }

  /**
   * The last entry of this store that the centre has. If the epoch that it knows is one of another
   * copy, it has all that this store booked in earlier ones: since that began it takes no others.
   */
  private static long has(Self self, Welcome welcome) {
    List<OwnEntries.Span> spans = self.own().spans();
    return self.own()
        .of(welcome.epoch())
        .map(span -> Math.min(Math.max(welcome.lastNo(), span.after()), span.upTo()))
        .orElseGet(
            () ->
                spans.stream()
                    .filter(span -> span.epoch() > welcome.epoch())
                    .mapToLong(OwnEntries.Span::after)
                    .min()
                    .orElseGet(() -> spans.getLast().after()));
  }

  /** The last batch that the centre's feed and the one that was read have both. */
  private FeedCursor lastKnown(CentreLink link, FeedCursor cursor) throws StationFault {
    FeedCursor known = FeedCursor.BEGINNING;
    long high = cursor.seq();
    while (known.seq() < high) {
      long middle = known.seq() + (high - known.seq() + 1) / 2;
      FeedCursor batch = reading.of(tx -> states.batchUpTo(tx, middle));
      if (batch.seq() <= known.seq()) {
        high = middle - 1;
      } else if (link.feedHash(batch.seq()).equals(Optional.of(batch.hash()))) {
        known = batch;
      } else {
        high = batch.seq() - 1;
      }
    }
    return known;
  }

  /** What the centre lost is on top of the feed again, until it comes back. */
  private void confirmUpTo(Tx tx, Self self, long no) {
    for (OwnEntries.Span span : self.own().spans()) {
      FeedPosition position = feed.position(tx, self.origin().station(), span.epoch());
      if (position.lastNo() > no && no <= span.upTo()) {
        feed.save(
            tx,
            new FeedPosition(position.station(), position.epoch(), no, position.lastMovement()));
      }
    }
  }
}
