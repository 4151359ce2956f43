package org.kerf.flow.counting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kerf.counting.model.CountLine;
import org.kerf.counting.model.CountedLine;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.saw.SawRefusal;
import org.kerf.flow.stock.Adjustment;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.NewUnit;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitOrigin;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.stock.model.unit.UnitState;

/**
 * What the approved lines of a count change. A unit that is missing at one location and was found
 * at another is moved, once; a unit of which bars lie at both is counted again, for a unit is at
 * one location only.
 */
final class CountCorrections {

  private final Tx tx;
  private final Instant at;
  private final Booking booking;
  private final Repositories repositories;
  private final List<CountLine> standing;
  private final List<CountLine> open;
  private final List<NewUnit> units = new ArrayList<>();
  private final List<MovementDraft> movements = new ArrayList<>();
  private final Set<UUID> approved = new LinkedHashSet<>();
  private final Set<LocationId> recount = new LinkedHashSet<>();
  private final List<SawRefusal> refused = new ArrayList<>();
  private final List<ShortCode> gone = new ArrayList<>();

  /**
   * Changes nothing yet.
   *
   * @param standing all lines of the count that stand
   */
  CountCorrections(
      Tx tx, Instant at, Booking booking, Repositories repositories, List<CountLine> standing) {
    this.tx = tx;
    this.at = at;
    this.booking = booking;
    this.repositories = repositories;
    this.standing = standing;
    this.open = standing.stream().filter(CountLine::isOpen).toList();
  }

  List<NewUnit> units() {
    return units;
  }

  List<MovementDraft> movements() {
    return movements;
  }

  List<UUID> approved() {
    return List.copyOf(approved);
  }

  List<LocationId> recount() {
    return List.copyOf(recount);
  }

  List<SawRefusal> refused() {
    return refused;
  }

  /** The labels of units of which nothing is left. */
  List<ShortCode> gone() {
    return gone;
  }

  void countAgain(LocationId location) {
    recount.add(location);
  }

  /** Corrects the stock by this line, unless something is in the way. */
  void correct(CountLine line) {
    if (approved.contains(line.id())) {
      return;
    }
    Optional<UnitId> unit = line.counted().unit();
    if (unit.isEmpty()) {
      addUnknown(line);
      return;
    }
    List<CountLine> same =
        open.stream().filter(each -> each.counted().unit().equals(unit)).toList();
    List<CountLine> found = same.stream().filter(each -> each.counted().counted() > 0).toList();
    boolean apart = found.size() > 1 || isCountedWhereItBelongs(unit.get(), line);
    StockUnit now = repositories.stock().unit(tx, unit.get()).orElseThrow();
    if (apart || !isAsCounted(line, now)) {
      same.forEach(each -> recount.add(each.location()));
      return;
    }
    CountLine where = found.stream().findFirst().orElse(line);
    int counted = where.counted().counted();
    Optional<SawRefusal> refusal = Adjustment.refusal(now, counted);
    if (refusal.isPresent()) {
      refused.add(refusal.get());
      return;
    }
    change(now, counted, where);
    same.forEach(each -> approved.add(each.id()));
  }

  /** Whether a unit that was found elsewhere was counted, too, where the ledger has it. */
  private boolean isCountedWhereItBelongs(UnitId unit, CountLine line) {
    return line.counted().isFoundElsewhere()
        && standing.stream()
            .map(CountLine::counted)
            .filter(each -> each.unit().equals(Optional.of(unit)))
            .anyMatch(each -> each.expected() > 0 && each.counted() > 0);
  }

  private static boolean isAsCounted(CountLine line, StockUnit now) {
    CountedLine counted = line.counted();
    Optional<LocationId> known =
        counted.expected() > 0 ? Optional.of(line.location()) : counted.known();
    boolean lies = now.onHand() == 0 || now.location().equals(known);
    return now.onHand() == counted.onHand() && lies;
  }

  private void change(StockUnit unit, int counted, CountLine where) {
    Optional<LocationId> here = Optional.of(where.location());
    if (where.counted().isFoundElsewhere()) {
      movements.add(MovementDraft.moved(unit.id(), unit.location(), where.location()));
    }
    if (counted != unit.onHand()) {
      movements.add(Adjustment.difference(unit, counted, here));
    }
    if (counted == 0) {
      gone.add(unit.code());
    }
  }

  /** Bars that no unit is known of: they get a code of their own. */
  private void addUnknown(CountLine line) {
    CountedLine counted = line.counted();
    var unit =
        new NewUnit(
            new UnitId(booking.ids().next()),
            booking.unitCode(tx, repositories.stock(), ShortCode.Kind.BAR),
            counted.item(),
            UnitShape.BUNDLE,
            UnitOrigin.STOCK,
            counted.length(),
            UnitState.FREE,
            "",
            Optional.of(line.location()),
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            at);
    units.add(unit);
    movements.add(
        MovementDraft.in(
            unit.id(), StockDocuments.ADJUSTED, counted.counted(), Optional.of(line.location())));
    approved.add(line.id());
  }
}
