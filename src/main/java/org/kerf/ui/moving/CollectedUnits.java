package org.kerf.ui.moving;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.stock.issue.IssueRule;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitState;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.scans.ScanOutcome;
import org.kerf.ui.task.Slot;
import org.kerf.ui.texts.Words;

/** The units that are moved or given out together, in the order in which they came. */
final class CollectedUnits {

  private static final int MOST_DIGITS = 5;

  /**
   * A unit in the list.
   *
   * @param first what the issue rule takes before it
   * @param count how many bars of it are given out, as typed
   */
  record Row(UnitLine line, Optional<UnitLine> first, StringProperty count) {

    ShortCode code() {
      return line.unit().code();
    }

    /** Empty if that is no number. */
    Optional<Integer> bars() {
      String typed = count.get().strip();
      return typed.matches("[0-9]{1," + MOST_DIGITS + "}")
          ? Optional.of(Integer.valueOf(typed))
          : Optional.empty();
    }
  }

  /**
   * What was scanned or typed last and is in the list.
   *
   * @param again whether it was there before
   */
  record Newest(Row row, boolean again) {}

  private final ViewContext context;
  private final Reading reading;
  private final Repositories repositories;
  private final IssueRule rule;
  private final Slot ruleSlot = new Slot();
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Newest>> newest =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<OrderId> order = Optional.empty();

  CollectedUnits(ViewContext context, Reading reading, Repositories repositories) {
    this.context = context;
    this.reading = reading;
    this.repositories = repositories;
    this.rule = new IssueRule(repositories);
  }

  ObservableList<Row> rows() {
    return rows;
  }

  ReadOnlyObjectProperty<Optional<Newest>> newestProperty() {
    return newest.getReadOnlyProperty();
  }

  /** How many bars all of them are together. */
  int bars() {
    return rows.stream().mapToInt(row -> row.line().unit().onHand()).sum();
  }

  /** Its label was scanned. What is reserved or held is typed if it is to go all the same. */
  void scanned(ShortCode code, Consumer<ScanOutcome> ended) {
    find(
        code,
        found ->
            ended.accept(
                wrong(code, found)
                    .<ScanOutcome>map(what -> new ScanOutcome.Wrong(what, why(found)))
                    .orElseGet(() -> taken(found.orElseThrow()))),
        ended);
  }

  /**
   * Its code was typed, or it was chosen elsewhere.
   *
   * @param ended told if it is not here, too
   */
  void typed(ShortCode code, Consumer<ScanOutcome> ended) {
    find(
        code,
        found -> ended.accept(found.<ScanOutcome>map(this::taken).orElseGet(() -> notHere(code))),
        ended);
  }

  /**
   * What they are given out for: the certificate that an order asks for counts before all else.
   *
   * @param now empty for no order
   */
  void setOrder(Optional<OrderId> now) {
    if (now.equals(order)) {
      return;
    }
    order = now;
    List<Row> asked = List.copyOf(rows);
    Set<UnitId> taken = ids();
    context
        .tasks()
        .<List<Row>>latest(
            ruleSlot,
            context.texts().of("moving.reading"),
            () -> reading.of(tx -> asked.stream().map(row -> again(tx, row, now, taken)).toList()),
            found -> found.forEach(this::replace),
            context.notifications()::fault);
  }

  private Row again(Tx tx, Row row, Optional<OrderId> now, Set<UnitId> taken) {
    return new Row(row.line(), rule.before(tx, row.line().unit(), now, taken), row.count());
  }

  /** Unless it was taken off meanwhile. */
  private void replace(Row found) {
    for (int at = 0; at < rows.size(); at++) {
      Row before = rows.get(at);
      if (before.code().equals(found.code()) && !before.equals(found)) {
        rows.set(at, found);
        newest.set(
            newest
                .get()
                .map(last -> last.row().equals(before) ? new Newest(found, last.again()) : last));
      }
    }
  }

  private Set<UnitId> ids() {
    return rows.stream().map(row -> row.line().unit().id()).collect(Collectors.toSet());
  }

  void remove(Row row) {
    removeAll(List.of(row));
  }

  /** They have been booked. */
  void removeAll(List<Row> gone) {
    rows.removeAll(gone);
    if (newest.get().filter(last -> gone.contains(last.row())).isPresent()) {
      newest.set(
          rows.isEmpty() ? Optional.empty() : Optional.of(new Newest(rows.getLast(), false)));
    }
  }

  /** Takes off the one that came last; says whether there was any. */
  boolean removeLast() {
    if (rows.isEmpty()) {
      return false;
    }
    remove(rows.getLast());
    return true;
  }

  private void find(ShortCode code, Consumer<Optional<Row>> answer, Consumer<ScanOutcome> failed) {
    Optional<Row> listed = rows.stream().filter(row -> row.code().equals(code)).findFirst();
    if (listed.isPresent()) {
      answer.accept(listed);
      return;
    }
    Set<UnitId> others = ids();
    Optional<OrderId> asked = order;
    context
        .tasks()
        .<Optional<Row>>run(
            context.texts().of("moving.reading"),
            () -> reading.of(tx -> row(tx, code, asked, others)),
            answer,
            fault -> failed.accept(ScanOutcome.of(fault)));
  }

  private Optional<Row> row(Tx tx, ShortCode code, Optional<OrderId> asked, Set<UnitId> others) {
    return repositories
        .stock()
        .lineByCode(tx, code)
        .filter(line -> line.unit().onHand() > 0)
        .map(
            line ->
                new Row(
                    line,
                    rule.before(tx, line.unit(), asked, others),
                    new SimpleStringProperty(
                        String.valueOf(Math.max(1, line.unit().available())))));
  }

  private static ScanOutcome notHere(ShortCode code) {
    return new ScanOutcome.Wrong(
        Words.of("moving.no-unit", code.spaced()), Words.of("moving.no-unit.do"));
  }

  private Optional<Words> wrong(ShortCode code, Optional<Row> found) {
    if (found.isEmpty()) {
      return Optional.of(Words.of("moving.no-unit", code.spaced()));
    }
    StockUnit unit = found.get().line().unit();
    if (unit.available() > 0 || rows.contains(found.get())) {
      return Optional.empty();
    }
    return Optional.of(
        Words.of(
            unit.state() == UnitState.FREE ? "moving.all-reserved" : "moving.held", code.spaced()));
  }

  private static Words why(Optional<Row> found) {
    return Words.of(found.isEmpty() ? "moving.no-unit.do" : "moving.not-free.do");
  }

  private ScanOutcome taken(Row found) {
    Optional<Row> before = listed(found);
    if (before.isEmpty()) {
      rows.add(found);
    }
    newest.set(Optional.of(new Newest(before.orElse(found), before.isPresent())));
    return new ScanOutcome.Right();
  }

  private Optional<Row> listed(Row found) {
    return rows.stream()
        .filter(row -> row.line().unit().id().equals(found.line().unit().id()))
        .findFirst();
  }
}
