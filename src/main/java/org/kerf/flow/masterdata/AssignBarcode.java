package org.kerf.flow.masterdata;

import java.util.List;
import java.util.Optional;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemBarcode;
import org.kerf.stock.model.item.ItemId;

/** Says which item a supplier's barcode stands on, or that it stands there no more. */
public final class AssignBarcode {

  /** What became of it. */
  public sealed interface Outcome {

    /** It is so now. */
    record Done(Item item, ItemBarcode barcode) implements Outcome {}

    /** It was so already; nothing was booked. */
    record Unchanged(Item item) implements Outcome {}

    /** The barcode stands on this item, which is another one. */
    record OfOther(Item other) implements Outcome {}

    /** There is no such item, or it is switched off. */
    record NoItem() implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;

  AssignBarcode(Booking booking, Repositories repositories, Projections projections) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = projections;
  }

  /** From now on the barcode names the item. */
  public Outcome assign(Command command, ItemId id, ItemBarcode barcode) throws StationFault {
    return book(
        command,
        (tx, at) -> {
          Optional<Item> item = item(tx, id).filter(one -> !one.inactive());
          if (item.isEmpty()) {
            return Booked.refused(new Outcome.NoItem());
          }
          List<Item> named = repositories.stock().itemsByBarcode(tx, barcode);
          if (named.contains(item.get())) {
            return Booked.refused(new Outcome.Unchanged(item.get()));
          }
          if (!named.isEmpty()) {
            return Booked.refused(new Outcome.OfOther(named.getFirst()));
          }
          var fact = new StockFact.BarcodeAssigned(id, item.get().code(), barcode);
          projections.book(tx, at, command.actor().id(), fact);
          return Booked.of(new Outcome.Done(item.get(), barcode), List.of(fact));
        });
  }

  /** The barcode does not name the item any more. */
  public Outcome remove(Command command, ItemId id, ItemBarcode barcode) throws StationFault {
    return book(
        command,
        (tx, at) -> {
          Optional<Item> item = item(tx, id);
          if (item.isEmpty()) {
            return Booked.refused(new Outcome.NoItem());
          }
          if (!repositories.stock().barcodes(tx, id).contains(barcode)) {
            return Booked.refused(new Outcome.Unchanged(item.get()));
          }
          var fact = new StockFact.BarcodeRemoved(id, item.get().code(), barcode);
          projections.book(tx, at, command.actor().id(), fact);
          return Booked.of(new Outcome.Done(item.get(), barcode), List.of(fact));
        });
  }

  /** All that suppliers print on the item. */
  public List<ItemBarcode> of(Tx tx, ItemId item) {
    return repositories.stock().barcodes(tx, item);
  }

  private Optional<Item> item(Tx tx, ItemId id) {
    return repositories.stock().item(tx, id);
  }

  private Outcome book(Command command, Booking.Work<Outcome> work) throws StationFault {
    return booking.book(
        command,
        Permission.CHANGE_MASTER_DATA,
        Answers.ofId(
            outcome -> ((Outcome.Done) outcome).item().id().value(),
            (tx, id) -> new Outcome.Unchanged(item(tx, new ItemId(id)).orElseThrow())),
        work);
  }
}
