package org.kerf.flow.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Tx;
import org.kerf.stock.Ledger;
import org.kerf.stock.model.StockFact.MovementCompleted;

/**
 * Days that are closed: what happened then is accounted for, and nothing more is booked as of then.
 * What was booked before is undone by a movement of today.
 */
public final class ClosedPeriods {

  /** How a day is written in sentences of either language. */
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

  private final Ledger ledger;
  private final ZoneId zone;

  /**
   * As this ledger keeps them.
   *
   * @param zone whose days they are
   */
  public ClosedPeriods(Ledger ledger, ZoneId zone) {
    this.ledger = ledger;
    this.zone = zone;
  }

  /** The last day that is closed, if this moment is in one that is. */
  public Optional<LocalDate> against(Tx tx, Instant occurred) {
    return ledger.closedUpTo(tx).filter(upTo -> !day(occurred).isAfter(upTo));
  }

  /** As {@link #against}, for all that was booked at a moment. */
  Optional<LocalDate> against(Tx tx, Instant at, List<Fact> facts) {
    return facts.stream()
        .filter(MovementCompleted.class::isInstance)
        .map(MovementCompleted.class::cast)
        .map(document -> document.occurred().orElse(at))
        .min(Instant::compareTo)
        .flatMap(earliest -> against(tx, earliest));
  }

  /** The day of this moment here. */
  public LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }
}
