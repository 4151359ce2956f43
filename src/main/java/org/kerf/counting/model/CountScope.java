package org.kerf.counting.model;

/**
 * How the locations of a count were chosen.
 *
 * @param text the zone or the beginning of a name; the class of items; how many locations
 * @param seed of the choice at random, so that it can be made again; 0 for other ways
 */
public record CountScope(Way way, String text, long seed) {

  /** The longest text that is kept. */
  public static final int MOST_TEXT = 60;

  /** How locations are chosen. */
  public enum Way {
    /** All of a zone, or all whose names begin alike. */
    ZONE,
    /** All where items of a class lie: A moves most, C least. */
    ABC,
    /** So many of all. */
    RANDOM
  }
}
