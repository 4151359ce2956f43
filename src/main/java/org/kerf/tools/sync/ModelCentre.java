package org.kerf.tools.sync;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.sync.CentreLink;
import org.kerf.sync.Claims;
import org.kerf.sync.model.Batch;
import org.kerf.sync.model.CentreEntry;
import org.kerf.sync.model.ExchangeVersion;
import org.kerf.sync.model.FeedBatch;
import org.kerf.sync.model.FeedCursor;
import org.kerf.sync.model.Hello;
import org.kerf.sync.model.PersonName;
import org.kerf.sync.model.PushAnswer;
import org.kerf.sync.model.Welcome;

/**
 * The centre's rules in Java, as its functions in SQL have them: identity by link, holes, retries,
 * forks, the order of the feed, names. Each call is whole; for one thread at a time.
 */
public final class ModelCentre {

  private static final int MOST_CHARACTERS = 40;
  private static final int MOST_PULLED = 20_000;
  private static final int LATE_CALLS = 12;

  private final UUID company;
  private final String companyName;
  private final InstantSource clock;
  private final Map<UUID, NavigableMap<Integer, Inbox>> stations = new HashMap<>();
  private final Map<String, Characters> characters = new LinkedHashMap<>();
  private final List<FeedBatch> feed = new ArrayList<>();
  private final Map<UUID, PersonName> names = new LinkedHashMap<>();
  private long namesVersion;
  private final ModelClaims claims;

  private Predicate<PlantedFault> planted = _ -> false;
  private Runnable between = () -> {};
  private final Map<Long, Integer> hidden = new HashMap<>();

  /** Two characters and whose they are. */
  private record Characters(UUID station, int sinceEpoch) {}

  /** What the centre has of a station, in one of its epochs. */
  private static final class Inbox {
    private final long afterNo;
    private final String afterHash;
    private final List<CentreEntry> entries = new ArrayList<>();

    private Inbox(long afterNo, String afterHash) {
      this.afterNo = afterNo;
      this.afterHash = afterHash;
    }

    private long lastNo() {
      return entries.isEmpty() ? afterNo : entries.getLast().no();
    }

    private String lastHash() {
      return entries.isEmpty() ? afterHash : entries.getLast().hash();
    }

    private Optional<String> hash(long no) {
      long place = no - afterNo - 1;
      return place >= 0 && place < entries.size()
          ? Optional.of(entries.get((int) place).hash())
          : Optional.empty();
    }

    /** Of an entry, or of the one that the epoch began after. */
    private Optional<String> hashHere(long no) {
      return no == afterNo ? Optional.of(afterHash) : hash(no);
    }
  }

  public ModelCentre(UUID company, String companyName, InstantSource clock) {
    this.company = company;
    this.companyName = companyName;
    this.clock = clock;
    this.claims = new ModelClaims(clock);
  }

  /**
   * Has it break its rules.
   *
   * @param faults which of them, asked at each place
   * @param betweenReadAndWrite run where another transaction gets in if a row is not locked
   */
  void plant(Predicate<PlantedFault> faults, Runnable betweenReadAndWrite) {
    planted = faults;
    between = betweenReadAndWrite;
  }

  public UUID company() {
    return company;
  }

  public String companyName() {
    return companyName;
  }

  /** All batches so far, in their order. */
  public List<FeedBatch> feed() {
    return List.copyOf(feed);
  }

  /** How many batches there are. */
  int head() {
    return feed.size();
  }

  FeedBatch batch(int index) {
    return feed.get(index);
  }

  /** What it has, station by station and epoch by epoch. */
  void eachEpoch(BiConsumer<String, List<CentreEntry>> look) {
    stations.forEach(
        (station, epochs) ->
            epochs.forEach((epoch, inbox) -> look.accept(station + "/" + epoch, inbox.entries)));
  }

  /** The latest epoch of a station; 0 if there is none. */
  int latest(UUID station) {
    return of(station).isEmpty() ? 0 : of(station).lastKey();
  }

  /** Whether it has anything of this epoch. */
  boolean knows(UUID station, int epoch) {
    return inbox(station, epoch).isPresent();
  }

  /** Whether it has this very entry. */
  boolean has(UUID station, int epoch, CentreEntry entry) {
    return inbox(station, epoch)
        .filter(inbox -> inbox.hash(entry.no()).equals(Optional.of(entry.hash())))
        .isPresent();
  }

  Map<UUID, PersonName> names() {
    return names;
  }

  /** A connection of this station. */
  public CentreLink link(UUID station) {
    return new Link(station);
  }

  /**
   * Another centre of the same company with the first batches of this one: what a restore makes.
   */
  public ModelCentre restored(int batches) {
    return restored(batches, namesVersion);
  }

  /** As {@link #restored}, with the names as they were at a version. */
  ModelCentre restored(int batches, long names) {
    var older = new ModelCentre(company, companyName, clock);
    for (FeedBatch batch : feed.subList(0, batches)) {
      Inbox from = inbox(batch.station(), batch.epoch()).orElseThrow();
      Inbox to =
          older
              .of(batch.station())
              .computeIfAbsent(batch.epoch(), _ -> new Inbox(from.afterNo, from.afterHash));
      long last = batch.entries().getLast().no();
      to.entries.addAll(from.entries.subList(to.entries.size(), (int) (last - from.afterNo)));
      older.feed.add(batch);
    }
    older.characters.putAll(characters);
    this.names.forEach(
        (id, name) -> {
          if (name.version() <= names) {
            older.names.put(id, name);
            older.namesVersion = Math.max(older.namesVersion, name.version());
          }
        });
    return older;
  }

  long namesVersion() {
    return namesVersion;
  }

  private NavigableMap<Integer, Inbox> of(UUID station) {
    return stations.computeIfAbsent(station, _ -> new TreeMap<>());
  }

  private Optional<Inbox> inbox(UUID station, int epoch) {
    return Optional.ofNullable(of(station).get(epoch));
  }

  private String headHash() {
    return feed.isEmpty() ? Batch.NO_HASH : feed.getLast().hash();
  }

  private Optional<String> hashAt(long seq) {
    if (seq == 0) {
      return Optional.of(Batch.NO_HASH);
    }
    return seq > 0 && seq <= feed.size()
        ? Optional.of(feed.get((int) seq - 1).hash())
        : Optional.empty();
  }

  /** Gives a station characters, if nobody has them; whether they are its own. */
  boolean give(UUID station, String pair, int epoch) throws StationFault {
    if (!pair.matches("[0-9A-HJ-NP-X]{2}") || epoch < 1) {
      throw StationFault.of(
          FaultCode.CENTRE_REFUSED, FaultText.CENTRE_REFUSED, "Characters or epoch are wrong.");
    }
    long own = characters.values().stream().filter(of -> of.station().equals(station)).count();
    if (!characters.containsKey(pair) && own < MOST_CHARACTERS) {
      characters.put(pair, new Characters(station, epoch));
    }
    @Nullable Characters now = characters.get(pair);
    return now != null && now.station().equals(station);
  }

  /** Of that epoch: those that were taken last in the latest epoch up to it. */
  private String charactersOf(UUID station, int epoch) {
    String found = "";
    int since = 0;
    for (Map.Entry<String, Characters> each : characters.entrySet()) {
      Characters of = each.getValue();
      if (of.station().equals(station) && of.sinceEpoch() <= epoch && of.sinceEpoch() >= since) {
        found = each.getKey();
        since = of.sinceEpoch();
      }
    }
    return found;
  }

  private void called() {
    hidden.replaceAll((_, calls) -> calls - 1);
    hidden.values().removeIf(calls -> calls <= 0);
  }

  private final class Link implements CentreLink {

    private final UUID station;

    private Link(UUID station) {
      this.station = station;
    }

    @Override
    public Welcome hello(Hello hello) throws StationFault {
      called();
      if (!give(station, hello.characters(), hello.epoch())) {
        throw StationFault.of(
            FaultCode.CENTRE_CHARACTERS, FaultText.CENTRE_CHARACTERS, hello.characters());
      }
      NavigableMap<Integer, Inbox> epochs = of(station);
      int epoch = 0;
      if (!epochs.isEmpty()) {
        epoch =
            planted.test(PlantedFault.FIRST_EPOCH_ANSWERED) ? epochs.firstKey() : epochs.lastKey();
      }
      Optional<Inbox> inbox = inbox(station, epoch);
      FeedCursor cursor = hello.cursor();
      return new Welcome(
          company,
          companyName,
          ExchangeVersion.NEWEST,
          ExchangeVersion.OLDEST,
          epoch,
          inbox.map(Inbox::lastNo).orElse(0L),
          inbox.map(Inbox::lastHash).orElse(Batch.NO_HASH),
          feed.size(),
          hashAt(cursor.seq()).equals(Optional.of(cursor.hash())),
          0,
          false,
          clock.instant());
    }

    @Override
    public PushAnswer push(Batch batch) {
      called();
      for (int i = 0; i < batch.entries().size(); i++) {
        if (batch.entries().get(i).no() != batch.afterNo() + 1 + i) {
          throw new IllegalArgumentException("a hole before entry " + batch.entries().get(i).no());
        }
      }
      NavigableMap<Integer, Inbox> epochs = of(station);
      int latest = epochs.isEmpty() ? 0 : epochs.lastKey();
      long lastNo = inbox(station, latest).map(Inbox::lastNo).orElse(0L);
      boolean left =
          batch.epoch() < latest
              && !(planted.test(PlantedFault.LOWER_EPOCH_ACCEPTED)
                  && epochs.containsKey(batch.epoch()));
      long begun = inbox(station, latest).map(inbox -> inbox.afterNo).orElse(0L);
      if (left || (batch.epoch() == latest && batch.afterNo() < begun)) {
        return new PushAnswer.Forked(latest, lastNo);
      }
      long reached = lastNo;
      if (batch.epoch() > latest) {
        reached = epochs.values().stream().mapToLong(Inbox::lastNo).max().orElse(0);
      }
      if (batch.epoch() >= latest
          && batch.afterNo() > reached
          && !planted.test(PlantedFault.HOLE_NOT_REFUSED)) {
        return new PushAnswer.SendFrom(lastNo);
      }
      Inbox inbox =
          epochs.computeIfAbsent(batch.epoch(), _ -> new Inbox(batch.afterNo(), batch.afterHash()));
      return take(batch, inbox, batch.epoch(), inbox.lastNo());
    }

    private PushAnswer take(Batch batch, Inbox inbox, int epoch, long lastNo) {
      boolean locked = !planted.test(PlantedFault.LAST_NUMBER_NOT_LOCKED);
      if (!locked) {
        between.run();
      }
      boolean compares = !planted.test(PlantedFault.HASH_NOT_COMPARED);
      if (compares
          && lastNo == batch.afterNo()
          && !batch.afterHash().equals(inbox.lastHash())
          && locked
          && !planted.test(PlantedFault.HOLE_NOT_REFUSED)) {
        return forked(batch, inbox, epoch);
      }
      List<CentreEntry> fresh = new ArrayList<>();
      for (CentreEntry entry : batch.entries()) {
        if (entry.no() > lastNo || planted.test(PlantedFault.NO_DEDUPE_AT_CENTRE)) {
          fresh.add(entry);
        } else if (compares && !inbox.hash(entry.no()).equals(Optional.of(entry.hash()))) {
          return forked(batch, inbox, epoch);
        }
      }
      long upTo = Math.max(lastNo, batch.entries().getLast().no());
      if (planted.test(PlantedFault.ACKNOWLEDGED_BEFORE_COMMIT)) {
        return new PushAnswer.Taken(upTo, clock.instant());
      }
      if (planted.test(PlantedFault.PART_OF_A_BATCH_KEPT)) {
        fresh = fresh.subList(0, (fresh.size() + 1) / 2);
      }
      keep(inbox, fresh);
      if (!planted.test(PlantedFault.KEPT_BUT_NOT_PUBLISHED)) {
        publish(epoch, fresh);
      }
      return new PushAnswer.Taken(upTo, clock.instant());
    }

    private PushAnswer forked(Batch batch, Inbox inbox, int epoch) {
      return planted.test(PlantedFault.FORK_ACKNOWLEDGED)
          ? new PushAnswer.Taken(batch.entries().getLast().no(), clock.instant())
          : new PushAnswer.Forked(epoch, inbox.lastNo());
    }

    private void keep(Inbox inbox, List<CentreEntry> fresh) {
      boolean all = !planted.test(PlantedFault.LOCAL_ENTRIES_NOT_KEPT);
      fresh.stream().filter(entry -> all || !entry.local()).forEach(inbox.entries::add);
    }

    private void publish(int epoch, List<CentreEntry> fresh) {
      boolean all = planted.test(PlantedFault.LOCAL_ENTRIES_PUBLISHED);
      List<CentreEntry> shared = fresh.stream().filter(entry -> all || !entry.local()).toList();
      if (!shared.isEmpty()) {
        long seq = feed.size() + 1L;
        feed.add(
            new FeedBatch(
                seq,
                chained(headHash(), station, epoch, shared),
                station,
                charactersOf(station, epoch),
                epoch,
                clock.instant(),
                shared));
        if (seq % 3 == 0 && planted.test(PlantedFault.FEED_ORDER_BY_ARRIVAL)) {
          hidden.put(seq, LATE_CALLS);
        }
      }
    }

    @Override
    public List<FeedBatch> pull(long after, int mostEntries) {
      called();
      int most = Math.clamp(mostEntries, 1, MOST_PULLED);
      List<FeedBatch> page = new ArrayList<>();
      int entries = 0;
      for (FeedBatch batch : feed.subList((int) Math.min(after, feed.size()), feed.size())) {
        entries += batch.entries().size();
        if (!page.isEmpty() && entries > most) {
          break;
        }
        if (isSeen(batch)) {
          page.add(batch);
        }
      }
      if (!page.isEmpty() && planted.test(PlantedFault.PAGE_ENDS_WITHIN_A_BATCH)) {
        page.add(firstHalf(page.removeLast()));
      }
      return page;
    }

    private boolean isSeen(FeedBatch batch) {
      return !hidden.containsKey(batch.seq())
          && !(planted.test(PlantedFault.OWN_BATCHES_LEFT_OUT) && batch.station().equals(station));
    }

    private static FeedBatch firstHalf(FeedBatch of) {
      return new FeedBatch(
          of.seq(),
          of.hash(),
          of.station(),
          of.characters(),
          of.epoch(),
          of.received(),
          of.entries().subList(0, (of.entries().size() + 1) / 2));
    }

    @Override
    public Optional<String> entryHash(int epoch, long no) {
      return inbox(station, epoch).flatMap(inbox -> inbox.hashHere(no));
    }

    @Override
    public Optional<String> feedHash(long seq) {
      return hashAt(seq);
    }

    @Override
    public void putNames(List<PersonName> given) {
      Map<String, PersonName> last = new TreeMap<>();
      given.forEach(each -> last.put(each.id().toString(), each));
      last.values().forEach(each -> putName(each.id(), each.name()));
    }

    private void putName(UUID id, String name) {
      @Nullable PersonName known = names.get(id);
      if (known == null || !known.name().equals(name)) {
        names.put(id, new PersonName(id, name, ++namesVersion));
      }
    }

    @Override
    public List<PersonName> names(long afterVersion, int most) {
      return names.values().stream()
          .filter(each -> each.version() > afterVersion)
          .sorted(Comparator.comparingLong(PersonName::version))
          .limit(most)
          .toList();
    }

    @Override
    public boolean waitForNews(Duration longest) {
      return true;
    }

    @Override
    public Claims claims() {
      return claims.of(station);
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }

  private static String chained(String before, UUID station, int epoch, List<CentreEntry> entries) {
    HexFormat hex = HexFormat.of();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(hex.parseHex(before));
      ByteBuffer head = ByteBuffer.allocate(Long.BYTES * 2 + Integer.BYTES);
      head.putLong(station.getMostSignificantBits());
      head.putLong(station.getLeastSignificantBits());
      head.putInt(epoch);
      digest.update(head.array());
      entries.forEach(entry -> digest.update(hex.parseHex(entry.hash())));
      return hex.formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
