package org.kerf.flow.counting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kerf.counting.CountSheets;
import org.kerf.counting.model.CountEntry;
import org.kerf.counting.model.CountFact;
import org.kerf.counting.model.CountLocation;
import org.kerf.counting.model.CountRound;
import org.kerf.counting.model.CountSheet;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.counting.CountBlind.Spot;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.unit.StockUnit;

/**
 * Closes a location: what was entered is compared with the ledger at this moment. It stands if it
 * is the same and nothing moved meanwhile, or if it was counted a second time with the same result;
 * else the location is counted once more.
 */
public final class CloseLocation {

  /** What became of it. It never says what differs, nor by how much. */
  public sealed interface Outcome {

    /** The count of the location stands. */
    record Closed() implements Outcome {}

    /** It is to be counted once more, by whoever. */
    record CountAgain() implements Outcome {}

    /** It was not begun, or is closed already. */
    record NotOpen() implements Outcome {}

    /** Nothing was entered and nobody said that the location is empty. */
    record NothingEntered() implements Outcome {}

    /** It was said to be empty, but bars were entered. */
    record NotEmpty() implements Outcome {}
  }

  private static final String STANDS = "stands";

  private final Booking booking;
  private final Repositories repositories;
  private final Projections projections;
  private final CountSheets sheets;

  public CloseLocation(Booking booking, Repositories repositories, CountSheets sheets) {
    this.booking = booking;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.sheets = sheets;
  }

  /**
   * Closes it.
   *
   * @param empty whether the person says that nothing lies there
   */
  public Outcome run(Command command, Spot spot, boolean empty) throws StationFault {
    return booking.book(
        command,
        Permission.COUNT_STOCK,
        Answers.of(
            outcome -> outcome instanceof Outcome.Closed ? STANDS : "",
            (tx, kept) -> kept.equals(STANDS) ? new Outcome.Closed() : new Outcome.CountAgain()),
        (tx, at) -> {
          Optional<CountSheet> sheet = sheets.sheet(tx, spot.count(), spot.location());
          if (sheet.isEmpty() || !CountBlind.isToCount(tx, repositories, spot)) {
            return Booked.refused(new Outcome.NotOpen());
          }
          List<CountEntry> entries = sheets.entries(tx, sheet.get().id());
          boolean bars = entries.stream().anyMatch(entry -> entry.counted() > 0);
          if (empty && bars) {
            return Booked.refused(new Outcome.NotEmpty());
          }
          if (entries.isEmpty() && !empty) {
            return Booked.refused(new Outcome.NothingEntered());
          }
          return close(tx, at, command, sheet.get(), entries);
        });
  }

  private List<UUID> counters(Tx tx, Command command, CountSheet sheet) {
    Set<UUID> people = new TreeSet<>(sheets.people(tx, sheet.id()));
    people.add(command.actor().id());
    return List.copyOf(people);
  }

  private Booked<Outcome> close(
      Tx tx, Instant at, Command command, CountSheet sheet, List<CountEntry> entries) {
    List<StockUnit> units = repositories.stock().unitsAt(tx, sheet.location());
    var round =
        new CountRound(
            sheet.stock(), Comparison.of(tx, repositories, sheet.location(), units, entries));
    CountLocation before =
        repositories.counts().locations(tx, sheet.count()).stream()
            .filter(each -> each.location().equals(sheet.location()))
            .findFirst()
            .orElseThrow();
    boolean moved = !sheet.stock().equals(StockMark.of(units));
    boolean confirmed =
        before.lastRound().flatMap(last -> repositories.counts().round(tx, last)).stream()
            .anyMatch(round::confirms);
    boolean stands = !moved && (!round.differs() || confirmed);
    CountFact fact =
        projections.book(
            tx,
            at,
            command.actor().id(),
            new CountFact.LocationCounted(
                sheet.count(),
                repositories.counts().count(tx, sheet.count()).orElseThrow().code(),
                sheet.location(),
                repositories.stock().location(tx, sheet.location()).orElseThrow().name(),
                before.round() + 1,
                sheet.id(),
                sheet.stock(),
                stands,
                counters(tx, command, sheet),
                round.lines()));
    sheets.close(tx, sheet.id());
    return Booked.of(stands ? new Outcome.Closed() : new Outcome.CountAgain(), List.of(fact));
  }
}
