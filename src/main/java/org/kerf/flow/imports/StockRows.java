package org.kerf.flow.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.kerf.erp.csv.cell.SheetType;
import org.kerf.erp.csv.sheet.StockRow;
import org.kerf.erp.csv.sheet.StockSheets;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Actor;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.ledger.Movement;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.NewUnit;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitOrigin;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.stock.model.unit.UnitState;

/** Rows of stock: each becomes a unit, received in one document with the others. */
final class StockRows implements RowKind<StockRow> {

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;
  private final NamedCustomers customers;
  private final StockNames names;

  StockRows(Booking booking, Repositories repositories) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.customers = new NamedCustomers(repositories.parties());
    this.names = new StockNames(repositories.stock());
  }

  @Override
  public SheetType<StockRow> sheet() {
    return StockSheets.STOCK;
  }

  @Override
  public String about(StockRow row) {
    return row.item();
  }

  @Override
  public String only(StockRow row) {
    return row.code();
  }

  @Override
  public RowVerdict judge(Tx tx, StockRow row) {
    return item(tx, row)
        .or(() -> location(tx, row))
        .or(() -> heatFault(tx, row))
        .or(() -> customers.refusal(tx, row.owner()))
        .<RowVerdict>map(fault -> fault)
        .orElseGet(() -> againstStock(tx, row));
  }

  private Optional<RowFault> item(Tx tx, StockRow row) {
    return fault(
        tx, row, RowFault.Named.ITEM, row.item(), names.item(tx, row.item()).map(Item::inactive));
  }

  private Optional<RowFault> location(Tx tx, StockRow row) {
    return fault(
        tx,
        row,
        RowFault.Named.PLACE,
        row.location(),
        names.location(tx, row.location()).map(Location::inactive));
  }

  private Optional<RowFault> heatFault(Tx tx, StockRow row) {
    return row.heat().isEmpty()
        ? Optional.empty()
        : fault(
            tx,
            row,
            RowFault.Named.HEAT,
            row.heat(),
            names.heat(tx, row.heat()).map(Heat::inactive));
  }

  /** What is here already may be of something that is not used any more. */
  private Optional<RowFault> fault(
      Tx tx, StockRow row, RowFault.Named what, String value, Optional<Boolean> inactive) {
    if (inactive.isEmpty()) {
      return Optional.of(new RowFault.Unknown(what, value));
    }
    return inactive.get() && known(tx, row).isEmpty()
        ? Optional.of(new RowFault.OutOfUse(what, value))
        : Optional.empty();
  }

  private RowVerdict againstStock(Tx tx, StockRow row) {
    Optional<StockUnit> known = known(tx, row);
    return known.isPresent() && !canComeAgain(tx, known.get(), row)
        ? new RowVerdict.Same()
        : new RowVerdict.New();
  }

  private Optional<StockUnit> known(Tx tx, StockRow row) {
    return ShortCode.parse(row.code())
        .flatMap(code -> repositories.stock().lineByCode(tx, code))
        .map(UnitLine::unit);
  }

  /** Rows with a code are known by it. */
  @Override
  public String likeness(Tx tx, StockRow row) {
    if (!row.code().isEmpty()) {
      return "";
    }
    boolean remnant = row.kind() == StockRow.Kind.REMNANT;
    return likeness(
        names.item(tx, row.item()).orElseThrow().id(),
        row.kind() == StockRow.Kind.BUNDLE ? UnitShape.BUNDLE : UnitShape.PIECE,
        remnant ? UnitOrigin.REMNANT : UnitOrigin.STOCK,
        row.length(),
        row.count(),
        row.lot(),
        heat(tx, row),
        names.location(tx, row.location()).map(Location::id),
        customers.owner(tx, row.owner()));
  }

  /** The location is where the bars were put then: they may have been moved since. */
  @Override
  public List<String> likenesses(Tx tx, DocumentId document) {
    List<String> likenesses = new ArrayList<>();
    for (Movement movement : repositories.ledger().movements(tx, document)) {
      StockUnit unit = repositories.stock().unit(tx, movement.unit()).orElseThrow();
      likenesses.add(
          likeness(
              unit.item(),
              unit.shape(),
              unit.origin(),
              unit.length(),
              movement.countChange(),
              unit.lot(),
              unit.heat(),
              movement.to(),
              unit.owner()));
    }
    return likenesses;
  }

  private static String likeness(Object... parts) {
    return Arrays.toString(parts);
  }

  private Optional<HeatId> heat(Tx tx, StockRow row) {
    return row.heat().isEmpty() ? Optional.empty() : names.heat(tx, row.heat()).map(Heat::id);
  }

  /** A unit whose receipt was undone comes back under the code on its label, if it is the same. */
  private boolean canComeAgain(Tx tx, StockUnit unit, StockRow row) {
    NewUnit same = unit(tx, row, unit.code());
    return unit.onHand() == 0
        && unit.item().equals(same.item())
        && unit.shape() == same.shape()
        && unit.origin() == same.origin()
        && unit.length().equals(same.length())
        && unit.heat().equals(same.heat())
        && unit.owner().equals(same.owner())
        && repositories.ledger().lines(tx, unit.id(), 1).stream()
            .anyMatch(line -> line.movement().kind().equals(StockDocuments.REVERSED));
  }

  @Override
  public Took take(Tx tx, Instant at, Actor by, List<StockRow> rows, String file) {
    return receive(tx, booking.document(tx, StockDocuments.IMPORT, at, by, "").noting(file), rows);
  }

  /** Takes rows in, as this document. */
  Took receive(Tx tx, Document document, List<StockRow> rows) {
    List<NewUnit> units = new ArrayList<>();
    List<MovementDraft> movements = new ArrayList<>();
    Iterator<ShortCode> bars = newCodes(tx, rows, ShortCode.Kind.BAR);
    Iterator<ShortCode> remnants = newCodes(tx, rows, ShortCode.Kind.REMNANT);
    for (StockRow row : rows) {
      Iterator<ShortCode> codes = kind(row) == ShortCode.Kind.BAR ? bars : remnants;
      NewUnit unit = unit(tx, row, ShortCode.parse(row.code()).orElseGet(codes::next));
      Optional<UnitId> again = known(tx, row).map(StockUnit::id);
      if (again.isEmpty()) {
        units.add(unit);
      }
      movements.add(
          MovementDraft.in(
              again.orElse(unit.id()), StockDocuments.RECEIVED, row.count(), unit.location()));
    }
    return new Took(
        List.of(projections.post(tx, document, units, movements)), Optional.of(document.id()));
  }

  private Iterator<ShortCode> newCodes(Tx tx, List<StockRow> rows, ShortCode.Kind kind) {
    long count =
        rows.stream()
            .filter(row -> kind(row) == kind && ShortCode.parse(row.code()).isEmpty())
            .count();
    return booking.unitCodes(tx, repositories.stock(), kind, Math.toIntExact(count)).iterator();
  }

  private static ShortCode.Kind kind(StockRow row) {
    return row.kind() == StockRow.Kind.REMNANT ? ShortCode.Kind.REMNANT : ShortCode.Kind.BAR;
  }

  private NewUnit unit(Tx tx, StockRow row, ShortCode code) {
    boolean remnant = row.kind() == StockRow.Kind.REMNANT;
    return new NewUnit(
        new UnitId(booking.ids().next()),
        code,
        names.item(tx, row.item()).orElseThrow().id(),
        row.kind() == StockRow.Kind.BUNDLE ? UnitShape.BUNDLE : UnitShape.PIECE,
        remnant ? UnitOrigin.REMNANT : UnitOrigin.STOCK,
        row.length(),
        UnitState.FREE,
        "",
        names.location(tx, row.location()).map(Location::id),
        heat(tx, row),
        row.lot(),
        customers.owner(tx, row.owner()).partyId(),
        Optional.empty(),
        since(row.received()));
  }

  /** What comes today is here since now. */
  private Instant since(LocalDate received) {
    Instant now = booking.now();
    return received.equals(booking.periods().day(now)) ? now : noon(received);
  }

  /** A day as an instant that is in this day everywhere in Europe. */
  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }
}
