package org.kerf.flow.receiving;

import java.util.List;
import java.util.Optional;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.Change;
import org.kerf.kernel.Tx;
import org.kerf.party.model.Party;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.HeatId;

/** The heats of which material comes for the first time. */
record ReceiptHeats(Booking booking, Repositories repositories) {

  /** One for each that rows name and nobody knows; whoever sends the delivery is its supplier. */
  List<StockFact.HeatSaved> facts(Tx tx, ReceiptChecks checks) {
    String supplier =
        repositories
            .parties()
            .party(tx, checks.delivery().delivery().party())
            .filter(party -> !checks.delivery().delivery().ownMaterial())
            .map(Party::name)
            .orElse("");
    return checks.came().rows().stream()
        .filter(row -> row.count() > 0 && !row.heat().isEmpty())
        .map(WhatCame.Row::heat)
        .distinct()
        .filter(number -> repositories.stock().heatByNumber(tx, number).isEmpty())
        .map(number -> saved(checks, number, supplier))
        .toList();
  }

  private StockFact.HeatSaved saved(ReceiptChecks checks, String number, String supplier) {
    WhatCame.NewHeat said =
        checks.came().newHeats().stream()
            .filter(heat -> heat.number().equals(number))
            .findFirst()
            .orElseThrow();
    var id = new HeatId(booking.ids().next());
    var heat = new Heat(id, number, said.certificate(), said.certificateType(), supplier);
    return new StockFact.HeatSaved(id, new Change<>(heat, Optional.empty()));
  }
}
