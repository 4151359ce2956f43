package org.kerf.ui.moving;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kerf.cutting.model.order.OrderId;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.stock.StockUseCases;
import org.kerf.flow.stock.issue.IssuePurpose;
import org.kerf.flow.stock.issue.IssueRule;
import org.kerf.flow.stock.issue.IssueStock;
import org.kerf.flow.stock.issue.TransferUnits;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Tx;
import org.kerf.party.model.PartyId;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.texts.Words;
import org.kerf.ui.unit.BackdateWords;
import org.kerf.ui.unit.UnitBookings;

/** The units that were scanned or typed, and what is done with all of them. */
final class MovingModel {

  /** Counts scans of what is no unit. */
  private static final String NO_UNIT = "moving.no-unit.many";

  private static final int MOST_DIGITS = 5;

  /**
   * A unit in the list.
   *
   * @param first what the issue rule takes before it
   * @param count how many bars of it are given out, as typed
   */
  record Row(UnitLine line, Optional<UnitLine> first, StringProperty count) {

    /** Empty if that is no number. */
    Optional<Integer> bars() {
      String typed = count.get().strip();
      return typed.matches("[0-9]{1," + MOST_DIGITS + "}")
          ? Optional.of(Integer.valueOf(typed))
          : Optional.empty();
    }
  }

  /** Whom units are given to, and what for. */
  record Recipient(
      IssuePurpose purpose, Optional<PartyId> customer, Optional<OrderId> order, String reason) {}

  private final ViewContext context;
  private final Reading reading;
  private final Repositories repositories;
  private final StockUseCases useCases;
  private final UnitBookings bookings;
  private final IssueRule rule;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final BooleanProperty booking = new SimpleBooleanProperty();
  private final StringProperty refused = new SimpleStringProperty("");
  private Runnable onDone = () -> {};

  MovingModel(
      ViewContext context,
      Reading reading,
      Repositories repositories,
      StockUseCases useCases,
      UnitBookings bookings) {
    this.context = context;
    this.reading = reading;
    this.repositories = repositories;
    this.useCases = useCases;
    this.bookings = bookings;
    this.rule = new IssueRule(repositories);
  }

  ObservableList<Row> rows() {
    return rows;
  }

  /** Whether something is being booked: until then nothing more is. */
  BooleanProperty bookingProperty() {
    return booking;
  }

  /** Why the last deed was refused, in words; empty if it was not. */
  StringProperty refusedProperty() {
    return refused;
  }

  /** Told when something was booked: what was typed for it goes. */
  void setOnDone(Runnable told) {
    onDone = told;
  }

  /** Takes back what the newest notice offers. */
  void takeBackNewest() {
    notes().undoNewest();
  }

  /** Puts the unit of this code into the list. */
  void add(ShortCode code) {
    if (rows.stream().anyMatch(row -> row.line().unit().code().equals(code))) {
      notes().info(Words.of("moving.already", code.spaced()));
      return;
    }
    Set<UnitId> taken = taken();
    context
        .tasks()
        .<Optional<Row>>run(
            context.texts().of("moving.reading"),
            () -> reading.of(tx -> row(tx, code, taken)),
            found -> added(code, found),
            notes()::fault);
  }

  private Set<UnitId> taken() {
    return rows.stream().map(row -> row.line().unit().id()).collect(Collectors.toSet());
  }

  private Optional<Row> row(Tx tx, ShortCode code, Set<UnitId> taken) {
    return repositories
        .stock()
        .lineByCode(tx, code)
        .filter(line -> line.unit().onHand() > 0)
        .map(
            line ->
                new Row(
                    line,
                    rule.before(tx, line.unit(), Optional.empty(), taken),
                    new SimpleStringProperty(
                        String.valueOf(Math.max(1, line.unit().available())))));
  }

  private void added(ShortCode code, Optional<Row> found) {
    if (found.isEmpty()) {
      notes()
          .error(NO_UNIT, Words.of("moving.no-unit", code.spaced()), Words.of("moving.no-unit.do"));
      return;
    }
    notes().settle(NO_UNIT);
    refused.set("");
    boolean there =
        rows.stream()
            .anyMatch(row -> row.line().unit().id().equals(found.get().line().unit().id()));
    if (!there) {
      rows.add(found.get());
    }
  }

  void remove(Row row) {
    rows.remove(row);
  }

  /** Takes what comes first by the rule instead of this one. */
  void takeFirst(Row row) {
    rows.remove(row);
    row.first().ifPresent(first -> add(first.unit().code()));
  }

  /** Moves all of them. */
  void transfer(Location to, String reason, Optional<Instant> occurred) {
    if (booking.get() || rows.isEmpty()) {
      return;
    }
    booking.set(true);
    Command command = context.person().command();
    List<UnitId> units = rows.stream().map(row -> row.line().unit().id()).toList();
    context
        .tasks()
        .<TransferUnits.Outcome>run(
            context.texts().of("moving.transferring"),
            () -> useCases.transfer().run(command, units, to.id(), reason, occurred),
            outcome -> transferred(to, outcome),
            fault -> {
              booking.set(false);
              notes().fault(fault);
            });
  }

  private void transferred(Location to, TransferUnits.Outcome outcome) {
    booking.set(false);
    switch (outcome) {
      case TransferUnits.Outcome.Moved(Document document, int units) ->
          done(
              Words.of("moving.transferred", Words.counted("moving.units", units), to.name()),
              document);
      case TransferUnits.Outcome.Nothing() -> refuse(Words.of("moving.nothing", to.name()));
      case TransferUnits.Outcome.NotThen(var reason) ->
          refuse(BackdateWords.of(reason, context.zone()));
    }
  }

  /** Gives them out, as many of each as is typed. */
  void issue(Recipient to, Optional<Instant> occurred) {
    if (booking.get() || rows.isEmpty()) {
      return;
    }
    List<IssueStock.Line> lines = new ArrayList<>();
    for (Row row : rows) {
      Optional<Integer> bars = row.bars();
      if (bars.isEmpty()) {
        refuse(Words.of("moving.no-count", row.line().unit().code().spaced()));
        return;
      }
      lines.add(new IssueStock.Line(row.line().unit().id(), bars.get()));
    }
    var issue =
        new IssueStock.Issue(lines, to.purpose(), to.customer(), to.order(), to.reason(), occurred);
    context
        .allowances()
        .command(
            Permission.ISSUE_STOCK,
            Words.of("moving.allow-issue"),
            command -> issue(command, issue));
  }

  private void issue(Command command, IssueStock.Issue issue) {
    booking.set(true);
    context
        .tasks()
        .<IssueStock.Outcome>run(
            context.texts().of("moving.issuing"),
            () -> useCases.issue().run(command, issue),
            this::issued,
            fault -> {
              booking.set(false);
              notes().fault(fault);
            });
  }

  private void issued(IssueStock.Outcome outcome) {
    booking.set(false);
    switch (outcome) {
      case IssueStock.Outcome.Issued(Document document, int bars) ->
          done(
              Words.of(
                  "moving.issued", Words.counted("moving.bars", bars), document.code().spaced()),
              document);
      case IssueStock.Outcome.Incomplete() -> refuse(Words.of("moving.incomplete"));
      case IssueStock.Outcome.NoReason() -> refuse(Words.of("moving.say-why"));
      case IssueStock.Outcome.OtherFirst(ShortCode unit, UnitLine first) ->
          refuse(
              Words.of(
                  "moving.other-first",
                  first.unit().code().spaced(),
                  first.locationName(),
                  unit.spaced()));
      case IssueStock.Outcome.TooMany(ShortCode unit, int most) ->
          refuse(Words.of("moving.too-many", unit.spaced(), most));
      case IssueStock.Outcome.ForeignMaterial(ShortCode unit) ->
          refuse(Words.of("moving.foreign", unit.spaced()));
      case IssueStock.Outcome.NotThen(var reason) ->
          refuse(BackdateWords.of(reason, context.zone()));
    }
  }

  private void done(Words said, Document document) {
    rows.clear();
    refused.set("");
    onDone.run();
    notes().done(said, () -> bookings.takeBack(document, () -> {}));
  }

  private void refuse(Words why) {
    refused.set(context.texts().of(why));
  }

  private Notifications notes() {
    return context.notifications();
  }
}
