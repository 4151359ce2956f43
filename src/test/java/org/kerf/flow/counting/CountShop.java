package org.kerf.flow.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kerf.counting.model.CountId;
import org.kerf.counting.model.CountLine;
import org.kerf.counting.model.CountScope;
import org.kerf.counting.model.StockCount;
import org.kerf.counting.store.CountSheetStore;
import org.kerf.flow.Workshop;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.counting.CountBlind.Spot;
import org.kerf.flow.reversal.UndoDocument;
import org.kerf.flow.stock.MoveUnit;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.identity.store.UserStore;
import org.kerf.kernel.Change;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;

/** A workshop with a second location, where one person counts and another one decides. */
final class CountShop implements AutoCloseable {

  final Workshop shop;
  final CountUseCases counts;
  final Location other;
  final User worker;

  CountShop(Path folder) throws StationFault {
    shop = Workshop.in(folder);
    counts =
        CountUseCases.of(
            shop.booking,
            shop.reading,
            shop.repositories,
            new CountSheetStore(),
            shop.labelSettings.zone());
    other = location("B07", "B");
    worker = person("Radu Numărătoru");
  }

  Location location(String name, String zone) throws StationFault {
    return shop.book(
        (tx, at) -> {
          var made =
              new Location(
                  new LocationId(shop.ids.next()),
                  shop.booking.code(tx, ShortCode.Kind.LOCATION),
                  name,
                  zone,
                  7);
          var fact = new StockFact.LocationSaved(made.id(), new Change<>(made, Optional.empty()));
          return Booked.of(
              made, List.of(shop.projections().book(tx, at, shop.operator.id(), fact)));
        });
  }

  User person(String name) throws StationFault {
    var user = new User(shop.ids.next(), name, Role.WORKER);
    return shop.booking.keep(
        tx -> {
          new UserStore().save(tx, user);
          return user;
        });
  }

  Command byWorker() {
    return new Command(worker, shop.ids.next());
  }

  StockCount plan(String zone) throws StationFault {
    var planned = counts.plan().run(shop.command(), new CountScope(CountScope.Way.ZONE, zone, 0));
    return ((PlanCount.Outcome.Planned) planned).count();
  }

  Spot begin(StockCount count, Location location) throws StationFault {
    var spot = new Spot(count.id(), location.id());
    assertThat(counts.blind().begin(byWorker(), spot)).isTrue();
    return spot;
  }

  void enter(Spot spot, StockUnit unit, int counted) throws StationFault {
    assertThat(counts.blind().unit(byWorker(), spot, unit.id(), counted))
        .isInstanceOf(CountBlind.Outcome.Kept.class);
  }

  CloseLocation.Outcome close(Spot spot) throws StationFault {
    return counts.close().run(byWorker(), spot, false);
  }

  /** Counts a unit alone at a location until that stands. */
  void countTwice(StockCount count, Location location, StockUnit unit, int counted)
      throws StationFault {
    for (int round = 0; round < 2; round++) {
      Spot spot = begin(count, location);
      enter(spot, unit, counted);
      close(spot);
    }
  }

  void countEmptyTwice(StockCount count, Location location) throws StationFault {
    for (int round = 0; round < 2; round++) {
      counts.close().run(byWorker(), begin(count, location), true);
    }
  }

  ApproveCount.Outcome approveAll(StockCount count) throws StationFault {
    return counts.approve().run(shop.command(), count.id(), open(count.id()), Set.of(), "numărat");
  }

  Set<UUID> open(CountId id) throws StationFault {
    return lines(id).stream()
        .filter(CountLine::isOpen)
        .map(CountLine::id)
        .collect(Collectors.toSet());
  }

  List<CountLine> lines(CountId id) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.counts().lines(tx, id));
  }

  StockCount now(StockCount count) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.counts().count(tx, count.id()).orElseThrow());
  }

  StockUnit now(UnitId unit) throws StationFault {
    return shop.reading.of(tx -> shop.repositories.stock().unit(tx, unit).orElseThrow());
  }

  void move(StockUnit unit, Location to) throws StationFault {
    assertThat(
            new MoveUnit(shop.booking, shop.repositories).run(shop.command(), unit.id(), to.id()))
        .isInstanceOf(MoveUnit.Outcome.Moved.class);
  }

  void undo(Document document) throws StationFault {
    assertThat(
            new UndoDocument(shop.booking, shop.repositories, shop.labelSettings)
                .run(shop.command(), document.id(), "", Optional.empty()))
        .isInstanceOf(UndoDocument.Outcome.Undone.class);
  }

  @Override
  public void close() {
    shop.close();
  }
}
