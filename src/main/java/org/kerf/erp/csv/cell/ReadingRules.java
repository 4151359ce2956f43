package org.kerf.erp.csv.cell;

import java.time.LocalDate;

/**
 * What a person or the clock has to say before a file can be read.
 *
 * @param today the day that "+1" or "-34" in a date column counts from
 * @param pointInThousands what "1.234" means in this file
 * @param names what headings mean
 */
public record ReadingRules(LocalDate today, PointMeaning pointInThousands, ColumnNames names) {

  /** With headings that mean what Kerf takes them for. */
  public ReadingRules(LocalDate today, PointMeaning pointInThousands) {
    this(today, pointInThousands, ColumnNames.NONE);
  }

  /** The meaning of a single point before exactly three digits, as in "1.234". */
  public enum PointMeaning {
    /** Reject such a row, so that a person is asked. */
    ASK,
    /** 1234: the point parts thousands. */
    THOUSANDS,
    /** 1,234: the point is the decimal sign. */
    DECIMAL
  }

  /** Nothing is guessed: a row with "1.234" is rejected with the question. */
  public static ReadingRules asking(LocalDate today) {
    return new ReadingRules(today, PointMeaning.ASK);
  }
}
