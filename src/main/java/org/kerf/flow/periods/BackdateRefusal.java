package org.kerf.flow.periods;

import java.time.Instant;
import java.time.LocalDate;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.ledger.Document;

/** Why something can't have happened at the moment that a person says. */
public sealed interface BackdateRefusal {

  /** It has not been that time yet. */
  record InFuture() implements BackdateRefusal {}

  /** The days up to this one are closed. */
  record Closed(LocalDate upTo) implements BackdateRefusal {}

  /** The unit came later. */
  record NotYetThere(ShortCode unit, Instant came) implements BackdateRefusal {}

  /** There were only so many bars of the unit then. */
  record TooFew(ShortCode unit, int there) implements BackdateRefusal {}

  /** A later document of the unit could not have been booked. */
  record Contradicted(ShortCode unit, Document by) implements BackdateRefusal {}
}
