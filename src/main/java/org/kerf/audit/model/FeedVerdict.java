package org.kerf.audit.model;

import java.util.List;

/**
 * What comparing the lines of other stations with the feed of the centre found. The feed is a chain
 * of hashes that the centre made; a line has in it the hash that its own station gave it.
 *
 * @param stations each that lines came from
 * @param faults all that is wrong, at most some
 */
public record FeedVerdict(List<OfStation> stations, List<Fault> faults) {

  /** No station but this one. */
  public static final FeedVerdict ALONE = new FeedVerdict(List.of(), List.of());

  public FeedVerdict {
    stations = List.copyOf(stations);
    faults = List.copyOf(faults);
  }

  /**
   * The lines of a station.
   *
   * @param lines that are here
   * @param bound those of them that are in the feed as the centre chained it; the others came
   *     before this program kept hashes, or the centre has lost them
   */
  public record OfStation(AuditStation station, long lines, long bound) {}

  /** What is wrong. */
  public sealed interface Fault {

    /**
     * Lines are missing, too many, or others than those that the centre sent.
     *
     * @param first the number of the first that it may be
     * @param last the number of the last
     */
    record LinesDiffer(AuditStation station, long first, long last) implements Fault {}

    /**
     * Batches of the feed are missing.
     *
     * @param first the first of them
     * @param last the last of them
     */
    record BatchesMissing(long first, long last) implements Fault {}
  }
}
