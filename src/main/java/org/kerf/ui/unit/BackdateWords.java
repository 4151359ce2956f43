package org.kerf.ui.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.kerf.flow.periods.BackdateRefusal;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.ledger.Document;
import org.kerf.ui.texts.Words;

/** Sentences for why something can't have happened then. */
public final class BackdateWords {

  private BackdateWords() {}

  /** The sentence, with moments by the clock of this zone. */
  public static Words of(BackdateRefusal refusal, ZoneId zone) {
    return switch (refusal) {
      case BackdateRefusal.InFuture() -> Words.of("unit.backdate.in-future");
      case BackdateRefusal.Closed(LocalDate upTo) -> Words.of("unit.backdate.closed", upTo);
      case BackdateRefusal.NotYetThere(ShortCode unit, Instant came) ->
          Words.of(
              "unit.backdate.not-yet-there", unit.spaced(), LocalDateTime.ofInstant(came, zone));
      case BackdateRefusal.TooFew(ShortCode unit, int there) ->
          Words.of("unit.backdate.too-few", unit.spaced(), there);
      case BackdateRefusal.Contradicted(ShortCode unit, Document by) ->
          Words.of(
              "unit.backdate.contradicted",
              unit.spaced(),
              UnitWords.of(by.kind()),
              by.code().spaced(),
              LocalDateTime.ofInstant(by.occurredAt(), zone));
    };
  }
}
