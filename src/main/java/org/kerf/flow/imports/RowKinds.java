package org.kerf.flow.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.erp.csv.cell.CellText;
import org.kerf.erp.csv.sheet.Sheets;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.Users;
import org.kerf.identity.model.User;
import org.kerf.identity.model.UserFact;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.party.model.Party;
import org.kerf.party.model.PartyFact;
import org.kerf.party.model.PartyId;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.item.CuttingPolicy;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;

/** How each kind of file is taken in. */
final class RowKinds {

  /** What a column says that the store has no room for: never a change. */
  private static final CellText NOT_KEPT = CellText.of("");

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;
  private final Users users;

  RowKinds(Booking booking, Repositories repositories, Users users) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.users = users;
  }

  RowKind<?> of(ImportKind kind) {
    return switch (kind) {
      case USERS -> users();
      case CUSTOMERS -> customers();
      case ITEMS -> items();
      case HEATS -> heats();
      case PLACES -> locations();
      case SAWS -> saws();
      case STOCK -> new StockRows(booking, repositories);
      case ORDERS -> new OrderRows(booking, repositories);
    };
  }

  private RowKind<?> users() {
    return new MasterDataRows<>(
        Sheets.USERS,
        row -> row.name(),
        (tx, row) -> users.byName(tx, row.name()),
        (tx, row, known) ->
            new User(known.map(User::id).orElseGet(booking.ids()::next), row.name(), row.role()),
        (tx, at, by, now, before) -> {
          users.save(tx, now);
          return before
              .<Fact>map(was -> UserFact.changed(was, now))
              .orElseGet(() -> new UserFact.UserAdded(now.id(), now.role()));
        },
        List.of(
            user -> NOT_KEPT,
            user -> CellText.of(user.name()),
            user -> Sheets.role(user.role()),
            user -> NOT_KEPT));
  }

  private RowKind<?> customers() {
    return new MasterDataRows<>(
        Sheets.CUSTOMERS,
        row -> row.code(),
        (tx, row) -> repositories.parties().byCode(tx, row.code()),
        (tx, row, known) ->
            new Party(
                known.map(Party::id).orElseGet(() -> new PartyId(booking.ids().next())),
                row.code(),
                row.name(),
                row.taxNumber(),
                row.address(),
                row.town(),
                row.county()),
        saving((now, before) -> new PartyFact.PartySaved(now.id(), new Change<>(now, before))),
        List.of(
            customer -> CellText.of(customer.code()),
            customer -> CellText.of(customer.name()),
            customer -> CellText.of(customer.taxNumber()),
            customer -> CellText.of(customer.address()),
            customer -> CellText.of(customer.town()),
            customer -> CellText.of(customer.county())));
  }

  private RowKind<?> items() {
    return new MasterDataRows<>(
        Sheets.ITEMS,
        row -> row.code(),
        (tx, row) -> repositories.stock().itemByCode(tx, row.code()),
        (tx, row, known) ->
            new Item(
                known.map(Item::id).orElseGet(() -> new ItemId(booking.ids().next())),
                row.code(),
                row.name(),
                row.category(),
                row.quality(),
                row.massPerMetre(),
                row.unit(),
                row.height(),
                new CuttingPolicy(
                    row.shortestRemnant(),
                    row.longestScrapped()
                        .orElseGet(() -> CuttingPolicy.twice(row.shortestRemnant())),
                    row.mostRemnants(),
                    row.pricePerMetre(),
                    row.remnantValuePercent(),
                    row.mostPieces(),
                    row.mostSurplus())),
        saving(StockFact.ItemSaved::of),
        List.of(
            item -> CellText.of(item.code()),
            item -> CellText.of(item.name()),
            item -> CellText.of(item.category()),
            item -> CellText.of(item.grade()),
            item -> CellText.of(item.massPerMetre()),
            item -> CellText.of(item.cutting().minRemnant()),
            item -> CellText.of(item.cutting().remnantValuePercent()),
            item -> CellText.of(item.cutting().pricePerMetre()),
            item -> Sheets.unit(item.unit()),
            item -> CellText.of(item.cutting().maxRemnants()),
            item -> CellText.of(item.cutting().mostPieces()),
            item -> CellText.of(item.height()),
            item -> CellText.of(item.cutting().mostSurplus()),
            item -> CellText.of(item.cutting().longestScrapped())));
  }

  private RowKind<?> heats() {
    return new MasterDataRows<>(
        Sheets.HEATS,
        row -> row.number(),
        (tx, row) -> repositories.stock().heatByNumber(tx, row.number()),
        (tx, row, known) ->
            new Heat(
                known.map(Heat::id).orElseGet(() -> new HeatId(booking.ids().next())),
                row.number(),
                row.certificate(),
                row.certificateType(),
                row.supplier()),
        saving((now, before) -> new StockFact.HeatSaved(now.id(), new Change<>(now, before))),
        List.of(
            heat -> CellText.of(heat.number()),
            heat -> NOT_KEPT,
            heat -> CellText.of(heat.certificate()),
            heat -> CellText.of(heat.certificateType()),
            heat -> CellText.of(heat.supplier()),
            heat -> NOT_KEPT));
  }

  private RowKind<?> locations() {
    return new MasterDataRows<>(
        Sheets.LOCATIONS,
        row -> row.code(),
        (tx, row) -> repositories.stock().locationByName(tx, row.code()),
        (tx, row, known) ->
            new Location(
                known.map(Location::id).orElseGet(() -> new LocationId(booking.ids().next())),
                known
                    .map(Location::code)
                    .orElseGet(() -> booking.code(tx, ShortCode.Kind.LOCATION)),
                row.code(),
                row.zone(),
                row.walkingOrder()),
        saving((now, before) -> new StockFact.LocationSaved(now.id(), new Change<>(now, before))),
        List.of(
            location -> CellText.of(location.name()),
            location -> NOT_KEPT,
            location -> CellText.of(location.zone()),
            location -> CellText.of(location.walkOrder())));
  }

  private RowKind<?> saws() {
    return new MasterDataRows<>(
        Sheets.SAWS,
        row -> row.name(),
        (tx, row) -> sawByName(tx, row.name()),
        (tx, row, known) ->
            new Saw(
                known.map(Saw::id).orElseGet(() -> new SawId(booking.ids().next())),
                row.name(),
                row.headTrim(),
                row.tailTrim(),
                row.clamp(),
                row.kerf()),
        saving((now, before) -> new SawFact.SawSaved(now.id(), new Change<>(now, before))),
        List.of(
            saw -> CellText.of(saw.name()),
            saw -> CellText.of(saw.headTrim()),
            saw -> CellText.of(saw.tailTrim()),
            saw -> CellText.of(saw.clamp()),
            saw -> CellText.of(saw.kerf()),
            saw -> NOT_KEPT));
  }

  private <T> MasterDataRows.Saving<T> saving(BiFunction<T, Optional<T>, Fact> fact) {
    return (tx, at, by, now, before) -> projections.book(tx, at, by.id(), fact.apply(now, before));
  }

  private Optional<Saw> sawByName(Tx tx, String name) {
    return repositories.plans().saws(tx).stream()
        .filter(saw -> saw.name().equals(name))
        .findFirst();
  }
}
