package org.kerf.db.seal;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * For each table the sum of its rows' digests, modulo 2^128: a multiset hash (Clarke and others,
 * "Incremental multiset hash functions", ASIACRYPT 2003, MSet-Add-Hash under a secret key). A row
 * that is added, changed or removed changes it, and a write changes it by its own rows alone.
 */
public final class Contents {

  /** Of a store without rows, or without damage. */
  public static final Contents NONE = new Contents(new TreeMap<>());

  private final SortedMap<String, Sum> sums;

  Contents(SortedMap<String, Sum> sums) {
    this.sums = sums;
  }

  /**
   * As they are kept.
   *
   * @param tables the names of the tables that the store has
   * @param bytes one sum after the other, in the order of these names; what is missing is 0
   */
  static Contents read(Collection<String> tables, byte[] bytes) {
    ByteBuffer kept = ByteBuffer.wrap(bytes);
    SortedMap<String, Sum> sums = new TreeMap<>();
    for (String table : tables) {
      sums.put(table, kept.remaining() < Sum.BYTES ? Sum.ZERO : Sum.read(kept));
    }
    return new Contents(sums);
  }

  byte[] bytes() {
    ByteBuffer kept = ByteBuffer.allocate(sums.size() * Sum.BYTES);
    sums.values().forEach(sum -> sum.write(kept));
    return kept.array();
  }

  Sum of(String table) {
    return sums.getOrDefault(table, Sum.ZERO);
  }

  Contents plus(Contents other) {
    SortedMap<String, Sum> all = new TreeMap<>(sums);
    other.sums.forEach((table, sum) -> all.merge(table, sum, Sum::plus));
    return new Contents(all);
  }

  Contents minus(Contents other) {
    SortedMap<String, Sum> all = new TreeMap<>(sums);
    other.sums.forEach((table, sum) -> all.put(table, of(table).minus(sum)));
    return new Contents(all);
  }
}
