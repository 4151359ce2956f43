package org.kerf.settings.model;

import java.util.Map;
import org.kerf.kernel.Setting;

/**
 * Whose station this is, and what people call it.
 *
 * @param company as it stands on printouts; empty while nobody has said
 * @param station such as "Debitare 1"; empty while nobody has said
 */
public record StationName(String company, String station) {

  /** The longest name that printouts and screens have room for. */
  public static final int MOST_COMPANY = 120;

  /** The longest name that the status bar has room for. */
  public static final int MOST_STATION = 40;

  public static final Setting<StationName> SETTING =
      new Setting<>(
          "station",
          new StationName("", ""),
          name -> Map.of("company", name.company(), "stationName", name.station()),
          parts ->
              new StationName(
                  parts.getOrDefault("company", ""), parts.getOrDefault("stationName", "")));

  public StationName {
    company = company.strip();
    station = station.strip();
    if (company.length() > MOST_COMPANY || station.length() > MOST_STATION) {
      throw new IllegalArgumentException("too long: " + company + ", " + station);
    }
  }
}
