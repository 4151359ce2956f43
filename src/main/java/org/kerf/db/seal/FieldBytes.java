package org.kerf.db.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes, so that no two different rows have the same: each with its type, texts and bytes
 * with their length. Numbers are alike whatever type a column gives them; a moment is alike in each
 * time zone.
 */
final class FieldBytes {

  private static final int MOST_FIXED = 1 + 2 * Long.BYTES;

  private ByteBuffer bytes = ByteBuffer.allocate(512);

  FieldBytes clear() {
    bytes.clear();
    return this;
  }

  FieldBytes add(@Nullable Object value) {
    switch (value) {
      case null -> room(1).put((byte) 'n');
      case Number number -> room(MOST_FIXED).put((byte) '#').putLong(number.longValue());
      case Boolean flag -> room(2).put((byte) '?').put((byte) (flag ? 1 : 0));
      case UUID id ->
          room(MOST_FIXED)
              .put((byte) 'u')
              .putLong(id.getMostSignificantBits())
              .putLong(id.getLeastSignificantBits());
      case OffsetDateTime at ->
          room(MOST_FIXED).put((byte) '@').putLong(at.toEpochSecond()).putInt(at.getNano());
      case LocalDateTime at -> local(at);
      case byte[] raw -> counted('b', raw);
      default -> counted('t', value.toString().getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  private void local(LocalDateTime at) {
    Instant asIfUtc = at.toInstant(ZoneOffset.UTC);
    room(MOST_FIXED).put((byte) 'l').putLong(asIfUtc.getEpochSecond()).putInt(asIfUtc.getNano());
  }

  private void counted(char type, byte[] raw) {
    room(MOST_FIXED + raw.length).put((byte) type).putInt(raw.length).put(raw);
  }

  private ByteBuffer room(int more) {
    if (bytes.remaining() < more) {
      int size = Math.max(bytes.capacity() * 2, bytes.position() + more);
      bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), size)).position(bytes.position());
    }
    return bytes;
  }

  ByteBuffer all() {
    return bytes.duplicate().flip();
  }
}
