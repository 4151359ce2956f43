package org.kerf.flow.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.projection.OwnEntries;
import org.kerf.flow.projection.PulledFacts;
import org.kerf.flow.projection.Taking;
import org.kerf.identity.Users;
import org.kerf.journal.Feed;
import org.kerf.journal.Rejections;
import org.kerf.journal.codec.FactCodec;
import org.kerf.journal.model.EntryKey;
import org.kerf.journal.model.FeedEntry;
import org.kerf.journal.model.StoredFact;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.Origin;
import org.kerf.kernel.Origins;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Transactions;
import org.kerf.kernel.Tx;
import org.kerf.sync.CentreLink;
import org.kerf.sync.SyncStates;
import org.kerf.sync.model.Batch;
import org.kerf.sync.model.CentreEntry;
import org.kerf.sync.model.FeedBatch;
import org.kerf.sync.model.FeedCursor;
import org.kerf.sync.model.PersonName;
import org.kerf.sync.model.PushAnswer;
import org.kerf.sync.model.SyncProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what was booked here and takes in what others booked, a page at a time. Both may be broken
 * off anywhere and begun again: what was taken is not taken twice.
 */
final class Exchange {

  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  /** Of the feed, in one transaction of this store: whoever books meanwhile waits for it. */
  private static final int PAGE = 250;

  /** Entries for the audit that wait for each other, and are sent in one batch then. */
  private static final int MOST_WAITING = 100;

  private static final int NAMES = 500;

  private final Transactions transactions;
  private final Booking booking;
  private final Reading reading;
  private final Outbox outbox;
  private final Feed feed;
  private final SyncStates states;
  private final Origins origins;
  private final PulledFacts pulled;
  private final Users users;
  private final FactCodec codec;
  private final Rejections rejections;
  private final RefusedBatches refusals;
  private final RecentExchange recent;
  private final String program;
  private final Map<EntryKey, Integer> tries = new HashMap<>();
  private final Map<EntryKey, String> givenUp = new HashMap<>();
  private Map<UUID, String> namesSent = Map.of();
  private boolean triedAgain;
  private long lookedAt;

  /** Stations of which the store knows that they are there. */
  private final Set<UUID> heardOf = new HashSet<>();

  private boolean heardOfAnother;

  Exchange(
      Transactions transactions,
      Booking booking,
      Reading reading,
      Outbox outbox,
      Feed feed,
      SyncStates states,
      Origins origins,
      PulledFacts pulled,
      Users users,
      FactCodec codec,
      Rejections rejections,
      RefusedBatches refusals,
      RecentExchange recent,
      String program) {
    this.transactions = transactions;
    this.booking = booking;
    this.reading = reading;
    this.outbox = outbox;
    this.feed = feed;
    this.states = states;
    this.origins = origins;
    this.pulled = pulled;
    this.users = users;
    this.codec = codec;
    this.rejections = rejections;
    this.refusals = refusals;
    this.recent = recent;
    this.program = program;
  }

  /** What became of a page. */
  enum Step {
    /** There is nothing more just now. */
    DONE,
    /** There may be more. */
    MORE,
    /** Station and centre have to greet each other again: one of them is not what it was. */
    GREET
  }

  /**
   * Sends the next bookings. What only this station's own audit is about, such as that a page of
   * the feed was taken in, waits for a while when others have sent something.
   */
  Step send(CentreLink link, boolean news) throws StationFault {
    long durable = transactions.durableJournal();
    lookedAt = durable;
    Optional<Batch> batch =
        reading.of(
            tx -> {
              long sentNo = states.progress(tx).sentNo();
              return outbox.next(
                  tx,
                  OwnEntries.of(origins.origin(tx), feed.epochs(tx)),
                  sentNo,
                  durable,
                  refusals.mostEntries(sentNo));
            });
    if (batch.isEmpty() || (news && mayWait(batch.get()))) {
      return Step.DONE;
    }
    sendNames(link);
    return switch (refusals.push(link, batch.get())) {
      case PushAnswer.Taken taken -> {
        long last = batch.get().entries().getLast().no();
        keepSent(Math.min(last, taken.lastNo()));
        recent.add(new RecentExchange.Batch(booking.now(), true, "", batch.get().entries().size()));
        // More than was sent is there: of an earlier try, or of another copy of this store.
        yield taken.lastNo() > last ? Step.GREET : Step.MORE;
      }
      case PushAnswer.SendFrom _, PushAnswer.Forked _ -> Step.GREET;
    };
  }

  private static boolean mayWait(Batch batch) {
    return batch.entries().size() < MOST_WAITING
        && batch.entries().stream().allMatch(CentreEntry::local);
  }

  /** Whether anything was booked here since it was looked for something to send; cheap. */
  boolean hasBooked() {
    return transactions.durableJournal() > lookedAt;
  }

  private void keepSent(long no) throws StationFault {
    booking.keep(
        tx -> {
          SyncProgress progress = states.progress(tx);
          states.save(tx, progress.sent(Math.max(no, progress.sentNo())));
          return true;
        });
  }

  /** Facts hold ids of persons: their names go before them. */
  private void sendNames(CentreLink link) throws StationFault {
    Map<UUID, String> names =
        reading.of(
            tx ->
                users.all(tx).stream()
                    .collect(
                        Collectors.toMap(each -> each.user().id(), each -> each.user().name())));
    if (!names.equals(namesSent)) {
      link.putNames(
          names.entrySet().stream()
              .map(each -> new PersonName(each.getKey(), each.getValue(), 0))
              .toList());
      namesSent = names;
    }
  }

  /**
   * Takes in the next page of the feed. If entries of this store come back of which it does not
   * know that the centre has them, they may be another copy's: then nothing is taken in.
   *
   * @throws StationFault also if this program stumbles over an entry; after some tries that is set
   *     aside
   */
  Step take(CentreLink link) throws StationFault {
    tryAgainAfterUpdate();
    SyncProgress progress = reading.of(states::progress);
    List<FeedBatch> page = link.pull(progress.cursor().seq(), PAGE);
    if (page.isEmpty()) {
      return Step.DONE;
    }
    if (hasMoreThanSent(page)) {
      return Step.GREET;
    }
    takeNames(link);
    takeIn(progress.cursor(), page);
    note(page);
    return Step.MORE;
  }

  /** What another version set aside may be known to this one: the feed is read again from there. */
  private void tryAgainAfterUpdate() throws StationFault {
    if (!triedAgain && reading.of(tx -> rejections.firstBatchOfOthers(tx, program)).isPresent()) {
      booking.keep(
          tx -> {
            rejections
                .firstBatchOfOthers(tx, program)
                .ifPresent(seq -> TryRejectedAgain.rewind(tx, states, seq));
            rejections.triedBy(tx, program);
            return true;
          });
    }
    triedAgain = true;
  }

  @Exempt(
      rule = "catch-all",
      reason = "whatever an entry has the tables stumble over, those behind it must come in")
  private void takeIn(FeedCursor from, List<FeedBatch> page) throws StationFault {
    List<FeedEntry> entries = page.stream().flatMap(batch -> entries(batch).stream()).toList();
    var together = Taking.together(program, booking.now(), givenUp);
    try {
      takeIn(from, page, entries, together);
    } catch (RuntimeException somewhere) {
      if (together.underWay().isEmpty()) {
        throw somewhere;
      }
      LOG.debug("a page failed, its bookings are taken in one by one", somewhere);
      takeOneByOne(from, page, entries);
    }
    tries.clear();
    givenUp.clear();
    for (FeedBatch batch : page) {
      heardOfAnother |= heardOf.add(batch.station());
    }
  }

  private void hear(Tx tx, List<FeedBatch> page) {
    page.stream()
        .filter(batch -> !heardOf.contains(batch.station()))
        .forEach(batch -> states.hear(tx, batch.station(), batch.characters()));
  }

  /** Whether a station was heard of since this was asked last. */
  boolean heardOfAnother() {
    boolean heard = heardOfAnother;
    heardOfAnother = false;
    return heard;
  }

  /** Finds out which booking it is that fails. */
  @Exempt(rule = "catch-all", reason = "whatever an entry has the tables stumble over, it is told")
  private void takeOneByOne(FeedCursor from, List<FeedBatch> page, List<FeedEntry> entries)
      throws StationFault {
    var taking = Taking.oneByOne(program, booking.now(), givenUp);
    try {
      takeIn(from, page, entries, taking);
    } catch (RuntimeException bug) {
      throw failed(taking.underWay().orElseThrow(() -> bug), bug);
    }
  }

  private void takeIn(FeedCursor from, List<FeedBatch> page, List<FeedEntry> entries, Taking taking)
      throws StationFault {
    booking.take(
        (tx, at) -> {
          if (!states.progress(tx).cursor().equals(from)) {
            // Somebody had the feed read again from another place meanwhile.
            return Booked.of(0, List.of());
          }
          Booked<Integer> booked = pulled.apply(tx, origins.origin(tx), entries, taking);
          page.forEach(batch -> states.add(tx, batch));
          hear(tx, page);
          FeedBatch last = page.getLast();
          states.save(tx, states.progress(tx).at(new FeedCursor(last.seq(), last.hash())));
          return booked;
        });
  }

  /** Counts the try. */
  private StationFault failed(FeedEntry at, RuntimeException bug) {
    if (tries.merge(at.key(), 1, Integer::sum) >= RefusedBatches.TRIES) {
      givenUp.put(at.key(), String.valueOf(bug.getMessage()));
    }
    return StationFault.because(
        bug,
        FaultCode.CENTRE_ENTRY_FAILED,
        FaultText.CENTRE_ENTRY_FAILED,
        at.stored().kind(),
        at.characters());
  }

  /** What came back of this station's own is no news. */
  private void note(List<FeedBatch> page) throws StationFault {
    UUID self = reading.of(origins::origin).station();
    page.stream()
        .filter(batch -> !batch.station().equals(self))
        .forEach(
            batch ->
                recent.add(
                    new RecentExchange.Batch(
                        booking.now(), false, batch.characters(), batch.entries().size())));
  }

  private boolean hasMoreThanSent(List<FeedBatch> page) throws StationFault {
    return reading.of(
        tx -> {
          Origin self = origins.origin(tx);
          OwnEntries own = OwnEntries.of(self, feed.epochs(tx));
          long sentNo = states.progress(tx).sentNo();
          return page.stream()
              .filter(batch -> batch.station().equals(own.station()))
              .anyMatch(
                  batch ->
                      batch.epoch() > self.epoch()
                          || own.of(batch.epoch()).stream()
                              .anyMatch(
                                  span ->
                                      batch.entries().stream()
                                          .mapToLong(CentreEntry::no)
                                          .anyMatch(
                                              no ->
                                                  no > sentNo
                                                      && no > span.after()
                                                      && no <= span.upTo())));
        });
  }

  private List<FeedEntry> entries(FeedBatch batch) {
    List<FeedEntry> entries = new ArrayList<>();
    for (CentreEntry entry : batch.entries()) {
      var stored = new StoredFact(entry.kind(), entry.version(), entry.subject(), entry.details());
      entries.add(
          new FeedEntry(
              batch.seq(),
              batch.station(),
              batch.characters(),
              batch.epoch(),
              entry.no(),
              codec.read(stored),
              stored,
              entry.at(),
              entry.user(),
              entry.hash()));
    }
    return entries;
  }

  /**
   * Sends and takes all names anew: a centre that went back may have lost some, and counts their
   * changes from an earlier number.
   *
   * @param sends whether the centre takes anything from this station now
   */
  void renewNames(CentreLink link, boolean sends) throws StationFault {
    namesSent = Map.of();
    booking.keep(
        tx -> {
          states.save(tx, states.progress(tx).names(0));
          return true;
        });
    if (sends) {
      sendNames(link);
    }
    takeNames(link);
  }

  /** Names that changed since; asked for before facts are taken in that speak of them. */
  private void takeNames(CentreLink link) throws StationFault {
    long version = reading.of(states::progress).namesVersion();
    List<PersonName> names = link.names(version, NAMES);
    while (!names.isEmpty()) {
      List<PersonName> page = names;
      booking.keep(
          tx -> {
            page.forEach(each -> users.callOther(tx, each.id(), each.name()));
            states.save(tx, states.progress(tx).names(page.getLast().version()));
            return true;
          });
      names = link.names(page.getLast().version(), NAMES);
    }
  }
}
