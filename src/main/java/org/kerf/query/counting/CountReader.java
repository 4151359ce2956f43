package org.kerf.query.counting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kerf.counting.model.CountAccuracy;
import org.kerf.counting.model.CountLine;
import org.kerf.counting.model.CountState;
import org.kerf.counting.model.StockCount;
import org.kerf.flow.UseCases;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.identity.Users;
import org.kerf.identity.model.PersonNames;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.UnitId;

/** Reads counts for whoever plans them and decides about them. */
public final class CountReader {

  private static final int MOST_DOCUMENTS = 20;

  /** Nobody has more counts under way. */
  private static final int MOST_OPEN = 1_000;

  private final Reading reading;
  private final Repositories repositories;
  private final Users users;

  public CountReader(UseCases useCases) {
    reading = useCases.reading();
    repositories = useCases.repositories();
    users = useCases.users();
  }

  /** Counts that a filter keeps, the newest first. */
  public CountRows rows(String text, boolean open) {
    return new CountRows(reading, repositories.counts(), users, text, open);
  }

  /** How right the ledger was, the last month first. */
  public List<CountAccuracy> accuracy(int months) throws StationFault {
    return reading.of(tx -> repositories.counts().accuracy(tx, months));
  }

  /** How many counts are counted whole and wait for a decision. */
  public int toApprove() throws StationFault {
    return reading.of(
        tx ->
            (int)
                repositories.counts().counts(tx, "", true, Optional.empty(), MOST_OPEN).stream()
                    .filter(count -> count.state() == CountState.TO_APPROVE)
                    .count());
  }

  /** The count with this code, with what differs. */
  public Optional<CountReview> review(ShortCode code) throws StationFault {
    return reading.of(
        tx -> repositories.counts().countByCode(tx, code).map(count -> review(tx, count)));
  }

  private CountReview review(Tx tx, StockCount count) {
    PersonNames names = users.names(tx);
    Map<LocationId, String> locations = new HashMap<>();
    for (Location location : repositories.stock().locations(tx)) {
      locations.put(location.id(), location.name());
    }
    List<CountLine> differing =
        repositories.counts().lines(tx, count.id()).stream()
            .filter(line -> line.standing() && line.counted().differs())
            .toList();
    Map<UnitId, String> found = new HashMap<>();
    differing.stream()
        .filter(line -> line.counted().isFoundElsewhere())
        .forEach(
            line ->
                found.put(
                    line.counted().unit().orElseThrow(),
                    locations.getOrDefault(line.location(), "")));
    List<ReviewLine> lines =
        differing.stream().map(line -> line(tx, line, locations, found, names)).toList();
    return new CountReview(
        count,
        lines,
        repositories.counts().counters(tx, count.id()),
        repositories.ledger().standing(tx, count.id().subject(), MOST_DOCUMENTS).stream()
            .map(Document::code)
            .toList());
  }

  private ReviewLine line(
      Tx tx,
      CountLine line,
      Map<LocationId, String> locations,
      Map<UnitId, String> found,
      PersonNames names) {
    Item item = repositories.stock().item(tx, line.counted().item()).orElseThrow();
    var read =
        new ReviewLine(
            line,
            line.counted()
                .unit()
                .flatMap(unit -> repositories.stock().unit(tx, unit))
                .map(unit -> unit.code()),
            item.name(),
            item.unit(),
            locations.getOrDefault(line.location(), ""),
            line.counted().known().map(known -> locations.getOrDefault(known, "")),
            line.counted().unit().map(found::get).filter(name -> line.counted().counted() == 0),
            names.of(line.countedBy()),
            Optional.empty());
    return worth(read, item.cutting().pricePerMetre(), line.counted().length());
  }

  private static ReviewLine worth(ReviewLine line, Money perMetre, Length length) {
    int bars = line.difference();
    Optional<Money> value =
        perMetre.equals(Money.ZERO) || bars == 0
            ? Optional.empty()
            : Optional.of(
                new Money(Math.multiplyExact(perMetre.perMetreOver(length).bani(), (long) bars)));
    return new ReviewLine(
        line.line(),
        line.unit(),
        line.item(),
        line.lengthUnit(),
        line.location(),
        line.known(),
        line.foundAt(),
        line.counter(),
        value);
  }
}
