package org.kerf.flow.sync;

import java.util.List;
import java.util.Optional;
import org.kerf.cutting.model.order.CutOrder;
import org.kerf.cutting.model.order.OrderHead;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.journal.codec.FactCodec;
import org.kerf.journal.model.StoredFact;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.FieldMerge;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.party.model.PartyFact;
import org.kerf.receiving.model.DeliveryProgress;
import org.kerf.receiving.model.ReceivingFact;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.item.ItemContent;
import org.kerf.sync.FieldEdits;
import org.kerf.sync.model.FieldEdit;
import org.kerf.sync.model.SyncFact;

/** Two stations changed one field of one record: a person says which of the two it is. */
public final class DecideField {

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;
  private final FactCodec codec;

  public DecideField(Booking booking, Repositories repositories, FactCodec codec) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.codec = codec;
  }

  /** What the edit was booked as. */
  public Fact fact(FieldEdit edit) {
    return codec.read(new StoredFact(edit.kind(), edit.version(), edit.record(), edit.details()));
  }

  /**
   * Books that the field is what this edit made it.
   *
   * @param seen all edits that the person saw, the one that stands last
   * @return whether it was booked; otherwise the field was changed or decided meanwhile
   */
  public boolean run(Command command, List<FieldEdit> seen, FieldEdit chosen) throws StationFault {
    return booking.book(
        command,
        Permission.CHANGE_MASTER_DATA,
        Answers.always(true),
        (tx, at) -> {
          FieldEdits edits = repositories.fieldEdits();
          FieldEdit last = seen.getLast();
          boolean asSeen =
              edits.open(tx, last.record(), last.field()).stream()
                  .map(FieldEdit::ref)
                  .toList()
                  .equals(seen.stream().map(FieldEdit::ref).toList());
          if (!asSeen) {
            return Booked.refused(false);
          }
          Fact fact =
              Optional.of(chosen)
                  .filter(each -> !each.nowText().equals(last.nowText()))
                  .flatMap(each -> change(tx, fact(each), each.field()))
                  .orElseGet(() -> kept(last));
          projections.book(tx, at, command.actor().id(), fact);
          edits.decidedHere(tx, last.record(), last.field());
          return Booked.of(true, List.of(fact));
        });
  }

  private static Fact kept(FieldEdit last) {
    FieldEdit.EntryRef ref = last.ref();
    return new SyncFact.FieldKept(
        last.record(), last.code(), last.field(), ref.station(), ref.epoch(), ref.no());
  }

  /** The record as it is, with this field as the fact made it. */
  private Optional<Fact> change(Tx tx, Fact fact, String field) {
    return switch (fact) {
      case StockFact.ItemSaved(var id, var item) ->
          repositories
              .stock()
              .item(tx, id)
              .map(ItemContent::of)
              .map(is -> new StockFact.ItemSaved(id, changed(is, field, item.now())));
      case StockFact.HeatSaved(var id, var heat) ->
          repositories
              .stock()
              .heat(tx, id)
              .map(is -> new StockFact.HeatSaved(id, changed(is, field, heat.now())));
      case StockFact.LocationSaved(var id, var location) ->
          repositories
              .stock()
              .location(tx, id)
              .map(is -> new StockFact.LocationSaved(id, changed(is, field, location.now())));
      case PartyFact.PartySaved(var id, var party) ->
          repositories
              .parties()
              .party(tx, id)
              .map(is -> new PartyFact.PartySaved(id, changed(is, field, party.now())));
      case SawFact.SawSaved(var id, var saw) ->
          repositories
              .plans()
              .saw(tx, id)
              .map(is -> new SawFact.SawSaved(id, changed(is, field, saw.now())));
      case ReceivingFact.DeliverySaved(var id, var delivery) ->
          repositories
              .deliveries()
              .delivery(tx, id)
              .map(DeliveryProgress::delivery)
              .map(is -> new ReceivingFact.DeliverySaved(id, changed(is, field, delivery.now())));
      case PlanFact.OrderChanged order ->
          repositories.orders().order(tx, order.id()).map(is -> changed(is, field, order));
      default -> Optional.empty();
    };
  }

  private static <R extends Record> Change<R> changed(R is, String field, R chosen) {
    return Change.of(is, FieldMerge.with(is, field, chosen));
  }

  private static Fact changed(CutOrder is, String field, PlanFact.OrderChanged chosen) {
    OrderHead head = is.head();
    OrderHead wanted = chosen.head(head);
    return new PlanFact.OrderChanged(
        chosen.id(),
        chosen.order(),
        field.equals("due") ? Change.ifAny(head.due(), wanted.due()) : Optional.empty(),
        field.equals("priority")
            ? Change.ifAny(head.priority(), wanted.priority())
            : Optional.empty(),
        field.equals("note") ? Change.ifAny(head.note(), wanted.note()) : Optional.empty(),
        List.of(),
        List.of());
  }
}
