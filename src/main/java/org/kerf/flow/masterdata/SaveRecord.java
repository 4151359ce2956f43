package org.kerf.flow.masterdata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.kerf.erp.csv.TypedRow;
import org.kerf.erp.csv.cell.Column;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;

/**
 * Saves one record of the master data that a person typed. What is right is said by the table of
 * its kind, as for a file; who saves says what they saw, and is told if that has changed.
 *
 * @param <T> such as an item
 */
public final class SaveRecord<T> {

  private final Booking booking;
  private final Projections projections;
  private final RecordKind<?, T> kind;

  public SaveRecord(Booking booking, Projections projections, RecordKind<?, T> kind) {
    this.booking = booking;
    this.projections = projections;
    this.kind = kind;
  }

  /** What can be typed, in the order of the table. */
  public List<Column> columns() {
    return kept().mapToObj(i -> kind.sheet().columns().get(i)).toList();
  }

  /** What somebody must be allowed to do who saves one. */
  public Permission permission() {
    return kind.permission();
  }

  /** The column that names a record: no two that are worked with have the same there. */
  public Column key() {
    return kind.key();
  }

  /** What stands in each of the columns. */
  public List<String> cells(T record, Locale locale) {
    return kept().mapToObj(i -> kind.cells().get(i).apply(record).in(locale)).toList();
  }

  public UUID id(T record) {
    return kind.id().apply(record).value();
  }

  public boolean inactive(T record) {
    return kind.inactive().test(record);
  }

  /** The record with this id. */
  public Optional<T> record(Tx tx, UUID id) {
    return kind.byId().apply(tx, id);
  }

  /** The record of this name, one that is worked with before one that is not. */
  public Optional<T> named(Tx tx, String name) {
    return kind.named().apply(tx, name);
  }

  /**
   * What is wrong with what was typed, as far as that can be said without the store.
   *
   * @param cells for each of the columns
   */
  public Map<Column, Reason> faults(List<String> cells, Locale locale) {
    return typed(kind, cells, locale).faults();
  }

  /**
   * Saves a new record, or a change of one. A new one takes the place of one that was switched off
   * and has the same name.
   *
   * @param seen the record as the person saw it; nothing for a new one
   * @param cells for each of the columns
   */
  public SaveOutcome<T> run(Command command, Optional<T> seen, List<String> cells, Locale locale)
      throws StationFault {
    return book(command, (tx, at) -> saved(kind, tx, command, seen, cells, locale, at));
  }

  /** Makes the record what it was before; one that was new is switched off. */
  public SaveOutcome<T> undo(Command command, SaveOutcome.Saved<T> saved) throws StationFault {
    T before = saved.before().orElseGet(() -> kind.switched().apply(saved.now(), true));
    return book(command, (tx, at) -> changed(tx, command, saved.now(), before, at));
  }

  /** Switches a record off or on; what refers to one that is off keeps it. */
  public SaveOutcome<T> setInactive(Command command, T seen, boolean inactive) throws StationFault {
    T wanted = kind.switched().apply(seen, inactive);
    return book(command, (tx, at) -> changed(tx, command, seen, wanted, at));
  }

  /** As {@link #setInactive(Command, Object, boolean)}, for several at once: all or none. */
  public SwitchOutcome<T> setInactive(Command command, List<T> seen, boolean inactive)
      throws StationFault {
    return booking.book(
        command,
        permission(),
        Answers.<SwitchOutcome<T>>always(new SwitchOutcome.Done<>(List.of())),
        (tx, at) -> {
          List<Fact> facts = new ArrayList<>();
          List<T> done = new ArrayList<>();
          List<SwitchOutcome.Hindrance<T>> hindrances = new ArrayList<>();
          for (T record : seen) {
            T wanted = kind.switched().apply(record, inactive);
            Booked<SaveOutcome<T>> booked = changed(tx, command, record, wanted, at);
            facts.addAll(booked.facts());
            if (booked.answer() instanceof SaveOutcome.Saved<T> saved) {
              done.add(saved.now());
            } else if (!(booked.answer() instanceof SaveOutcome.Unchanged<T>)) {
              hindrances.add(new SwitchOutcome.Hindrance<>(record, booked.answer()));
            }
          }
          return hindrances.isEmpty()
              ? Booked.of(new SwitchOutcome.Done<>(done), facts)
              : Booked.refused(new SwitchOutcome.Refused<>(hindrances));
        });
  }

  private SaveOutcome<T> book(Command command, Booking.Work<SaveOutcome<T>> work)
      throws StationFault {
    return booking.book(
        command,
        permission(),
        Answers.ofId(
            outcome -> id(((SaveOutcome.Saved<T>) outcome).now()),
            (tx, id) -> new SaveOutcome.Unchanged<>(record(tx, id).orElseThrow())),
        work);
  }

  private <R> Booked<SaveOutcome<T>> saved(
      RecordKind<R, T> of,
      Tx tx,
      Command command,
      Optional<T> seen,
      List<String> cells,
      Locale locale,
      Instant at) {
    TypedRow<R> typed = typed(of, cells, locale);
    if (typed.row().isEmpty()) {
      return Booked.refused(new SaveOutcome.Faulty<>(typed.faults()));
    }
    R row = typed.row().get();
    Map<Column, Reason> unknown = unknown(of, tx, row);
    if (!unknown.isEmpty()) {
      return Booked.refused(new SaveOutcome.Faulty<>(unknown));
    }
    if (seen.isPresent()) {
      T made = of.made().of(tx, row, seen);
      T wanted = of.switched().apply(made, inactive(seen.get()));
      return changed(tx, command, seen.get(), wanted, at);
    }
    Optional<T> called = of.named().apply(tx, of.rowName().apply(row));
    if (called.isPresent() && !inactive(called.get())) {
      return Booked.refused(new SaveOutcome.Taken<>(called.get()));
    }
    return booked(tx, command, of.made().of(tx, row, called), called, at);
  }

  private static <R> Map<Column, Reason> unknown(RecordKind<R, ?> of, Tx tx, R row) {
    return of.reference()
        .flatMap(
            reference ->
                reference
                    .missing(tx, row)
                    .map(
                        name -> Map.of(reference.column(), Reason.of(Reason.Code.NOT_THERE, name))))
        .orElse(Map.of());
  }

  private Booked<SaveOutcome<T>> changed(Tx tx, Command command, T seen, T wanted, Instant at) {
    Optional<T> now = record(tx, id(seen));
    if (now.isEmpty() || !now.get().equals(seen)) {
      return Booked.refused(new SaveOutcome.ChangedMeanwhile<>(now.orElse(seen)));
    }
    if (wanted.equals(seen)) {
      return Booked.refused(new SaveOutcome.Unchanged<>(seen));
    }
    if (inactive(wanted) && !inactive(seen) && kind.busy().test(tx, seen)) {
      return Booked.refused(new SaveOutcome.Busy<>(seen));
    }
    Optional<T> other = named(tx, name(wanted)).filter(called -> !id(called).equals(id(wanted)));
    return other.isPresent() && !inactive(wanted) && !inactive(other.get())
        ? Booked.refused(new SaveOutcome.Taken<>(other.get()))
        : booked(tx, command, wanted, now, at);
  }

  private Booked<SaveOutcome<T>> booked(
      Tx tx, Command command, T now, Optional<T> before, Instant at) {
    var fact = projections.book(tx, at, command.actor().id(), kind.fact().apply(now, before));
    List<Fact> facts = new ArrayList<>(List.of(fact));
    facts.addAll(kind.following().of(tx, at, now, before));
    return Booked.of(new SaveOutcome.Saved<>(now, before), facts);
  }

  /** What people call the record. */
  public String name(T record) {
    int key = kind.sheet().columns().indexOf(kind.key());
    return kind.cells().get(key).apply(record).in(Locale.ROOT);
  }

  private <R> TypedRow<R> typed(RecordKind<R, T> of, List<String> cells, Locale locale) {
    List<Column> columns = columns();
    Map<Column, String> byColumn = new LinkedHashMap<>();
    IntStream.range(0, columns.size()).forEach(i -> byColumn.put(columns.get(i), cells.get(i)));
    LocalDate today = LocalDate.ofInstant(booking.now(), ZoneOffset.UTC);
    return TypedRow.read(of.sheet(), byColumn, locale, today);
  }

  /** Which of the table's columns the store keeps. */
  private IntStream kept() {
    return IntStream.range(0, kind.cells().size()).filter(i -> kind.keeps(i));
  }
}
