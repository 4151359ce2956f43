package org.kerf.flow.stock;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.UnitId;

/**
 * The stock as a person would keep it on a sheet of paper: what each unit is now, and under each
 * document what its units were before. Knows nothing of ledger, facts and tables.
 */
final class PlainStock {

  /**
   * A unit on the sheet.
   *
   * @param heldFor why it must not be used; empty if it may
   */
  record Row(
      int onHand, int reserved, LocationId location, String heldFor, long millimetres, String lot) {

    boolean isFree() {
      return onHand > 0 && heldFor.isEmpty();
    }

    Row with(int count) {
      return new Row(count, reserved, location, heldFor, millimetres, lot);
    }

    Row at(LocationId place) {
      return new Row(onHand, reserved, place, heldFor, millimetres, lot);
    }

    Row held(String reason) {
      return new Row(onHand, reserved, location, reason, millimetres, lot);
    }

    Row reserving(int bars) {
      return new Row(onHand, reserved + bars, location, heldFor, millimetres, lot);
    }

    /** Whether bars of both may lie in one bundle. */
    boolean isAlike(Row other) {
      return millimetres == other.millimetres && lot.equals(other.lot);
    }
  }

  /**
   * A document on the sheet.
   *
   * @param before its units as they were; a unit that the document brought was nothing
   */
  record Entry(DocumentId id, Map<UnitId, Row> before, boolean releases) {}

  private final Map<UnitId, Row> rows = new LinkedHashMap<>();
  private final Map<UnitId, Deque<DocumentId>> standing = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  List<UnitId> units() {
    return List.copyOf(rows.keySet());
  }

  Row row(UnitId unit) {
    return Objects.requireNonNull(rows.get(unit));
  }

  private Deque<DocumentId> standing(UnitId unit) {
    return Objects.requireNonNull(standing.get(unit));
  }

  List<Entry> entries() {
    return entries;
  }

  /** Writes a document: these units are so now. */
  void write(DocumentId id, Map<UnitId, Row> now) {
    write(id, now, false);
  }

  /** As above; a document that lets a unit go is held up by what was reserved since. */
  void write(DocumentId id, Map<UnitId, Row> now, boolean releases) {
    Map<UnitId, Row> before = new LinkedHashMap<>();
    now.forEach(
        (unit, row) -> {
          before.put(unit, rows.getOrDefault(unit, row.with(0)));
          rows.put(unit, row);
          standing.computeIfAbsent(unit, any -> new ArrayDeque<>()).push(id);
        });
    entries.add(new Entry(id, before, releases));
  }

  /** Reservations are no document's. */
  void reserve(UnitId unit, int bars) {
    rows.put(unit, row(unit).reserving(bars));
  }

  /** Whether nothing stands on the document, and what it brought is not reserved. */
  boolean canBeTakenBack(Entry entry) {
    return entry.before().entrySet().stream()
        .allMatch(
            each -> {
              Row now = row(each.getKey());
              int brought = now.onHand() - each.getValue().onHand();
              return entry.id().equals(standing(each.getKey()).peek())
                  && (brought <= 0 || now.onHand() - now.reserved() >= brought)
                  && !(entry.releases() && now.reserved() > 0);
            });
  }

  /** All units of the document are as before; what is reserved stays so. */
  void takeBack(Entry entry) {
    entry
        .before()
        .forEach(
            (unit, row) -> {
              Row was = row.reserving(row(unit).reserved() - row.reserved());
              rows.put(unit, was);
              standing(unit).pop();
            });
    entries.remove(entry);
  }

  /** Another bundle of the same kind to put this one into. */
  Optional<UnitId> alike(UnitId unit) {
    Row row = row(unit);
    return rows.entrySet().stream()
        .filter(each -> !each.getKey().equals(unit))
        .filter(each -> each.getValue().isAlike(row))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
