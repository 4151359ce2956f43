package org.kerf.stock.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kerf.db.sql.FoldedText;
import org.kerf.db.sql.StoreTx;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitState;

/**
 * Finds units by a part of their code or by their heat. Few are found along an index of what was
 * named. Where many are, as of a single letter, they are read from the newest on: to collect and
 * sort them all takes longer than a reading may.
 */
final class UnitSearch {

  /** So many are collected. */
  private static final int FEW = 1_500;

  /** Who is not here any more is not looked for. */
  private static final List<UnitState> HERE = List.of(UnitState.FREE, UnitState.HELD);

  private static final Comparator<UnitLine> NEWEST_FIRST =
      Comparator.comparing((UnitLine line) -> line.unit().since())
          .reversed()
          .thenComparing(line -> line.unit().id().value());

  /**
   * A way in which a text names units.
   *
   * @param ids selects their ids along an index
   * @param condition the same of one of {@code stock_unit c}
   */
  private record Way(String ids, String condition, String pattern) {

    /** Along the index that holds code and id alone, not through all units. */
    static Way ofCode(String part) {
      return new Way(
          "SELECT c.id FROM stock_unit c WHERE c.code LIKE ?", "c.code LIKE ?", '%' + part + '%');
    }

    static Way ofHeat(String text) {
      String heats = "c.heat_id IN (SELECT t.id FROM heat t WHERE t.search LIKE ?)";
      return new Way(
          "SELECT c.id FROM stock_unit c WHERE " + heats, heats, FoldedText.contains(text));
    }
  }

  private final StoreTx store;

  UnitSearch(StoreTx store) {
    this.store = store;
  }

  /** The newest first; those with such a code before those of such a heat. */
  List<UnitLine> find(String text, int most) {
    List<UnitLine> found =
        new ArrayList<>(
            FoldedText.partOfCode(text)
                .map(part -> find(Way.ofCode(part), most))
                .orElse(List.of()));
    for (UnitLine line : find(Way.ofHeat(text), most)) {
      if (found.size() < most && found.stream().noneMatch(has -> has.unit().equals(line.unit()))) {
        found.add(line);
      }
    }
    return found;
  }

  private List<UnitLine> find(Way way, int most) {
    int named =
        store
            .list(
                way.ids() + " LIMIT ?",
                p -> p.add(way.pattern()).add(FEW + 1),
                row -> row.getString("id"))
            .size();
    return named <= FEW ? collected(way, most) : newest(way, most);
  }

  private List<UnitLine> collected(Way way, int most) {
    return store.list(
        UnitRows.LINES
            + "WHERE u.state <> 'GONE' AND u.id IN ("
            + way.ids()
            + ") ORDER BY u.since DESC, u.id LIMIT ?",
        p -> p.add(way.pattern()).add(most),
        UnitRows::line);
  }

  /**
   * Told row by row: as a plain condition the database would collect them all. The state stands in
   * the order, too, for it begins the index that is read.
   */
  private List<UnitLine> newest(Way way, int most) {
    return HERE.stream()
        .flatMap(state -> newest(way, state, most))
        .sorted(NEWEST_FIRST)
        .limit(most)
        .toList();
  }

  private Stream<UnitLine> newest(Way way, UnitState state, int most) {
    return store
        .list(
            UnitRows.LINES
                + "WHERE u.id IN (SELECT c.id FROM stock_unit c WHERE c.state = ? AND CASE WHEN "
                + way.condition()
                + " THEN TRUE ELSE FALSE END ORDER BY c.state DESC, c.since DESC, c.id DESC LIMIT"
                + " ?)",
            p -> p.add(state).add(way.pattern()).add(most),
            UnitRows::line)
        .stream();
  }
}
