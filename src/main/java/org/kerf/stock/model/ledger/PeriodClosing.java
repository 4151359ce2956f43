package org.kerf.stock.model.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody closed periods, or opened them again: nothing is booked as of a day that is closed.
 *
 * @param upTo the last day that is closed from then on; empty if all are open
 */
public record PeriodClosing(
    PeriodClosingId id, Optional<LocalDate> upTo, Instant at, UUID user, String reason) {}
