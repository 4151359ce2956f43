package org.kerf.sync.postgres;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.kerf.sync.model.Batch;
import org.kerf.sync.model.CentreEntry;

/** The journal of a station that is made up: entries chained by hashes. */
final class TestJournal {

  private static final Instant BEGAN = Instant.parse("2026-11-30T08:00:00.123Z");

  private final UUID user = new UUID(7, 7);
  private final List<CentreEntry> entries = new ArrayList<>();

  TestJournal() {}

  /** An older copy of another. */
  TestJournal(TestJournal from, int entries) {
    this.entries.addAll(from.entries.subList(0, entries));
  }

  TestJournal add(int count) {
    for (int i = 0; i < count; i++) {
      add("{\"n\":\"" + (entries.size() + 1) + "\"}", false);
    }
    return this;
  }

  TestJournal add(String details, boolean local) {
    long no = entries.size() + 1L;
    entries.add(
        new CentreEntry(
            no,
            "movement.completed",
            1,
            new UUID(1, no),
            details,
            BEGAN.plusSeconds(no),
            user,
            sha256(hash(no - 1) + no + details),
            local));
    return this;
  }

  long last() {
    return entries.size();
  }

  String hash(long no) {
    return no == 0 ? Batch.NO_HASH : entries.get((int) no - 1).hash();
  }

  List<CentreEntry> entries() {
    return List.copyOf(entries);
  }

  /** Entries after one, so many. */
  Batch batch(int epoch, long after, int count) {
    return new Batch(
        epoch, after, hash(after), List.copyOf(entries.subList((int) after, (int) after + count)));
  }

  /** All entries after one. */
  Batch after(int epoch, long after) {
    return batch(epoch, after, (int) (last() - after));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
