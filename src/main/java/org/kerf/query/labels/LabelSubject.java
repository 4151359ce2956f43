package org.kerf.query.labels;

import java.util.List;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.cutting.model.plan.PlanId;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.ledger.DocumentId;

/** Whose labels are wanted. */
public sealed interface LabelSubject {

  /** Of units and locations, one by one. */
  record Codes(List<ShortCode> codes) implements LabelSubject {

    public Codes {
      codes = List.copyOf(codes);
    }
  }

  /** Of the good pieces of an order. */
  record Order(OrderId id) implements LabelSubject {}

  /** Of the pieces and remnants that came of a plan. */
  record Plan(PlanId id) implements LabelSubject {}

  /** Of what a document brought or moved. */
  record Document(DocumentId id) implements LabelSubject {}
}
