package org.kerf.tools.sync;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kerf.journal.Journal;
import org.kerf.journal.codec.FactCodec;
import org.kerf.journal.model.ChainedEntry;
import org.kerf.journal.model.ConsumerState;
import org.kerf.journal.model.DeadLetter;
import org.kerf.journal.model.JournalEntry;
import org.kerf.journal.model.StoredFact;
import org.kerf.journal.model.Unsent;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Tx;
import org.kerf.tools.sync.SimulatedStore.Entry;

/** The journal of a simulated station. Nobody but the exchange reads it, so no consumer is kept. */
final class SimulatedJournal implements Journal {

  private final SimulatedStore store;
  private final FactCodec codec;
  private final boolean outsideTransaction;
  private final boolean losesNumbers;

  SimulatedJournal(
      SimulatedStore store, FactCodec codec, boolean outsideTransaction, boolean losesNumbers) {
    this.store = store;
    this.codec = codec;
    this.outsideTransaction = outsideTransaction;
    this.losesNumbers = losesNumbers;
  }

  @Override
  public void write(Tx tx, List<? extends Fact> facts, Instant at, UUID user) {
    for (Fact fact : facts) {
      StoredFact stored = codec.write(fact);
      long no = ++store.lastNo;
      String before = store.journal.isEmpty() ? "" : store.journal.getLast().hash();
      var entry = new Entry(no, fact, stored, at, user, hash(before, no, stored, at, user));
      if (outsideTransaction) {
        store.journal.add(entry);
      } else {
        if (!losesNumbers) {
          store.undo(() -> store.lastNo--);
        }
        store.add(store.journal, entry);
      }
    }
  }

  private static String hash(String before, long no, StoredFact stored, Instant at, UUID user) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(before.getBytes(StandardCharsets.US_ASCII));
      ByteBuffer numbers = ByteBuffer.allocate(Long.BYTES * 3);
      numbers.putLong(no).putLong(at.toEpochMilli()).putLong(user.getLeastSignificantBits());
      digest.update(numbers.array());
      digest.update((stored.kind() + stored.details()).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private List<Entry> found(long after, long upTo, int most) {
    List<Entry> all = store.journal;
    int from = 0;
    if (!losesNumbers) {
      from = Math.clamp(after, 0, all.size());
    } else {
      while (from < all.size() && all.get(from).no() <= after) {
        from++;
      }
    }
    int to = from;
    while (to < all.size() && to - from < most && all.get(to).no() <= upTo) {
      to++;
    }
    return all.subList(from, to);
  }

  @Override
  public List<JournalEntry> entries(Tx tx, long after, long upTo, int most) {
    return found(after, upTo, most).stream()
        .map(of -> new JournalEntry(of.no(), of.fact(), of.stored(), of.at(), of.user()))
        .toList();
  }

  @Override
  public List<ChainedEntry> chained(Tx tx, long after, long upTo, int most) {
    return found(after, upTo, most).stream()
        .map(of -> new ChainedEntry(of.no(), of.stored(), of.at(), of.user(), of.hash()))
        .toList();
  }

  @Override
  public Optional<String> hash(Tx tx, long no) {
    return found(no - 1, no, 1).stream().filter(of -> of.no() == no).map(Entry::hash).findFirst();
  }

  @Override
  public Unsent unsent(Tx tx, long after, Set<String> local) {
    long count =
        found(after, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
            .filter(of -> !local.contains(of.stored().kind()))
            .count();
    return new Unsent(count, Optional.empty());
  }

  @Override
  public long last(Tx tx) {
    return store.journal.isEmpty() ? 0 : store.journal.getLast().no();
  }

  @Override
  public ConsumerState consumer(Tx tx, String consumer) {
    return new ConsumerState(consumer, 0, 0, "", Optional.empty());
  }

  @Override
  public void save(Tx tx, ConsumerState state) {}

  @Override
  public void setAside(Tx tx, String consumer, long no, String error, Instant at) {}

  @Override
  public List<DeadLetter> deadLetters(Tx tx, int most) {
    return List.of();
  }

  @Override
  public void settled(Tx tx, DeadLetter letter) {}
}
