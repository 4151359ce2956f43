package org.kerf.flow.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kerf.erp.csv.TypedRow;
import org.kerf.erp.csv.cell.Column;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.erp.csv.sheet.StockRow;
import org.kerf.erp.csv.sheet.StockSheets;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.labels.LabelSettings;
import org.kerf.flow.labels.ReceiptLabels;
import org.kerf.flow.periods.BackdateRefusal;
import org.kerf.flow.periods.Backdating;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.labels.model.ReceiptCopies;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.ledger.StockDocuments;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;

/**
 * Receives a bundle or a bar that a person typed. What is right is said by the table of stock, as
 * for a file. Its label is queued in the same booking. Undone like any document.
 */
public final class ReceiveStock {

  /** What became of it. */
  public sealed interface Outcome {

    /**
     * It is here now.
     *
     * @param unit with the code that is to be written on it
     */
    record Received(Document document, StockUnit unit) implements Outcome {}

    /** Nothing was booked: why, for each column that is at fault. */
    record Faulty(Map<Column, Reason> faults) implements Outcome {

      public Faulty {
        faults = Map.copyOf(faults);
      }
    }
  }

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

  private final Booking booking;
  private final Repositories repositories;
  private final StockRows rows;
  private final Backdating backdating;
  private final ReceiptLabels labels;
  private final ZoneId zone;

  /**
   * Books into these tables.
   *
   * @param settings of the labels, and where today is
   */
  public ReceiveStock(Booking booking, Repositories repositories, LabelSettings settings) {
    this.booking = booking;
    this.repositories = repositories;
    this.rows = new StockRows(booking, repositories);
    this.backdating = new Backdating(booking, repositories);
    this.labels = new ReceiptLabels(repositories, booking.ids(), settings);
    this.zone = settings.zone();
  }

  /** What is wrong with what was typed, as far as that can be said without the store. */
  public Map<Column, Reason> faults(Map<Column, String> typed, Locale locale) {
    return read(typed, locale).faults();
  }

  /**
   * Receives what was typed.
   *
   * @param typed by the columns of {@link StockSheets#RECEIPT}; what is not there is not given
   * @param copies of its label
   */
  public Outcome run(
      Command command, Map<Column, String> typed, Locale locale, ReceiptCopies copies)
      throws StationFault {
    Booking.allow(command, Permission.RECEIVE_STOCK);
    TypedRow<StockRow> read = read(typed, locale);
    Optional<Instant> occurred = read.row().flatMap(this::occurred);
    return booking.book(
        command,
        Backdating.permissions(Permission.RECEIVE_STOCK, occurred),
        Answers.ofDocument(
            repositories.ledger(),
            outcome -> ((Outcome.Received) outcome).document(),
            (tx, document) ->
                received(
                    tx,
                    document,
                    repositories.ledger().movements(tx, document.id()).getFirst().unit())),
        (tx, at) -> {
          if (read.row().isEmpty()) {
            return Booked.refused(new Outcome.Faulty(read.faults()));
          }
          StockRow row = read.row().get();
          Optional<Outcome> refusal =
              refusal(rows.judge(tx, row)).or(() -> notThen(tx, at, occurred));
          if (refusal.isPresent()) {
            return Booked.refused(refusal.get());
          }
          Document document =
              Backdating.dated(
                  booking.document(tx, StockDocuments.RECEIPT, at, command.actor(), ""), occurred);
          RowKind.Took took = rows.receive(tx, document, List.of(row));
          UnitId unit = unitOf(took);
          labels.queue(tx, List.of(unit), copies, command.actor(), at);
          return Booked.of(received(tx, document, unit), took.facts());
        });
  }

  /** Stock that came on another day is received as of noon of that day. */
  private Optional<Instant> occurred(StockRow row) {
    return row.received().equals(booking.periods().day(booking.now()))
        ? Optional.empty()
        : Optional.of(row.received().atTime(LocalTime.NOON).atZone(zone).toInstant());
  }

  private Optional<Outcome> notThen(Tx tx, Instant at, Optional<Instant> occurred) {
    return backdating
        .refusal(tx, at, occurred)
        .flatMap(
            refused ->
                faulty(
                    StockSheets.RECEIVED,
                    refused instanceof BackdateRefusal.Closed(LocalDate upTo)
                        ? Reason.of(Reason.Code.DAY_CLOSED, WRITTEN.format(upTo))
                        : Reason.of(Reason.Code.DAY_AHEAD)));
  }

  /** The ledger has no movements to read before the booking ends. */
  private static UnitId unitOf(RowKind.Took took) {
    return took.facts().stream()
        .filter(StockFact.MovementCompleted.class::isInstance)
        .map(StockFact.MovementCompleted.class::cast)
        .flatMap(fact -> fact.content().stream())
        .map(content -> content.movements().getFirst().unit())
        .findFirst()
        .orElseThrow();
  }

  private Outcome received(Tx tx, Document document, UnitId unit) {
    return new Outcome.Received(document, repositories.stock().unit(tx, unit).orElseThrow());
  }

  private TypedRow<StockRow> read(Map<Column, String> typed, Locale locale) {
    LocalDate today = LocalDate.ofInstant(booking.now(), zone);
    return TypedRow.read(StockSheets.STOCK, typed, locale, today);
  }

  private static Optional<Outcome> refusal(RowVerdict verdict) {
    return switch (verdict) {
      case RowFault.Unknown(var what, String name) ->
          faulty(column(what), Reason.of(Reason.Code.NOT_THERE, name));
      case RowFault.OutOfUse(var what, String name) ->
          faulty(column(what), Reason.of(Reason.Code.OUT_OF_USE, name));
      case RowFault.CustomerUnclear unclear ->
          faulty(
              StockSheets.OWNER,
              Reason.of(Reason.Code.SEVERAL, unclear.name(), String.join(", ", unclear.codes())));
      default -> Optional.empty();
    };
  }

  private static Column column(RowFault.Named what) {
    return switch (what) {
      case ITEM -> StockSheets.ITEM;
      case HEAT -> StockSheets.HEAT;
      case PLACE -> StockSheets.LOCATION;
      case CUSTOMER -> StockSheets.OWNER;
    };
  }

  private static Optional<Outcome> faulty(Column column, Reason reason) {
    return Optional.of(new Outcome.Faulty(Map.of(column, reason)));
  }
}
