package org.kerf.stock.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.FoldedText;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.unit.UnitId;

/**
 * Which movements a text asks for. What it names is looked up first, in tables that are small
 * beside the ledger. If that has few movements, they are found by what was named; if it has many,
 * the ledger is read in the order wanted and soon yields a page of them. Reading it in order for
 * few, or collecting many to sort them, would take seconds.
 */
final class MovementFilter {

  /**
   * So many movements are collected and sorted: what an index of movements holds of them is read at
   * once, while to find a hundred among many others takes a row of the ledger each.
   */
  private static final int FEW = 15_000;

  /** So many items, units or documents are named one by one. */
  private static final int NAMED = 200;

  /** A movement and what it is sorted by. */
  record Key(long sorted, long seq) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int first = Long.compare(sorted, other.sorted);
      return first == 0 ? Long.compare(seq, other.seq) : first;
    }
  }

  /** One of the ways in which a text names movements. */
  private record Way(String column, String named, String pattern, List<UUID> ids) {

    static Way of(StoreTx store, String column, String named, String pattern) {
      List<UUID> ids =
          store.list(
              named + " LIMIT ?", p -> p.add(pattern).add(NAMED + 1), row -> Columns.id(row, "id"));
      return new Way(column, named, pattern, ids);
    }

    boolean namesNothing() {
      return ids.isEmpty();
    }

    Condition condition() {
      return ids.size() <= NAMED
          ? new Condition(
              column + " IN (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ')',
              p -> {
                for (UUID id : ids) {
                  p.add(id);
                }
              })
          : new Condition(column + " IN (" + named + ')', p -> p.add(pattern), true);
    }
  }

  private MovementFilter() {}

  /** What a text asks for: all, nothing, or what any of these conditions finds along an index. */
  static List<Condition> of(StoreTx store, String text) {
    if (text.isBlank()) {
      return List.of(Condition.ALL);
    }
    Optional<ShortCode> code = ShortCode.parse(text);
    if (code.isPresent() && code.get().kind() == ShortCode.Kind.DOCUMENT) {
      return document(store, code.get()).stream().toList();
    }
    return ways(store, text).stream()
        .filter(way -> !way.namesNothing())
        .map(Way::condition)
        .toList();
  }

  static Condition ofUnit(UnitId unit) {
    return new Condition("m.unit_id = ?", p -> p.add(unit.value()));
  }

  private static Optional<Condition> document(StoreTx store, ShortCode code) {
    return store
        .first(
            "SELECT d.id FROM LEDGER.document d WHERE d.code = ?",
            p -> p.add(code),
            row -> Columns.id(row, "id"))
        .map(id -> new Condition("m.document_id = ?", p -> p.add(id)));
  }

  private static List<Way> ways(StoreTx store, String text) {
    List<Way> ways = new ArrayList<>();
    ways.add(
        Way.of(
            store,
            "m.item_id",
            "SELECT i.id FROM item i WHERE i.search LIKE ?",
            FoldedText.contains(text)));
    FoldedText.partOfCode(text)
        .ifPresent(
            part -> {
              ways.add(
                  Way.of(
                      store,
                      "m.unit_id",
                      "SELECT u.id FROM stock_unit u WHERE u.code LIKE ?",
                      '%' + part + '%'));
              // Of documents there are as many as movements: only how a code begins is indexed.
              ways.add(
                  Way.of(
                      store,
                      "m.document_id",
                      "SELECT d.id FROM LEDGER.document d WHERE d.code LIKE ?",
                      part + '%'));
            });
    return ways;
  }

  /**
   * Its movements if they are few; empty if they are many.
   *
   * @param value what they are sorted by, over {@code movement m}
   */
  static Optional<List<Key>> few(StoreTx store, List<Condition> ways, String value) {
    Map<Long, Key> found = new HashMap<>();
    for (Condition way : ways) {
      List<Key> some =
          store.list(
              "SELECT m.seq, "
                  + value
                  + " AS sorted FROM LEDGER.movement m WHERE "
                  + way.sql()
                  + " LIMIT ?",
              p -> {
                way.fill().into(p);
                p.add(FEW + 1);
              },
              row -> new Key(row.getLong("sorted"), row.getLong("seq")));
      some.forEach(key -> found.put(key.seq(), key));
      if (found.size() > FEW) {
        return Optional.empty();
      }
    }
    return Optional.of(List.copyOf(found.values()));
  }

  /**
   * Movements that one of these names, told row by row: as a plain condition the database would
   * collect them all along the index of what is named, to sort them afterwards.
   */
  static Condition any(List<Condition> ways) {
    List<String> each = ways.stream().map(Condition::sql).toList();
    return new Condition(
        "CASE WHEN " + String.join(" OR ", each) + " THEN TRUE ELSE FALSE END", fills(ways));
  }

  private static StoreTx.Fill fills(List<Condition> ways) {
    return p -> {
      for (Condition way : ways) {
        way.fill().into(p);
      }
    };
  }
}
