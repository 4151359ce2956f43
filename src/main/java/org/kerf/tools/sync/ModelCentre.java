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
import org.jspecify.annotations.Nullable;
import org.kerf.sync.CentreLink;
import org.kerf.sync.model.Batch;
import org.kerf.sync.model.CentreEntry;
import org.kerf.sync.model.FeedBatch;
import org.kerf.sync.model.FeedCursor;
import org.kerf.sync.model.Hello;
import org.kerf.sync.model.PersonName;
import org.kerf.sync.model.PushAnswer;
import org.kerf.sync.model.Welcome;

/**
 * The centre's rules in Java: identity by link, holes, retries, forks, the order of the feed. Each
 * call is whole; for one thread at a time.
 */
public final class ModelCentre {

  private static final int SCHEMA = 1;

  private final UUID company;
  private final String companyName;
  private final InstantSource clock;
  private final Map<UUID, NavigableMap<Integer, Inbox>> stations = new HashMap<>();
  private final List<FeedBatch> feed = new ArrayList<>();
  private final Map<UUID, PersonName> names = new LinkedHashMap<>();
  private long namesVersion;

  /** What the centre has of a station, in one of its epochs. */
  private static final class Inbox {
    private final long afterNo;
    private final String afterHash;
    private final String characters;
    private final List<CentreEntry> entries = new ArrayList<>();

    private Inbox(long afterNo, String afterHash, String characters) {
      this.afterNo = afterNo;
      this.afterHash = afterHash;
      this.characters = characters;
    }

    private long lastNo() {
      return afterNo + entries.size();
    }

    private Optional<String> hash(long no) {
      if (no == afterNo) {
        return Optional.of(afterHash);
      }
      return no > afterNo && no <= lastNo()
          ? Optional.of(entries.get((int) (no - afterNo - 1)).hash())
          : Optional.empty();
    }
  }

  public ModelCentre(UUID company, String companyName, InstantSource clock) {
    this.company = company;
    this.companyName = companyName;
    this.clock = clock;
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

  /** A connection of this station. */
  public CentreLink link(UUID station) {
    return new Link(station);
  }

  /**
   * Another centre of the same company with the first batches of this one: what a restore makes.
   */
  public ModelCentre restored(int batches) {
    var older = new ModelCentre(company, companyName, clock);
    for (FeedBatch batch : feed.subList(0, batches)) {
      Inbox from = inbox(batch.station(), batch.epoch()).orElseThrow();
      Inbox to =
          older
              .of(batch.station())
              .computeIfAbsent(
                  batch.epoch(), _ -> new Inbox(from.afterNo, from.afterHash, from.characters));
      long last = batch.entries().getLast().no();
      to.entries.addAll(from.entries.subList(to.entries.size(), (int) (last - from.afterNo)));
      older.feed.add(batch);
    }
    names.values().forEach(each -> older.putName(each.id(), each.name()));
    return older;
  }

  private NavigableMap<Integer, Inbox> of(UUID station) {
    return stations.computeIfAbsent(station, _ -> new TreeMap<>());
  }

  private Optional<Inbox> inbox(UUID station, int epoch) {
    return Optional.ofNullable(of(station).get(epoch));
  }

  private String head() {
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

  private void putName(UUID id, String name) {
    @Nullable PersonName known = names.get(id);
    if (known == null || !known.name().equals(name)) {
      names.put(id, new PersonName(id, name, ++namesVersion));
    }
  }

  private final class Link implements CentreLink {

    private final UUID station;
    private String characters = "";

    private Link(UUID station) {
      this.station = station;
    }

    @Override
    public Welcome hello(Hello hello) {
      characters = hello.characters();
      NavigableMap<Integer, Inbox> epochs = of(station);
      int epoch = epochs.isEmpty() ? 0 : epochs.lastKey();
      long lastNo = epochs.isEmpty() ? 0 : epochs.lastEntry().getValue().lastNo();
      FeedCursor cursor = hello.cursor();
      return new Welcome(
          company,
          companyName,
          SCHEMA,
          SCHEMA,
          epoch,
          lastNo,
          entryHash(epoch, lastNo).orElse(Batch.NO_HASH),
          feed.size(),
          hashAt(cursor.seq()).equals(Optional.of(cursor.hash())),
          0,
          false,
          clock.instant());
    }

    @Override
    public PushAnswer push(Batch batch) {
      NavigableMap<Integer, Inbox> epochs = of(station);
      if (!epochs.isEmpty() && batch.epoch() < epochs.lastKey()) {
        return forked(epochs);
      }
      long has = epochs.isEmpty() ? 0 : epochs.lastEntry().getValue().lastNo();
      if (batch.afterNo() > has) {
        return new PushAnswer.SendFrom(has);
      }
      Inbox inbox =
          epochs.computeIfAbsent(
              batch.epoch(), _ -> new Inbox(batch.afterNo(), batch.afterHash(), characters));
      if (!inbox.hash(batch.afterNo()).equals(Optional.of(batch.afterHash()))) {
        return forked(epochs);
      }
      List<CentreEntry> fresh = new ArrayList<>();
      for (CentreEntry entry : batch.entries()) {
        if (entry.no() > inbox.lastNo()) {
          fresh.add(entry);
        } else if (!inbox.hash(entry.no()).equals(Optional.of(entry.hash()))) {
          return forked(epochs);
        }
      }
      inbox.entries.addAll(fresh);
      publish(batch.epoch(), inbox.characters, fresh);
      return new PushAnswer.Taken(inbox.lastNo(), clock.instant());
    }

    private PushAnswer forked(NavigableMap<Integer, Inbox> epochs) {
      return new PushAnswer.Forked(epochs.lastKey(), epochs.lastEntry().getValue().lastNo());
    }

    private void publish(int epoch, String of, List<CentreEntry> fresh) {
      List<CentreEntry> shared = fresh.stream().filter(entry -> !entry.local()).toList();
      if (!shared.isEmpty()) {
        feed.add(
            new FeedBatch(
                feed.size() + 1L,
                chained(head(), station, epoch, shared),
                station,
                of,
                epoch,
                clock.instant(),
                shared));
      }
    }

    @Override
    public List<FeedBatch> pull(long after, int mostEntries) {
      List<FeedBatch> page = new ArrayList<>();
      int entries = 0;
      for (FeedBatch batch : feed.subList((int) Math.min(after, feed.size()), feed.size())) {
        entries += batch.entries().size();
        if (!page.isEmpty() && entries > mostEntries) {
          break;
        }
        page.add(batch);
      }
      return page;
    }

    @Override
    public Optional<String> entryHash(int epoch, long no) {
      return inbox(station, epoch).flatMap(inbox -> inbox.hash(no));
    }

    @Override
    public Optional<String> feedHash(long seq) {
      return hashAt(seq);
    }

    @Override
    public void putNames(List<PersonName> given) {
      given.forEach(each -> putName(each.id(), each.name()));
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
    public void close() {
      // Nothing is held.
    }
  }

  private static String chained(String before, UUID station, int epoch, List<CentreEntry> entries) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(HexFormat.of().parseHex(before));
      digest.update(
          ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
              .putLong(station.getMostSignificantBits())
              .putLong(station.getLeastSignificantBits())
              .putInt(epoch)
              .flip());
      entries.forEach(entry -> digest.update(HexFormat.of().parseHex(entry.hash())));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
