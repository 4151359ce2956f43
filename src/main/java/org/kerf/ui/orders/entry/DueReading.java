package org.kerf.ui.orders.entry;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a due date as people type it: "5.12", "5.12.2026", "+3", "vineri", "fri", "azi", "mâine",
 * each with an hour behind it, "5.12 14:00"; without one it is the last minute of the day.
 */
public final class DueReading {

  /** A day's name is understood from so many letters on. */
  private static final int LEAST_LETTERS = 2;

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);
  private static final Pattern HOUR = Pattern.compile("(.+?)\\s+(\\d{1,2})(?::(\\d{2}))?");
  private static final Pattern COUNTED = Pattern.compile("\\+\\s*(\\d{1,3})");
  private static final Pattern DATE =
      Pattern.compile("(\\d{1,2})[./-](\\d{1,2})(?:[./-](\\d{2}|\\d{4}))?\\.?");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final List<List<String>> DAYS =
      List.of(
          List.of("luni", "monday"),
          List.of("marti", "tuesday"),
          List.of("miercuri", "wednesday"),
          List.of("joi", "thursday"),
          List.of("vineri", "friday"),
          List.of("sambata", "saturday"),
          List.of("duminica", "sunday"));
  private static final List<String> TODAY = List.of("azi", "astazi", "today");
  private static final List<String> TOMORROW = List.of("maine", "tomorrow");
  private static final int CENTURY = 2_000;

  private DueReading() {}

  /** The moment meant; empty if it names none. */
  public static Optional<LocalDateTime> read(String typed, LocalDate today) {
    String text =
        MARKS
            .matcher(Normalizer.normalize(typed.strip(), Normalizer.Form.NFD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    try {
      return day(text, today).map(day -> day.atTime(END_OF_DAY)).or(() -> withHour(text, today));
    } catch (DateTimeException _) {
      // "31.2" and "25:00" look right and are not.
      return Optional.empty();
    }
  }

  private static Optional<LocalDateTime> withHour(String text, LocalDate today) {
    Matcher hour = HOUR.matcher(text);
    if (!hour.matches()) {
      return Optional.empty();
    }
    int minutes = hour.group(3) == null ? 0 : Integer.parseInt(hour.group(3));
    return day(hour.group(1), today)
        .map(day -> day.atTime(LocalTime.of(Integer.parseInt(hour.group(2)), minutes)));
  }

  private static Optional<LocalDate> day(String text, LocalDate today) {
    Matcher counted = COUNTED.matcher(text);
    if (counted.matches()) {
      return Optional.of(today.plusDays(Integer.parseInt(counted.group(1))));
    }
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return Optional.of(LocalDate.of(part(iso, 1), part(iso, 2), part(iso, 3)));
    }
    Matcher date = DATE.matcher(text);
    return date.matches() ? Optional.of(date(date, today)) : named(text, today);
  }

  /** Without a year it is the next day of that date. */
  private static LocalDate date(Matcher date, LocalDate today) {
    if (date.group(3) != null) {
      int year = part(date, 3);
      return LocalDate.of(year < CENTURY ? CENTURY + year : year, part(date, 2), part(date, 1));
    }
    LocalDate thisYear = LocalDate.of(today.getYear(), part(date, 2), part(date, 1));
    return thisYear.isBefore(today)
        ? LocalDate.of(today.getYear() + 1, part(date, 2), part(date, 1))
        : thisYear;
  }

  private static int part(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static Optional<LocalDate> named(String text, LocalDate today) {
    if (text.length() < LEAST_LETTERS) {
      return Optional.empty();
    }
    if (begins(TODAY, text)) {
      return Optional.of(today);
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      if (begins(DAYS.get(day.getValue() - 1), text)) {
        return Optional.of(today.with(TemporalAdjusters.next(day)));
      }
    }
    return begins(TOMORROW, text) ? Optional.of(today.plusDays(1)) : Optional.empty();
  }

  private static boolean begins(List<String> names, String text) {
    return names.stream().anyMatch(name -> name.startsWith(text));
  }
}
