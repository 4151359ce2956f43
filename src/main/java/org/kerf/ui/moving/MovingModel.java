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
import org.kerf.cutting.model.order.OrderId;
import org.kerf.flow.stock.StockUseCases;
import org.kerf.flow.stock.issue.IssuePurpose;
import org.kerf.flow.stock.issue.IssueStock;
import org.kerf.flow.stock.issue.TransferUnits;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.ShortCode;
import org.kerf.party.model.PartyId;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.controls.scans.ScanOutcome;
import org.kerf.ui.texts.Words;
import org.kerf.ui.unit.BackdateWords;
import org.kerf.ui.unit.UnitBookings;
import org.kerf.ui.unit.UnitWords;

/** The units that were scanned or typed, and what is done with all of them. */
final class MovingModel {

  /** Whom units are given to, and what for. */
  record Recipient(
      IssuePurpose purpose, Optional<PartyId> customer, Optional<OrderId> order, String reason) {}

  private final ViewContext context;
  private final StockUseCases useCases;
  private final UnitBookings bookings;
  private final CollectedUnits units;
  private final BooleanProperty booking = new SimpleBooleanProperty();
  private final StringProperty refused = new SimpleStringProperty("");
  private Runnable onDone = () -> {};

  MovingModel(
      ViewContext context, StockUseCases useCases, UnitBookings bookings, CollectedUnits units) {
    this.context = context;
    this.useCases = useCases;
    this.bookings = bookings;
    this.units = units;
  }

  CollectedUnits units() {
    return units;
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

  /** Puts the unit of this code into the list: it was typed, or opened from elsewhere. */
  void add(ShortCode code) {
    units.typed(
        code,
        outcome -> {
          switch (outcome) {
            case ScanOutcome.Right right -> refused.set("");
            case ScanOutcome.Wrong(Words what, Words why) -> refuse(what);
          }
        });
  }

  /** Takes what comes first by the rule instead of this one. */
  void takeFirst(CollectedUnits.Row row) {
    units.remove(row);
    row.first().ifPresent(first -> add(first.unit().code()));
  }

  /**
   * Takes the newest unit off the list; if there is none, what the newest notice offers is taken
   * back.
   */
  boolean undo() {
    return units.removeLast() || notes().undoNewest();
  }

  /** Moves all of them. */
  void transfer(Location to, String reason, Optional<Instant> occurred) {
    if (booking.get() || rows().isEmpty()) {
      return;
    }
    booking.set(true);
    Command command = context.person().command();
    List<CollectedUnits.Row> moved = List.copyOf(rows());
    List<UnitId> ids = moved.stream().map(row -> row.line().unit().id()).toList();
    context
        .tasks()
        .<TransferUnits.Outcome>run(
            context.texts().of("moving.transferring"),
            () -> useCases.transfer().run(command, ids, to.id(), reason, occurred),
            outcome -> transferred(to, moved, outcome),
            fault -> {
              booking.set(false);
              notes().fault(fault);
            });
  }

  private void transferred(
      Location to, List<CollectedUnits.Row> moved, TransferUnits.Outcome outcome) {
    booking.set(false);
    switch (outcome) {
      case TransferUnits.Outcome.Moved(Document document, int count, var left) -> {
        done(
            Words.of("moving.transferred", Words.counted("moving.units", count), to.name()),
            document,
            moved);
        if (!left.isEmpty()) {
          refuse(leftOut(left, to));
        }
      }
      case TransferUnits.Outcome.Nothing(var left) -> {
        removeGone(left, moved);
        refuse(leftOut(left, to));
      }
      case TransferUnits.Outcome.LocationOutOfUse(String name) ->
          refuse(Words.of("unit.location-out-of-use", name));
      case TransferUnits.Outcome.NotThen(var reason) ->
          refuse(BackdateWords.of(reason, context.zone()));
    }
  }

  /** Which were left where they are, and why each. */
  private static Words leftOut(List<TransferUnits.LeftOut> left, Location to) {
    Words each =
        left.stream()
            .map(
                unit ->
                    unit.takenBy()
                        .map(
                            by ->
                                Words.of(
                                    "moving.left.gone",
                                    unit.unit().spaced(),
                                    UnitWords.of(by.kind()),
                                    by.code().spaced()))
                        .orElseGet(
                            () -> Words.of("moving.left.there", unit.unit().spaced(), to.name())))
            .reduce((before, last) -> Words.of("moving.left.and", before, last))
            .orElse(Words.plain(""));
    return Words.of("moving.left", each);
  }

  /** What is not in stock any more can't be moved, whatever is done about it. */
  private void removeGone(List<TransferUnits.LeftOut> left, List<CollectedUnits.Row> moved) {
    Set<ShortCode> gone =
        left.stream()
            .filter(unit -> unit.takenBy().isPresent())
            .map(TransferUnits.LeftOut::unit)
            .collect(Collectors.toSet());
    units.removeAll(moved.stream().filter(row -> gone.contains(row.code())).toList());
  }

  /** Gives them out, as many of each as is typed. */
  void issue(Recipient to, Optional<Instant> occurred) {
    if (booking.get() || rows().isEmpty()) {
      return;
    }
    List<IssueStock.Line> lines = new ArrayList<>();
    List<CollectedUnits.Row> given = List.copyOf(rows());
    for (CollectedUnits.Row row : given) {
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
            command -> issue(command, issue, given));
  }

  private void issue(Command command, IssueStock.Issue issue, List<CollectedUnits.Row> given) {
    booking.set(true);
    context
        .tasks()
        .<IssueStock.Outcome>run(
            context.texts().of("moving.issuing"),
            () -> useCases.issue().run(command, issue),
            outcome -> issued(given, outcome),
            fault -> {
              booking.set(false);
              notes().fault(fault);
            });
  }

  private void issued(List<CollectedUnits.Row> given, IssueStock.Outcome outcome) {
    booking.set(false);
    switch (outcome) {
      case IssueStock.Outcome.Issued(Document document, int bars) ->
          done(
              Words.of(
                  "moving.issued", Words.counted("moving.bars", bars), document.code().spaced()),
              document,
              given);
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

  /** What was scanned while it was booked stays for the next. */
  private void done(Words said, Document document, List<CollectedUnits.Row> booked) {
    units.removeAll(booked);
    refused.set("");
    onDone.run();
    notes().done(said, () -> bookings.takeBack(document, () -> {}));
  }

  private void refuse(Words why) {
    refused.set(context.texts().of(why));
  }

  private List<CollectedUnits.Row> rows() {
    return units.rows();
  }

  private Notifications notes() {
    return context.notifications();
  }
}
