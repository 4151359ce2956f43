package org.kerf.flow.receiving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.receiving.model.DifferenceKind;
import org.kerf.receiving.model.ExpectedLine;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.DocumentContent;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.NewUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitOrigin;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.stock.model.unit.UnitState;

/** The units that a receipt makes: for each row a bundle, and another of what is damaged. */
final class ReceiptUnits {

  private final Booking booking;
  private final Repositories repositories;
  private final ReceiptChecks checks;
  private final List<NewUnit> units = new ArrayList<>();
  private final List<MovementDraft> movements = new ArrayList<>();

  ReceiptUnits(Booking booking, Repositories repositories, ReceiptChecks checks) {
    this.booking = booking;
    this.repositories = repositories;
    this.checks = checks;
  }

  DocumentContent content(Tx tx, Document document) {
    for (WhatCame.Row row : checks.came().rows()) {
      add(tx, document, row, row.count() - row.damaged(), UnitState.FREE, "");
      add(tx, document, row, row.damaged(), UnitState.HELD, why(row));
    }
    return DocumentContent.of(document, units, movements);
  }

  /** The words that a person gave, or the name of the reason: a screen says it in its language. */
  private String why(WhatCame.Row row) {
    return checks.differences().stream()
        .filter(each -> each.line().equals(row.line()) && each.kind() == DifferenceKind.DAMAGED)
        .findFirst()
        .map(each -> each.words().isEmpty() ? each.reason().name() : each.words())
        .orElse("");
  }

  private void add(
      Tx tx, Document document, WhatCame.Row row, int count, UnitState state, String reason) {
    if (count == 0) {
      return;
    }
    ExpectedLine line = checks.line(row.line()).orElseThrow().line();
    Optional<Location> location = checks.location(tx, row.location());
    var unit =
        new NewUnit(
            new UnitId(booking.ids().next()),
            booking.unitCode(tx, repositories.stock(), ShortCode.Kind.BAR),
            line.item(),
            UnitShape.BUNDLE,
            UnitOrigin.STOCK,
            line.length(),
            state,
            reason,
            location.map(Location::id),
            repositories.stock().heatByNumber(tx, row.heat()).map(Heat::id),
            row.lot(),
            checks.delivery().delivery().owner().partyId(),
            Optional.empty(),
            document.occurredAt());
    units.add(unit);
    movements.add(MovementDraft.in(unit.id(), StockDocuments.RECEIVED, count, unit.location()));
  }
}
