package org.kerf.stock.model.ledger;

import java.util.List;
import java.util.Optional;
import org.kerf.kernel.Subject;
import org.kerf.stock.model.unit.NewUnit;

/**
 * All that a new document consists of, beside what its fact says: the units that it made, and its
 * movements in their order. The ids of the movements follow from the document's and their places.
 */
public record DocumentContent(
    Optional<Subject> subject,
    String note,
    Optional<DocumentId> reverses,
    List<NewUnit> units,
    List<MovementDraft> movements) {

  public DocumentContent {
    units = List.copyOf(units);
    movements = List.copyOf(movements);
  }

  /** What the document consists of. */
  public static DocumentContent of(
      Document document, List<NewUnit> units, List<MovementDraft> movements) {
    return new DocumentContent(
        document.subject(), document.note(), document.reverses(), units, movements);
  }
}
