package org.kerf.identity.model;

import java.time.Duration;
import java.util.Map;
import org.kerf.kernel.Setting;

/** How long nobody has to touch the station until whoever proved who they are is asked again. */
public record IdleTime(int minutes) {

  public static final int SHORTEST = 1;
  public static final int LONGEST = 240;

  /** Long enough for a bar to be fetched, short enough for a break. */
  public static final IdleTime STANDARD = new IdleTime(15);

  private static final String PART = "minutes";

  public static final Setting<IdleTime> SETTING =
      new Setting<>(
          "idle-lock",
          STANDARD,
          time -> Map.of(PART, Integer.toString(time.minutes())),
          parts -> of(parts.getOrDefault(PART, "")));

  public IdleTime {
    if (!isTime(minutes)) {
      throw new IllegalArgumentException("minutes: " + minutes);
    }
  }

  public static boolean isTime(int minutes) {
    return minutes >= SHORTEST && minutes <= LONGEST;
  }

  public Duration duration() {
    return Duration.ofMinutes(minutes);
  }

  private static IdleTime of(String minutes) {
    if (!minutes.matches("[0-9]{1,3}") || !isTime(Integer.parseInt(minutes))) {
      return STANDARD;
    }
    return new IdleTime(Integer.parseInt(minutes));
  }
}
