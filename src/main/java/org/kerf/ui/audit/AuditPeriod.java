package org.kerf.ui.audit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.kerf.ui.texts.Words;

/** The days of which lines are shown. */
enum AuditPeriod {
  TODAY,
  YESTERDAY,
  THIS_WEEK,
  THIS_MONTH,
  LAST_MONTH,
  THIS_YEAR;

  /** The first day of it. */
  LocalDate first(LocalDate today) {
    return switch (this) {
      case TODAY -> today;
      case YESTERDAY -> today.minusDays(1);
      case THIS_WEEK -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case THIS_MONTH -> today.withDayOfMonth(1);
      case LAST_MONTH -> today.minusMonths(1).withDayOfMonth(1);
      case THIS_YEAR -> today.withDayOfYear(1);
    };
  }

  /** The day after the last one of it. */
  LocalDate end(LocalDate today) {
    return switch (this) {
      case YESTERDAY -> today;
      case LAST_MONTH -> today.withDayOfMonth(1);
      case TODAY, THIS_WEEK, THIS_MONTH, THIS_YEAR -> today.plusDays(1);
    };
  }

  Words words() {
    return Words.of("audit.period." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
