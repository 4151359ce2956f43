package org.kerf.flow.imports;

import java.util.List;
import java.util.UUID;
import org.kerf.erp.csv.cell.CellText;
import org.kerf.erp.csv.sheet.Sheets;
import org.kerf.erp.csv.sheet.UserRow;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.masterdata.RecordKind;
import org.kerf.flow.masterdata.RecordKinds;
import org.kerf.flow.projection.Projections;
import org.kerf.flow.settings.ChangeUsers;
import org.kerf.identity.Users;
import org.kerf.identity.model.User;
import org.kerf.identity.model.UserFact;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Tx;

/** How each kind of file is taken in. */
final class RowKinds {

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;
  private final RecordKinds records;
  private final Users users;

  RowKinds(Booking booking, Repositories repositories, Users users) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.records = new RecordKinds(booking, repositories);
    this.users = users;
  }

  RowKind<?> of(ImportKind kind) {
    return switch (kind) {
      case USERS -> users();
      case CUSTOMERS -> ofRecords(records.parties());
      case ITEMS -> ofRecords(records.items());
      case HEATS -> ofRecords(records.heats());
      case PLACES -> ofRecords(records.locations());
      case SAWS -> ofRecords(records.saws());
      case PRINTERS -> ofRecords(records.printers());
      case STOCK -> new StockRows(booking, repositories);
      case ORDERS -> new OrderRows(booking, repositories);
      case DELIVERIES -> new ExpectedDeliveryRows(booking, repositories);
    };
  }

  private RowKind<?> users() {
    return new MasterDataRows<>(
        Sheets.USERS,
        row -> row.name(),
        (tx, row) -> users.byName(tx, row.name()),
        (tx, row) ->
            new ChangeUsers(booking, users).unfit(tx, asUser(tx, row)).map(RowFault.UserUnfit::new),
        (tx, row, known) -> asUser(tx, row),
        (tx, at, by, now, before) -> {
          users.save(tx, now);
          return before
              .<Fact>map(was -> UserFact.changed(was, now))
              .orElseGet(() -> new UserFact.UserAdded(now.id(), now.role()));
        },
        List.of(
            RecordKind.notKept(),
            user -> CellText.of(user.name()),
            user -> Sheets.role(user.role()),
            RecordKind.notKept()));
  }

  /** Who has the row's name, or somebody new. */
  private User asUser(Tx tx, UserRow row) {
    UUID id = users.byName(tx, row.name()).map(User::id).orElseGet(booking.ids()::next);
    return new User(id, row.name(), row.role());
  }

  private <R, T> RowKind<R> ofRecords(RecordKind<R, T> kind) {
    return new MasterDataRows<>(
        kind.sheet(),
        kind.rowName(),
        (tx, row) -> kind.named().apply(tx, kind.rowName().apply(row)),
        (tx, row) ->
            kind.reference()
                .flatMap(reference -> reference.missing(tx, row))
                .map(place -> new RowFault.Unknown(RowFault.Named.PLACE, place)),
        kind.made()::of,
        (tx, at, by, now, before) ->
            projections.book(tx, at, by.id(), kind.fact().apply(now, before)),
        kind.cells());
  }
}
