package org.kerf.tools.torture.sync;

import java.util.EnumSet;
import java.util.Set;

/** What is done to the company in a round, in words for people. */
public enum Stroke {
  STATION_KILLED("a station killed"),
  SERVER_KILLED("the server killed"),
  BOTH_KILLED("the server and a station killed"),
  BACKEND_KILLED("a process of the server killed"),
  CONNECTIONS_CUT("connections cut"),
  CLOCKS_SET("clocks set"),
  STATION_DISK_FULL("a station's disk full"),
  SERVER_DISK_FULL("the server's disk full"),
  FAILED_OVER("the primary killed, its synchronous standby promoted"),
  FAILED_OVER_BEHIND("the primary killed, an asynchronous standby promoted that lagged behind");

  /** Without a standby. */
  public static final Set<Stroke> ALONE = EnumSet.range(STATION_KILLED, SERVER_DISK_FULL);

  /** With one. */
  public static final Set<Stroke> STANDBY = EnumSet.of(FAILED_OVER, FAILED_OVER_BEHIND);

  private final String words;

  Stroke(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** Whether the centre loses what it has acknowledged: the stations have to notice. */
  boolean losesAtCentre() {
    return this == FAILED_OVER_BEHIND;
  }

  boolean fillsDisk() {
    return this == STATION_DISK_FULL || this == SERVER_DISK_FULL;
  }
}
