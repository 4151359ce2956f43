package org.kerf.flow.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.facts.FeedFact;
import org.kerf.journal.Journal;
import org.kerf.journal.model.Unsent;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.sync.CentreLink;
import org.kerf.sync.Centres;
import org.kerf.sync.SyncStates;
import org.kerf.sync.model.CentreAccount;
import org.kerf.sync.model.CentreStation;
import org.kerf.sync.model.KeptClaim;
import org.kerf.sync.model.Told;
import org.kerf.sync.model.Welcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Keeps up the connection to the centre: sends what is booked, takes in what others booked, and
 * connects again by itself. One thread works; any may ask how it stands.
 */
public final class SyncWithCentre implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SyncWithCentre.class);

  /**
   * How long news of others are waited for before it is looked whether anything was booked here.
   */
  private static final Duration LISTEN = Duration.ofMillis(2);

  /** So often, before all else is looked for that the exchange does. */
  private static final int LISTENS = 10;

  /** A notification may get lost: the feed is asked for without one, too. */
  private static final Duration ASK_ANYWAY = Duration.ofSeconds(5);

  /** How often the centre is told how far this station is, if it got any further. */
  private static final Duration TELL = Duration.ofSeconds(5);

  /** The same if it did not: it is there. */
  private static final Duration TELL_ANYWAY = Duration.ofMinutes(1);

  /** The list of stations is asked for so often, while somebody looks at it. */
  private static final Duration LIST = Duration.ofSeconds(5);

  /** After this nobody looks any more. */
  private static final Duration LOOKED_AT = Duration.ofSeconds(20);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final int MOST_DOUBLINGS = 4;
  private static final int MOST_GREETINGS = 5;

  private final Booking booking;
  private final Reading reading;
  private final Journal journal;
  private final SyncStates states;
  private final Centres centres;
  private final Greeting greeting;
  private final Exchange exchange;
  private final RecentExchange recent;
  private final ClaimWork claims;
  private final UsersFromCentre users;
  private final RandomGenerator random;

  private @Nullable CentreLink link;
  private Optional<CentreAccount> connectedAs = Optional.empty();
  private boolean news = true;
  private Instant askedAt = Instant.EPOCH;
  private Instant usersAskedAt = Instant.EPOCH;
  private int failures;
  private int greetedAgain;
  private Instant failedAt = Instant.EPOCH;
  private Duration pause = Duration.ZERO;
  private volatile Contact contact = Contact.NONE;
  private volatile long head;
  private volatile boolean again;
  private volatile Instant wanted = Instant.EPOCH;
  private Instant listedAt = Instant.EPOCH;
  private List<String> namesKept = List.of();
  private Instant toldAt = Instant.EPOCH;
  private Optional<Told> told = Optional.empty();
  private boolean centreListens = true;

  /** What was taken in before the last stop may not have been looked at. */
  private final AtomicBoolean placed = new AtomicBoolean(true);

  /**
   * What is known of the connection.
   *
   * @param lastAt when the centre answered last
   * @param failingSince when the first fault came after which no exchange went well
   */
  private record Contact(
      boolean connected,
      Optional<Instant> lastAt,
      Duration offset,
      Optional<StationFault> fault,
      Optional<Instant> failingSince) {

    static final Contact NONE =
        new Contact(false, Optional.empty(), Duration.ZERO, Optional.empty(), Optional.empty());

    /** The centre greeted; whether the exchange goes well is not known yet. */
    Contact greeted(Instant at, Duration clock) {
      return new Contact(true, Optional.of(at), clock, Optional.empty(), failingSince);
    }

    Contact answered(Instant at) {
      return new Contact(true, Optional.of(at), offset, Optional.empty(), Optional.empty());
    }

    Contact failed(StationFault why, Instant at) {
      return new Contact(
          false, lastAt, offset, Optional.of(why), failingSince.or(() -> Optional.of(at)));
    }

    Contact disconnected() {
      return new Contact(false, lastAt, offset, fault, failingSince);
    }
  }

  SyncWithCentre(
      Booking booking,
      Reading reading,
      Journal journal,
      SyncStates states,
      Centres centres,
      Greeting greeting,
      Exchange exchange,
      RecentExchange recent,
      ClaimWork claims,
      UsersFromCentre users,
      RandomGenerator random) {
    this.booking = booking;
    this.reading = reading;
    this.journal = journal;
    this.states = states;
    this.centres = centres;
    this.greeting = greeting;
    this.exchange = exchange;
    this.recent = recent;
    this.claims = claims;
    this.users = users;
    this.random = random;
  }

  /**
   * One step: connects if it is time, sends and takes what there is, or listens for a moment.
   *
   * @return whether the next step may follow at once
   */
  public boolean run() throws StationFault {
    users.passTime();
    Optional<CentreAccount> account = reading.of(states::account).filter(each -> !each.paused());
    if (again || !account.equals(connectedAs)) {
      again = false;
      disconnect();
      failures = 0;
      pause = Duration.ZERO;
    }
    connectedAs = account;
    if (account.isEmpty() || (link == null && isPausing())) {
      return false;
    }
    try {
      step(connected(account.get()), account.get());
      return true;
    } catch (StationFault fault) {
      fail(fault);
      return false;
    }
  }

  /** A clock that was put right meanwhile ends the pause, whichever way it went. */
  private boolean isPausing() {
    return Duration.between(failedAt, booking.now()).abs().compareTo(pause) < 0;
  }

  private CentreLink connected(CentreAccount account) throws StationFault {
    if (link != null) {
      return link;
    }
    CentreLink opened = centres.of(account).connect();
    link = opened;
    greet(opened, account);
    LOG.info("connected to the centre {}", account);
    return opened;
  }

  private void greet(CentreLink to, CentreAccount account) throws StationFault {
    Welcome welcome = greeting.run(to, account);
    failures = 0;
    head = welcome.head();
    askedAt = Instant.EPOCH;
    Instant now = booking.now();
    contact = contact.greeted(now, Duration.between(now, welcome.at()));
    exchange.renewNames(to, !welcome.paused());
    list(to, now);
    claims.greeted();
    users.take(to, true);
    usersAskedAt = now;
  }

  private void step(CentreLink open, CentreAccount account) throws StationFault {
    List<KeptClaim> kept = claims.kept();
    claims.ask(open, kept, () -> takeAll(open));
    Exchange.Step sent = exchange.send(open, news);
    if (sent == Exchange.Step.GREET) {
      greetAgain(open, account);
      return;
    }
    Instant now = booking.now();
    var taken = Exchange.Step.DONE;
    if (news || Duration.between(askedAt, now).abs().compareTo(ASK_ANYWAY) >= 0) {
      taken = take(open);
      if (taken == Exchange.Step.GREET) {
        greetAgain(open, account);
        return;
      }
      news = taken == Exchange.Step.MORE;
      askedAt = now;
    }
    greetedAgain = 0;
    if (Duration.between(usersAskedAt, now).abs().compareTo(ASK_ANYWAY) >= 0) {
      users.take(open, false);
      usersAskedAt = now;
    }
    if (sent == Exchange.Step.DONE && taken == Exchange.Step.DONE) {
      tell(open, now);
      listIfWanted(open, now);
      claims.release(open, kept);
      news = listen(open);
    }
    contact = contact.answered(now);
  }

  /** Whether others sent something; only for a moment, and less if something is booked here. */
  private boolean listen(CentreLink open) throws StationFault {
    boolean heard = false;
    for (int i = 0; i < LISTENS && !heard && !exchange.hasBooked(); i++) {
      heard = open.waitForNews(LISTEN);
    }
    return heard;
  }

  /** The greeting has said how far this station was then. */
  private void tell(CentreLink open, Instant now) throws StationFault {
    if (!centreListens || isBefore(toldAt, TELL, now)) {
      return;
    }
    Told say =
        reading.of(tx -> new Told(journal.last(tx), states.progress(tx).cursor().seq(), now));
    boolean same = told.filter(say::saysAs).isPresent();
    if (same && isBefore(told.get().at(), TELL_ANYWAY, now)) {
      toldAt = now;
      return;
    }
    centreListens = open.tell(say);
    toldAt = now;
    told = Optional.of(say);
  }

  private void listIfWanted(CentreLink open, Instant now) throws StationFault {
    boolean wants = isBefore(wanted, LOOKED_AT, now) && !isBefore(listedAt, LIST, now);
    if (wants || exchange.heardOfAnother()) {
      list(open, now);
    }
  }

  /** What the stations are called is kept: people read it while the centre is away, too. */
  private void list(CentreLink open, Instant now) throws StationFault {
    Optional<List<CentreStation>> listed = open.stations();
    recent.list(listed);
    listedAt = now;
    List<String> names =
        listed.stream()
            .flatMap(List::stream)
            .map(each -> each.id() + each.characters() + each.name())
            .toList();
    if (!names.equals(namesKept)) {
      booking.keep(
          tx -> {
            states.call(tx, listed.orElse(List.of()));
            return true;
          });
      namesKept = names;
    }
  }

  /** Whether less than this has gone by; a clock that was put right counts as having gone on. */
  private static boolean isBefore(Instant last, Duration span, Instant now) {
    return Duration.between(last, now).abs().compareTo(span) < 0;
  }

  private Exchange.Step take(CentreLink open) throws StationFault {
    Exchange.Step taken = exchange.take(open);
    if (taken == Exchange.Step.MORE) {
      placed.set(true);
    }
    return taken;
  }

  /** Whether a page of the feed came since this was asked last; from any thread. */
  boolean isFurther() {
    return placed.getAndSet(false);
  }

  /** Whether all of the feed is here now. */
  private boolean takeAll(CentreLink open) throws StationFault {
    Exchange.Step taken = take(open);
    while (taken == Exchange.Step.MORE) {
      taken = take(open);
    }
    return taken == Exchange.Step.DONE;
  }

  /**
   * What was not agreed on after several greetings will not be after many: a person has to look.
   */
  private void greetAgain(CentreLink open, CentreAccount account) throws StationFault {
    greetedAgain++;
    if (greetedAgain > MOST_GREETINGS) {
      greetedAgain = 0;
      throw StationFault.of(FaultCode.CENTRE_DISAGREES, FaultText.CENTRE_DISAGREES, account.url());
    }
    greet(open, account);
  }

  private void fail(StationFault fault) {
    disconnect();
    boolean known = contact.fault().filter(before -> before.code() == fault.code()).isPresent();
    LOG.atLevel(known ? Level.DEBUG : Level.WARN)
        .setCause(fault)
        .log("no exchange with the centre: {} {}", fault.code().code(), fault.sentence());
    contact = contact.failed(fault, booking.now());
    recent.add(fault, booking.now());
    long millis = FIRST_PAUSE.toMillis() << Math.min(failures, MOST_DOUBLINGS);
    failures++;
    // Not all stations come back at the same moment.
    pause = Duration.ofMillis(millis / 2 + random.nextLong(millis / 2 + 1));
    failedAt = booking.now();
  }

  private void disconnect() {
    if (link != null) {
      link.close();
      link = null;
    }
    told = Optional.empty();
    centreListens = true;
    contact = contact.disconnected();
  }

  /**
   * Ends the connection and connects at once: what the centre lacks is found out and sent again.
   * From any thread.
   */
  public void connectAgain() {
    again = true;
  }

  /** What was done lately, and the list of stations soon; from any thread. */
  public RecentExchange.Seen look() {
    wanted = booking.now();
    return recent.seen();
  }

  /** How it stands; from any thread. */
  public SyncStatus status() throws StationFault {
    Contact now = contact;
    return reading.of(
        tx -> {
          Optional<CentreAccount> account = states.account(tx);
          Unsent unsent =
              account.isEmpty()
                  ? Unsent.NONE
                  : journal.unsent(tx, states.progress(tx).sentNo(), FeedFact.LOCAL);
          return new SyncStatus(
              state(account, now),
              account.map(CentreAccount::companyName).orElse(""),
              account.map(CentreAccount::url).orElse(""),
              unsent.count(),
              unsent.oldest(),
              now.lastAt(),
              now.offset(),
              now.fault(),
              states.progress(tx).cursor().seq(),
              head,
              now.failingSince());
        });
  }

  private static SyncStatus.State state(Optional<CentreAccount> account, Contact now) {
    if (account.isEmpty()) {
      return SyncStatus.State.ALONE;
    }
    if (account.get().paused()) {
      return SyncStatus.State.PAUSED;
    }
    if (now.connected()) {
      return SyncStatus.State.CONNECTED;
    }
    return now.fault().isPresent() ? SyncStatus.State.OFFLINE : SyncStatus.State.CONNECTING;
  }

  /** Ends the connection; for the thread that works, or once it has ended. */
  @Override
  public void close() {
    disconnect();
  }
}
