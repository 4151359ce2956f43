package org.kerf.flow.receiving;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kerf.erp.csv.TypedRow;
import org.kerf.erp.csv.cell.Column;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.erp.csv.cell.SheetType;
import org.kerf.erp.csv.sheet.DeliverySheets;
import org.kerf.erp.csv.sheet.StockSheets;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.party.model.Party;
import org.kerf.party.model.PartyMatch;
import org.kerf.receiving.model.ExpectedDelivery;
import org.kerf.stock.model.item.Item;

/**
 * A delivery that a person types. What is right in a cell is said by the table of deliveries, as
 * for a file.
 */
public final class TypedDelivery {

  /** What a typed line is. */
  public sealed interface LineOutcome {

    record Fits(NewDelivery.Line line, Item item) implements LineOutcome {}

    record Faulty(Map<Column, Reason> faults) implements LineOutcome {

      public Faulty {
        faults = Map.copyOf(faults);
      }
    }
  }

  /** What became of the delivery. */
  public sealed interface Outcome {

    record Saved(ExpectedDelivery delivery) implements Outcome {}

    record Refused(DeliveryRefusal why) implements Outcome {}

    /** What was typed of the delivery itself can't be read, or names nobody. */
    record Faulty(Map<Column, Reason> faults) implements Outcome {

      public Faulty {
        faults = Map.copyOf(faults);
      }
    }
  }

  private final Booking booking;
  private final Reading reading;
  private final Repositories repositories;
  private final SaveDelivery save;
  private final ZoneId zone;

  /**
   * @param zone where today is
   */
  public TypedDelivery(
      Booking booking, Reading reading, Repositories repositories, SaveDelivery save, ZoneId zone) {
    this.booking = booking;
    this.reading = reading;
    this.repositories = repositories;
    this.save = save;
    this.zone = zone;
  }

  /** What a line is that was typed. */
  public LineOutcome line(Map<Column, String> typed, Locale locale) throws StationFault {
    TypedRow<DeliverySheets.Line> read = read(DeliverySheets.LINES, typed, locale);
    if (read.row().isEmpty()) {
      return new LineOutcome.Faulty(read.faults());
    }
    DeliverySheets.Line line = read.row().get();
    Optional<Item> item = reading.of(tx -> repositories.stock().itemByCode(tx, line.item()));
    if (item.isEmpty()) {
      return fault(Reason.of(Reason.Code.NOT_THERE, line.item()));
    }
    return item.get().inactive()
        ? fault(Reason.of(Reason.Code.OUT_OF_USE, line.item()))
        : new LineOutcome.Fits(
            new NewDelivery.Line(item.get().id(), line.length(), line.count(), line.heat()),
            item.get());
  }

  private static LineOutcome fault(Reason reason) {
    return new LineOutcome.Faulty(Map.of(StockSheets.ITEM, reason));
  }

  /**
   * Announces what was typed.
   *
   * @param seen the delivery that is changed, as it was read; nothing for a new one
   */
  public Outcome save(
      Command command,
      Optional<ExpectedDelivery> seen,
      Map<Column, String> head,
      List<NewDelivery.Line> lines,
      Locale locale)
      throws StationFault {
    Booking.allow(command, Permission.RECEIVE_STOCK);
    TypedRow<DeliverySheets.Head> read = read(DeliverySheets.HEADS, head, locale);
    if (read.row().isEmpty()) {
      return new Outcome.Faulty(read.faults());
    }
    DeliverySheets.Head row = read.row().get();
    PartyMatch match = reading.of(tx -> repositories.parties().named(tx, row.party()));
    return switch (match) {
      case PartyMatch.One(Party party) -> saved(command, seen, row, party, lines);
      case PartyMatch.None() -> fault(Reason.Code.NOT_THERE, row.party());
      case PartyMatch.Several(var codes) ->
          fault(Reason.Code.SEVERAL, row.party(), String.join(", ", codes));
    };
  }

  private static Outcome fault(Reason.Code code, String... arguments) {
    return new Outcome.Faulty(Map.of(DeliverySheets.PARTY, Reason.of(code, arguments)));
  }

  private Outcome saved(
      Command command,
      Optional<ExpectedDelivery> seen,
      DeliverySheets.Head head,
      Party party,
      List<NewDelivery.Line> lines)
      throws StationFault {
    if (party.inactive()) {
      return fault(Reason.Code.OUT_OF_USE, party.name());
    }
    var asked =
        new NewDelivery(
            head.reference(),
            party.id(),
            head.ownMaterial(),
            head.expected().atStartOfDay(),
            head.note(),
            lines);
    return switch (save.run(command, seen, asked)) {
      case SaveDelivery.Outcome.Saved(var delivery) -> new Outcome.Saved(delivery);
      case SaveDelivery.Outcome.Refused(var why) -> new Outcome.Refused(why);
    };
  }

  /** Parties whose name or code contains the text. */
  public List<Party> parties(String text, int most) throws StationFault {
    return reading.of((Tx tx) -> repositories.parties().search(tx, text, most));
  }

  private <T> TypedRow<T> read(SheetType<T> sheet, Map<Column, String> typed, Locale locale) {
    return TypedRow.read(sheet, typed, locale, LocalDate.ofInstant(booking.now(), zone));
  }
}
