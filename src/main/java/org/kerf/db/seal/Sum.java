package org.kerf.db.seal;

import java.nio.ByteBuffer;

/** A sum of digests, modulo 2^128. */
record Sum(long high, long low) {

  static final int BYTES = 2 * Long.BYTES;
  static final Sum ZERO = new Sum(0, 0);

  static Sum read(ByteBuffer bytes) {
    return new Sum(bytes.getLong(), bytes.getLong());
  }

  void write(ByteBuffer bytes) {
    bytes.putLong(high).putLong(low);
  }

  byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    write(bytes);
    return bytes.array();
  }

  Sum plus(Sum other) {
    long sum = low + other.low;
    long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
    return new Sum(high + other.high + carry, sum);
  }

  Sum minus(Sum other) {
    long borrow = Long.compareUnsigned(low, other.low) < 0 ? 1 : 0;
    return new Sum(high - other.high - borrow, low - other.low);
  }
}
