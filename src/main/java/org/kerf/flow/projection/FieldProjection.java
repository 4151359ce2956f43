package org.kerf.flow.projection;

import java.util.Map;
import java.util.Set;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.cutting.model.saw.SawFact;
import org.kerf.journal.model.FeedEntry;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Tx;
import org.kerf.party.model.PartyFact;
import org.kerf.receiving.model.ReceivingFact;
import org.kerf.stock.model.StockFact;
import org.kerf.sync.FieldEdits;
import org.kerf.sync.model.FieldEdit;
import org.kerf.sync.model.FieldEdit.EntryRef;
import org.kerf.sync.model.SyncFact;

/** Which fields of the master data were changed, in the order of the feed. */
record FieldProjection(FieldEdits edits) {

  /** Details of an order that are no fields of it. */
  private static final Set<String> NO_FIELDS = Set.of("quantities", "added");

  void place(Tx tx, FeedEntry entry) {
    if (entry.fact() instanceof SyncFact.FieldKept kept) {
      edits.keep(
          tx, kept.id(), kept.field(), new EntryRef(kept.station(), kept.epoch(), kept.no()));
    } else if (isEdit(entry.fact())) {
      Map<String, Object> details = entry.fact().details();
      for (String name : details.keySet()) {
        if (name.startsWith(Change.BEFORE) && !NO_FIELDS.contains(field(name))) {
          edits.place(tx, edit(entry, details, field(name)));
        }
      }
    }
  }

  private static String field(String before) {
    return before.substring(Change.BEFORE.length());
  }

  private static boolean isEdit(Fact fact) {
    return switch (fact) {
      case StockFact.ItemSaved _, StockFact.HeatSaved _, StockFact.LocationSaved _ -> true;
      case PartyFact.PartySaved _, SawFact.SawSaved _, ReceivingFact.DeliverySaved _ -> true;
      case PlanFact.OrderChanged _ -> true;
      default -> false;
    };
  }

  private static FieldEdit edit(FeedEntry entry, Map<String, Object> details, String field) {
    return new FieldEdit(
        entry.stored().subject(),
        field,
        code(entry.fact()),
        new EntryRef(entry.station(), entry.epoch(), entry.no()),
        entry.characters(),
        entry.stored().kind(),
        entry.stored().version(),
        entry.stored().details(),
        text(details, Change.BEFORE + field),
        text(details, field),
        entry.at(),
        entry.user());
  }

  /** What is false, empty or nothing is no detail, and an empty text where it was something. */
  private static String text(Map<String, Object> details, String name) {
    return String.valueOf(details.getOrDefault(name, ""));
  }

  private static String code(Fact fact) {
    return switch (fact) {
      case StockFact.ItemSaved item -> item.item().now().code();
      case StockFact.HeatSaved heat -> heat.heat().now().number();
      case StockFact.LocationSaved location -> location.location().now().name();
      case PartyFact.PartySaved party -> party.party().now().code();
      case SawFact.SawSaved saw -> saw.saw().now().name();
      case ReceivingFact.DeliverySaved delivery -> delivery.content().now().reference();
      case PlanFact.OrderChanged order -> order.order();
      default -> "";
    };
  }
}
