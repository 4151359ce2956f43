package org.kerf.ui.moving;

import java.util.List;
import java.util.function.Consumer;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.flow.booking.Reading;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.party.Parties;
import org.kerf.party.model.Party;
import org.kerf.query.search.WarehouseSearch;
import org.kerf.stock.model.location.Location;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Work;

/** Looks up where units go, and to whom. */
final class MovingSearch {

  private static final int MOST_OFFERED = 20;

  private final ViewContext context;
  private final Reading reading;
  private final Parties parties;
  private final WarehouseSearch search;
  private final Slot locationSlot = new Slot();
  private final Slot partySlot = new Slot();
  private final Slot orderSlot = new Slot();

  MovingSearch(ViewContext context, Reading reading, Parties parties, WarehouseSearch search) {
    this.context = context;
    this.reading = reading;
    this.parties = parties;
    this.search = search;
  }

  void locations(String text, Consumer<List<Location>> answer) {
    ask(locationSlot, () -> search.locations(text, MOST_OFFERED), answer);
  }

  /** The location of a scanned label; every scan gets its answer. */
  void location(ShortCode label, Consumer<List<Location>> answer, Consumer<StationFault> failed) {
    context
        .tasks()
        .<List<Location>>run(
            context.texts().of("moving.reading"), () -> search.locations(label), answer, failed);
  }

  void customers(String text, Consumer<List<Party>> answer) {
    ask(partySlot, () -> reading.of(tx -> parties.search(tx, text, MOST_OFFERED)), answer);
  }

  void orders(String text, Consumer<List<CutOrder>> answer) {
    ask(orderSlot, () -> search.orders(text, MOST_OFFERED), answer);
  }

  private <T> void ask(Slot slot, Work<List<T>> work, Consumer<List<T>> answer) {
    context
        .tasks()
        .<List<T>>latest(
            slot,
            context.texts().of("moving.reading"),
            work,
            answer,
            fault -> {
              context.notifications().fault(fault);
              answer.accept(List.of());
            });
  }
}
