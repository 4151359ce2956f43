package org.kerf.flow.counting;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.kerf.counting.CountSheets;
import org.kerf.counting.model.CountEntry;
import org.kerf.counting.model.CountId;
import org.kerf.counting.model.CountLocation;
import org.kerf.counting.model.CountSheet;
import org.kerf.counting.model.LocationState;
import org.kerf.counting.model.StockCount;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.stock.Adjustment;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitShape;

/**
 * Notes what somebody counts at a location. Each entry is kept at once and can be changed until the
 * location is closed; it becomes a fact only then. No answer says what the ledger has.
 */
public final class CountBlind {

  /** A location of a count. */
  public record Spot(CountId count, LocationId location) {}

  /** What became of an entry. */
  public sealed interface Outcome {

    /** It is kept. */
    record Kept() implements Outcome {}

    /** The location is not to be counted, or was not begun. */
    record NotOpen() implements Outcome {}

    /** There is no such unit or item. */
    record Unknown() implements Outcome {}

    /** A piece is one or none, a bundle has at most {@link Adjustment#MOST_BARS}. */
    record Impossible() implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final CountSheets sheets;

  public CountBlind(Booking booking, Repositories repositories, CountSheets sheets) {
    this.booking = booking;
    this.repositories = repositories;
    this.sheets = sheets;
  }

  /** Begins a location, or goes on with it; whether it is to be counted. */
  public boolean begin(Command command, Spot spot) throws StationFault {
    Booking.allow(command, Permission.COUNT_STOCK);
    return booking.keep(
        tx -> {
          if (!isToCount(tx, repositories, spot)) {
            return false;
          }
          if (sheet(tx, spot).isEmpty()) {
            UUID stock = StockMark.of(repositories.stock().unitsAt(tx, spot.location()));
            sheets.begin(
                tx,
                new CountSheet(booking.ids().next(), spot.count(), spot.location(), stock),
                booking.now());
          }
          return true;
        });
  }

  static boolean isToCount(Tx tx, Repositories repositories, Spot spot) {
    return repositories.counts().count(tx, spot.count()).filter(StockCount::isOpen).isPresent()
        && repositories.counts().locations(tx, spot.count()).stream()
            .filter(each -> each.location().equals(spot.location()))
            .map(CountLocation::state)
            .anyMatch(state -> state != LocationState.COUNTED);
  }

  private Optional<CountSheet> sheet(Tx tx, Spot spot) {
    return sheets.sheet(tx, spot.count(), spot.location());
  }

  /** Keeps how many bars of a unit there are; a second entry of it replaces the first. */
  public Outcome unit(Command command, Spot spot, UnitId unit, int counted) throws StationFault {
    Booking.allow(command, Permission.COUNT_STOCK);
    return booking.keep(
        tx -> {
          Optional<StockUnit> found = repositories.stock().unit(tx, unit);
          if (found.isEmpty()) {
            return new Outcome.Unknown();
          }
          StockUnit known = found.get();
          return sheet(tx, spot)
              .map(
                  sheet -> {
                    var entry =
                        new CountEntry(
                            idOf(sheet, unit),
                            Optional.of(unit),
                            known.item(),
                            known.length(),
                            counted);
                    return put(tx, command, sheet, entry, known.shape());
                  })
              .orElse(new Outcome.NotOpen());
        });
  }

  /** Keeps how many bars there are whose label can't be read. Given again it is the same entry. */
  public Outcome unlabelled(Command command, Spot spot, ItemId item, Length length, int counted)
      throws StationFault {
    Booking.allow(command, Permission.COUNT_STOCK);
    return booking.keep(
        tx -> {
          if (repositories.stock().item(tx, item).isEmpty()) {
            return new Outcome.Unknown();
          }
          var entry = new CountEntry(command.id(), Optional.empty(), item, length, counted);
          return sheet(tx, spot)
              .map(sheet -> put(tx, command, sheet, entry, UnitShape.BUNDLE))
              .orElse(new Outcome.NotOpen());
        });
  }

  private Outcome put(Tx tx, Command command, CountSheet sheet, CountEntry entry, UnitShape shape) {
    boolean possible =
        Adjustment.isPossible(shape, entry.counted())
            && (entry.unit().isPresent() || entry.counted() > 0);
    if (!possible) {
      return new Outcome.Impossible();
    }
    sheets.put(tx, sheet.id(), entry, booking.now(), command.actor().id());
    return new Outcome.Kept();
  }

  /** One entry for each unit, however often it is scanned. */
  private static UUID idOf(CountSheet sheet, UnitId unit) {
    String both = sheet.id() + "/" + unit.value();
    return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8));
  }

  /** Takes an entry back; whether it was there. */
  public boolean remove(Command command, Spot spot, UUID entry) throws StationFault {
    Booking.allow(command, Permission.COUNT_STOCK);
    return booking.keep(
        tx -> sheet(tx, spot).filter(sheet -> sheets.remove(tx, sheet.id(), entry)).isPresent());
  }
}
