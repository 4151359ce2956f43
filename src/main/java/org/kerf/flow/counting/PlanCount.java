package org.kerf.flow.counting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.kerf.counting.model.AbcClass;
import org.kerf.counting.model.CountFact;
import org.kerf.counting.model.CountId;
import org.kerf.counting.model.CountScope;
import org.kerf.counting.model.StockCount;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.ItemId;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;

/**
 * Plans a count: chooses the locations that are counted. By class of items those are counted where
 * items of the class lie now; the class follows from how often items moved in the last year.
 */
public final class PlanCount {

  /** What became of it. */
  public sealed interface Outcome {

    record Planned(StockCount count) implements Outcome {}

    /** There is no such location. */
    record NoLocation() implements Outcome {}
  }

  private final Booking booking;
  private final Reading reading;
  private final Repositories repositories;
  private final Projections projections;
  private final ZoneId zone;

  /**
   * Books into these tables.
   *
   * @param zone where a year has passed
   */
  public PlanCount(Booking booking, Reading reading, Repositories repositories, ZoneId zone) {
    this.booking = booking;
    this.reading = reading;
    this.repositories = repositories;
    this.projections = new Projections(repositories);
    this.zone = zone;
  }

  /** A choice at random that nobody has made before; the seed is kept with the count. */
  public CountScope atRandom(int locations) {
    return new CountScope(
        CountScope.Way.RANDOM,
        Integer.toString(locations),
        booking.ids().next().getLeastSignificantBits());
  }

  /** The locations that a count of this scope has now, in walking order. */
  public List<Location> locations(CountScope scope) throws StationFault {
    Instant yearAgo = booking.now().atZone(zone).minusYears(1).toInstant();
    return reading.through(tx -> chosen(tx, scope, yearAgo));
  }

  /** Plans it; which locations are chosen is read before it is booked. */
  public Outcome run(Command command, CountScope scope) throws StationFault {
    Booking.allow(command, Permission.PLAN_COUNTS);
    List<LocationId> locations = locations(scope).stream().map(Location::id).toList();
    return booking.book(
        command,
        Permission.PLAN_COUNTS,
        Answers.ofId(
            outcome -> ((Outcome.Planned) outcome).count().id().value(),
            (tx, id) -> planned(tx, new CountId(id))),
        (tx, at) -> {
          if (locations.isEmpty()) {
            return Booked.refused(new Outcome.NoLocation());
          }
          var id = new CountId(booking.ids().next());
          CountFact fact =
              projections.book(
                  tx,
                  at,
                  command.actor().id(),
                  new CountFact.CountPlanned(
                      id, booking.code(tx, ShortCode.Kind.DOCUMENT), scope, locations));
          return Booked.of(planned(tx, id), List.of(fact));
        });
  }

  private Outcome planned(Tx tx, CountId id) {
    return new Outcome.Planned(repositories.counts().count(tx, id).orElseThrow());
  }

  private List<Location> chosen(Tx tx, CountScope scope, Instant yearAgo) {
    List<Location> used =
        repositories.stock().locations(tx).stream()
            .filter(location -> !location.inactive())
            .toList();
    return switch (scope.way()) {
      case ZONE -> used.stream().filter(location -> isIn(location, scope.text())).toList();
      case ABC -> {
        Set<LocationId> lying = lying(tx, AbcClass.valueOf(scope.text()), yearAgo);
        yield used.stream().filter(location -> lying.contains(location.id())).toList();
      }
      case RANDOM -> atRandom(used, Integer.parseInt(scope.text()), scope.seed());
    };
  }

  private static boolean isIn(Location location, String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return !wanted.isEmpty()
        && (location.zone().toLowerCase(Locale.ROOT).equals(wanted)
            || location.name().toLowerCase(Locale.ROOT).startsWith(wanted));
  }

  private Set<LocationId> lying(Tx tx, AbcClass wanted, Instant yearAgo) {
    Map<ItemId, AbcClass> classes = AbcClass.of(repositories.counts().movements(tx, yearAgo));
    boolean others = wanted == AbcClass.C;
    Set<ItemId> named = new HashSet<>();
    classes.forEach(
        (item, its) -> {
          if ((its == wanted) != others) {
            named.add(item);
          }
        });
    return repositories.counts().locationsOf(tx, named, others);
  }

  private static List<Location> atRandom(List<Location> all, int most, long seed) {
    List<Location> mixed = new ArrayList<>(all);
    Collections.shuffle(mixed, new Random(seed));
    Set<LocationId> drawn = new HashSet<>();
    mixed.stream().limit(most).forEach(location -> drawn.add(location.id()));
    return all.stream().filter(location -> drawn.contains(location.id())).toList();
  }
}
