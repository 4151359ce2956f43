package org.kerf.stock.store;

import java.util.ArrayList;
import java.util.List;
import org.kerf.db.sql.FoldedText;
import org.kerf.db.sql.StoreTx;
import org.kerf.stock.model.unit.UnitLine;

/** Finds units by a part of their code or by their heat, each along an index of its own. */
final class UnitSearch {

  /** Along the index that holds code and id alone, not through all units. */
  private static final String OF_CODE =
      "u.id IN (SELECT c.id FROM stock_unit c WHERE c.code LIKE ?)";

  private final StoreTx store;

  UnitSearch(StoreTx store) {
    this.store = store;
  }

  /** The newest first; those with such a code before those of such a heat. */
  List<UnitLine> find(String text, int most) {
    List<UnitLine> found =
        new ArrayList<>(
            FoldedText.partOfCode(text)
                .map(part -> find(OF_CODE, '%' + part + '%', most))
                .orElse(List.of()));
    for (UnitLine line :
        find(
            "u.heat_id IN (SELECT t.id FROM heat t WHERE t.search LIKE ?)",
            FoldedText.contains(text),
            most)) {
      if (found.size() < most && found.stream().noneMatch(has -> has.unit().equals(line.unit()))) {
        found.add(line);
      }
    }
    return found;
  }

  private List<UnitLine> find(String condition, String pattern, int most) {
    return store.list(
        UnitRows.LINES
            + "WHERE u.state <> 'GONE' AND "
            + condition
            + " ORDER BY u.since DESC, u.id LIMIT ?",
        p -> p.add(pattern).add(most),
        UnitRows::line);
  }
}
