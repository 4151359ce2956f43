package org.kerf.flow.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.saw.RunBarId;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.kernel.EntityId;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.StockFact.MovementCompleted;
import org.kerf.stock.model.ledger.DocumentContent;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.stock.model.ledger.MovementDraft;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.unit.NewUnit;

/** {@link MovementCompleted} in its first version: a text says what the document is about. */
public record MovementCompleted1(
    DocumentId id,
    ShortCode document,
    DocumentKind kind,
    int movements,
    String reason,
    Optional<Content> content)
    implements Fact {

  private static final Set<DocumentKind> PLANNED =
      Set.of(SawDocuments.BAR_PUT_OFF, SawDocuments.BAR_REPLACED);
  private static final Set<DocumentKind> ON_SAW =
      Set.of(
          SawDocuments.BAR_TO_SAW,
          SawDocuments.CUT,
          SawDocuments.BAR_CLOSED,
          SawDocuments.BAR_DEFECTIVE);
  private static final Set<DocumentKind> NOTED =
      Set.of(StockDocuments.IMPORT, StockDocuments.HOLD_RELEASED);

  /**
   * What the document consists of.
   *
   * @param reference the id of what it is about, or a note
   */
  public record Content(
      String reference,
      Optional<DocumentId> reverses,
      List<NewUnit> units,
      List<MovementDraft> movements) {

    public Content {
      units = List.copyOf(units);
      movements = List.copyOf(movements);
    }
  }

  /** The same in the second version. */
  MovementCompleted raised() {
    return new MovementCompleted(
        id, document, kind, movements, reason, content.map(this::raised), Optional.empty());
  }

  private DocumentContent raised(Content first) {
    return new DocumentContent(
        about(first.reference()).map(EntityId::subject),
        NOTED.contains(kind) ? first.reference() : "",
        first.reverses(),
        first.units(),
        first.movements());
  }

  private Optional<EntityId> about(String reference) {
    if (PLANNED.contains(kind)) {
      return id(reference).map(PlanBarId::new);
    }
    return ON_SAW.contains(kind) ? id(reference).map(RunBarId::new) : Optional.empty();
  }

  private static Optional<UUID> id(String reference) {
    try {
      return Optional.of(UUID.fromString(reference));
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
  }
}
