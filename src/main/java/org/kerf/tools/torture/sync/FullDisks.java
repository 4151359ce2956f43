package org.kerf.tools.torture.sync;

/**
 * How often disks were filled, and how often somebody wanted to write then and was told that there
 * is no room: only that shows anything.
 *
 * @param triedAtStations how often that of a station was filled
 * @param atStations in how many of these the station met it
 * @param triedAtCentre how often that of the server was filled
 * @param atCentre in how many of these the server met it
 */
public record FullDisks(int triedAtStations, int atStations, int triedAtCentre, int atCentre) {

  static final FullDisks NONE = new FullDisks(0, 0, 0, 0);

  FullDisks station(boolean met) {
    return new FullDisks(triedAtStations + 1, atStations + (met ? 1 : 0), triedAtCentre, atCentre);
  }

  FullDisks centre(boolean met) {
    return new FullDisks(triedAtStations, atStations, triedAtCentre + 1, atCentre + (met ? 1 : 0));
  }
}
