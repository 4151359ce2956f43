package org.kerf.erp.csv.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days as "31.12.2026" or "2026-12-31", or counted from the day of the import, as "+1" or
 * "-34"; each may be followed by a time of day, "14:00".
 */
public final class Dates {

  private static final String TIME = "(?:\\s+(\\d{1,2}):(\\d{2})(?::\\d{2})?)?";
  // Excel takes the plus sign away when it saves a file again, hence the sign may be missing.
  private static final Pattern COUNTED = Pattern.compile("([+-]?\\d{1,3})" + TIME);
  private static final Pattern ROMANIAN =
      Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})" + TIME);
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})" + TIME);

  private final LocalDate today;

  public Dates(LocalDate today) {
    this.today = today;
  }

  /**
   * The moment a cell names, at the given time where it names only a day; empty if it names none.
   */
  public Optional<LocalDateTime> read(String cell, LocalTime otherwise) {
    try {
      return parse(cell, otherwise);
    } catch (DateTimeException noSuchDay) {
      // "31.02.2026" and "25:00" look right and are not.
      return Optional.empty();
    }
  }

  private Optional<LocalDateTime> parse(String cell, LocalTime otherwise) {
    Matcher counted = COUNTED.matcher(cell);
    if (counted.matches()) {
      LocalDate day = today.plusDays(Integer.parseInt(counted.group(1)));
      return Optional.of(day.atTime(time(counted, 2, otherwise)));
    }
    Matcher romanian = ROMANIAN.matcher(cell);
    if (romanian.matches()) {
      LocalDate day = LocalDate.of(part(romanian, 3), part(romanian, 2), part(romanian, 1));
      return Optional.of(day.atTime(time(romanian, 4, otherwise)));
    }
    Matcher iso = ISO.matcher(cell);
    if (iso.matches()) {
      LocalDate day = LocalDate.of(part(iso, 1), part(iso, 2), part(iso, 3));
      return Optional.of(day.atTime(time(iso, 4, otherwise)));
    }
    return Optional.empty();
  }

  private static int part(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static LocalTime time(Matcher matcher, int hourGroup, LocalTime otherwise) {
    return matcher.group(hourGroup) == null
        ? otherwise
        : LocalTime.of(part(matcher, hourGroup), part(matcher, hourGroup + 1));
  }
}
