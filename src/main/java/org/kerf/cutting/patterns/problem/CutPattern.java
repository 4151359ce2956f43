package org.kerf.cutting.patterns.problem;

import java.util.Arrays;

/** What is cut from one bar: parts by index, each with how many. */
public final class CutPattern {

  public final int kind;
  public final int[] part;
  public final int[] count;

  private CutPattern(int kind, int[] part, int[] count) {
    this.kind = kind;
    this.part = part;
    this.count = count;
  }

  /** The pattern with so many of each part. */
  public static CutPattern of(int kind, int[] counts) {
    int used = 0;
    for (int count : counts) {
      used += count > 0 ? 1 : 0;
    }
    int[] part = new int[used];
    int[] count = new int[used];
    int next = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        part[next] = i;
        count[next++] = counts[i];
      }
    }
    return new CutPattern(kind, part, count);
  }

  /** The pattern with these parts, by rising index, and so many of each; kept as they are. */
  public static CutPattern of(int kind, int[] part, int[] count) {
    return new CutPattern(kind, part, count);
  }

  /** The pattern with so many of one part. */
  public static CutPattern of(int kind, int part, int count) {
    return new CutPattern(kind, new int[] {part}, new int[] {count});
  }

  public long load(Instance instance) {
    long load = 0;
    for (int k = 0; k < part.length; k++) {
      load += instance.size[part[k]] * count[k];
    }
    return load;
  }

  public int pieces() {
    return Arrays.stream(count).sum();
  }

  public boolean has(int wanted) {
    for (int one : part) {
      if (one == wanted) {
        return true;
      }
    }
    return false;
  }

  /** How often it can be cut without making more of a part than these demands. */
  public int timesWithin(int[] demand) {
    int times = Integer.MAX_VALUE;
    for (int k = 0; k < part.length; k++) {
      times = Math.min(times, demand[part[k]] / count[k]);
    }
    return part.length == 0 ? 0 : times;
  }

  /** The same without what is not asked for any more; what it makes is taken from the demand. */
  public CutPattern takenFrom(int[] demand) {
    int[] counts = new int[demand.length];
    for (int k = 0; k < part.length; k++) {
      counts[part[k]] = Math.min(count[k], demand[part[k]]);
      demand[part[k]] -= counts[part[k]];
    }
    return of(kind, counts);
  }

  /** A pattern of an instance of only some parts, in the whole one. */
  public CutPattern outOf(int[] some) {
    return new CutPattern(kind, Arrays.stream(part).map(i -> some[i]).toArray(), count);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CutPattern that
        && kind == that.kind
        && Arrays.equals(part, that.part)
        && Arrays.equals(count, that.count);
  }

  @Override
  public int hashCode() {
    return kind + 31 * (Arrays.hashCode(part) + 31 * Arrays.hashCode(count));
  }
}
