package org.kerf.query.receiving;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.receiving.model.ReceivingDocuments;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;

/** Reads what waits to be put away, and proposes where. To be called on a worker. */
public final class PutAwayReader {

  /** Why a location is proposed. */
  public enum Why {
    /** Bars of the same item and length lie there. */
    SAME_LENGTH,
    /** Bars of the same item lie there. */
    SAME_ITEM,
    /** Nothing lies there. */
    EMPTY
  }

  /** Where a unit could go. */
  public record Proposal(Location location, Why why) {}

  /** A unit with the location that is proposed for it, if there is one. */
  public record Placing(UnitLine unit, Optional<Proposal> proposal) {}

  private static final List<DocumentKind> RECEIPTS =
      List.of(StockDocuments.RECEIPT, ReceivingDocuments.DELIVERY_RECEIPT);

  /** What was received longer ago has been left where it lies. */
  private static final Duration JUST_RECEIVED = Duration.ofDays(14);

  private final Reading reading;
  private final Repositories repositories;
  private final InstantSource clock;

  public PutAwayReader(Reading reading, Repositories repositories, InstantSource clock) {
    this.reading = reading;
    this.repositories = repositories;
    this.clock = clock;
  }

  /** What was received and has not been moved yet, the newest first. */
  public List<UnitLine> waiting(int most) throws StationFault {
    return reading.of(
        tx ->
            repositories
                .stock()
                .notMoved(tx, RECEIPTS, clock.instant().minus(JUST_RECEIVED), most));
  }

  /** The units of this code that are here: mostly one. */
  public List<Placing> units(ShortCode code) throws StationFault {
    return reading.of(
        tx ->
            repositories.stock().linesByCode(tx, code).stream()
                .map(line -> placing(tx, line))
                .toList());
  }

  /** The unit with this id. */
  public Optional<Placing> unit(UnitId id) throws StationFault {
    return reading.of(tx -> repositories.stock().line(tx, id).map(line -> placing(tx, line)));
  }

  private Placing placing(Tx tx, UnitLine line) {
    return new Placing(line, proposal(tx, line.unit()));
  }

  private Optional<Proposal> proposal(Tx tx, StockUnit unit) {
    return repositories
        .stock()
        .holding(tx, unit, Optional.of(unit.length()))
        .map(there -> new Proposal(there, Why.SAME_LENGTH))
        .or(
            () ->
                repositories
                    .stock()
                    .holding(tx, unit, Optional.empty())
                    .map(there -> new Proposal(there, Why.SAME_ITEM)))
        .or(
            () ->
                repositories
                    .stock()
                    .emptyLocation(tx)
                    .map(there -> new Proposal(there, Why.EMPTY)));
  }
}
