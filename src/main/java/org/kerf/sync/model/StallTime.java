package org.kerf.sync.model;

import java.time.Duration;
import java.util.Map;
import org.kerf.kernel.Setting;

/** How long the exchange with the centre may stand still until people are told. */
public record StallTime(int hours) {

  public static final int MOST = 168;

  /** Half a shift: a router that is restarted is no news. */
  public static final StallTime STANDARD = new StallTime(4);

  private static final String PART = "hours";

  public static final Setting<StallTime> SETTING =
      new Setting<>(
          "sync-stall",
          STANDARD,
          time -> Map.of(PART, Integer.toString(time.hours())),
          parts -> of(parts.getOrDefault(PART, "")));

  public StallTime {
    if (!isTime(hours)) {
      throw new IllegalArgumentException("hours: " + hours);
    }
  }

  public static boolean isTime(int hours) {
    return hours >= 1 && hours <= MOST;
  }

  public Duration duration() {
    return Duration.ofHours(hours);
  }

  private static StallTime of(String hours) {
    return hours.matches("[0-9]{1,3}") && isTime(Integer.parseInt(hours))
        ? new StallTime(Integer.parseInt(hours))
        : STANDARD;
  }
}
