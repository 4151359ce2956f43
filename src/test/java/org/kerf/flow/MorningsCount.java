package org.kerf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kerf.counting.model.CountLine;
import org.kerf.counting.model.CountScope;
import org.kerf.counting.model.StockCount;
import org.kerf.counting.store.CountSheetStore;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.counting.ApproveCount;
import org.kerf.flow.counting.CountBlind.Spot;
import org.kerf.flow.counting.CountUseCases;
import org.kerf.flow.counting.PlanCount;
import org.kerf.flow.settings.ChangeUsers;
import org.kerf.flow.stock.MoveUnit;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.identity.store.UserStore;
import org.kerf.kernel.Change;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.StockUnit;

/**
 * Counts of {@link MorningsWork}: one with a difference that somebody else approves, one that is
 * begun and withdrawn, one that is begun.
 */
final class MorningsCount {

  private final Workshop shop;
  private final CountUseCases counts;

  MorningsCount(Workshop shop) {
    this.shop = shop;
    counts =
        CountUseCases.of(
            shop.booking,
            shop.reading,
            shop.repositories,
            new CountSheetStore(),
            shop.labelSettings.zone());
  }

  void book() throws StationFault {
    Location location = location();
    StockUnit bundle = shop.bundle(7_000, 3);
    new MoveUnit(shop.booking, shop.repositories).run(shop.command(), bundle.id(), location.id());
    User counter = counter();
    StockCount first = plan();
    for (int round = 0; round < 2; round++) {
      counts.close().run(by(counter), enter(counter, first, location, bundle), false);
    }
    assertThat(
            counts.approve().run(shop.command(), first.id(), open(first), Set.of(), "lipsește una"))
        .isInstanceOf(ApproveCount.Outcome.Approved.class);
    StockCount second = plan();
    enter(counter, second, location, bundle);
    assertThat(counts.withdraw().run(shop.command(), second.id(), "greșit")).isTrue();
    enter(counter, plan(), location, bundle);
  }

  private Set<UUID> open(StockCount count) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.counts().lines(tx, count.id())).stream()
        .filter(CountLine::isOpen)
        .map(CountLine::id)
        .collect(Collectors.toSet());
  }

  private StockCount plan() throws StationFault {
    var scope = new CountScope(CountScope.Way.ZONE, "Z9", 0);
    return ((PlanCount.Outcome.Planned) counts.plan().run(shop.command(), scope)).count();
  }

  private Spot enter(User counter, StockCount count, Location location, StockUnit bundle)
      throws StationFault {
    var spot = new Spot(count.id(), location.id());
    counts.blind().begin(by(counter), spot);
    counts.blind().unit(by(counter), spot, bundle.id(), 2);
    return spot;
  }

  private Command by(User counter) {
    return new Command(counter, shop.ids.next());
  }

  private User counter() throws StationFault {
    var users = new UserStore();
    new ChangeUsers(shop.booking, users).add(shop.command(), "Radu Numărătoru", Role.WORKER);
    return shop.reading.of(tx -> users.byName(tx, "Radu Numărătoru").orElseThrow());
  }

  private Location location() throws StationFault {
    return shop.book(
        (tx, at) -> {
          var made =
              new Location(
                  new LocationId(shop.ids.next()),
                  shop.booking.code(tx, ShortCode.Kind.LOCATION),
                  "Z91",
                  "Z",
                  91);
          var fact = new StockFact.LocationSaved(made.id(), new Change<>(made, Optional.empty()));
          return Booked.of(
              made, List.of(shop.projections().book(tx, at, shop.operator.id(), fact)));
        });
  }
}
