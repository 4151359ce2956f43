package org.kerf.wiring;

import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.kerf.cutting.store.OrderStore;
import org.kerf.cutting.store.PlanStore;
import org.kerf.db.sql.Entities;
import org.kerf.identity.store.UserStore;
import org.kerf.party.store.PartyStore;
import org.kerf.stock.store.StockStore;

/**
 * Hibernate, once for the process: begins to start with the first station, beside the opening of
 * its store. It is bound to entities and to no store, so that all stations of the process have the
 * one.
 */
final class SharedSessions {

  static final Future<SessionFactory> STARTING = start();

  private SharedSessions() {}

  private static Future<SessionFactory> start() {
    var starting =
        new FutureTask<>(
            () ->
                Entities.start(
                    Stream.of(
                            PartyStore.ENTITIES,
                            StockStore.ENTITIES,
                            OrderStore.ENTITIES,
                            PlanStore.ENTITIES,
                            UserStore.ENTITIES)
                        .flatMap(List::stream)
                        .toList()));
    Thread.ofPlatform().name("hibernate").daemon(true).start(starting);
    return starting;
  }
}
