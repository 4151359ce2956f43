package org.kerf.flow;

import java.nio.file.Path;
import java.util.Random;
import java.util.function.Supplier;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.facts.StationFacts;
import org.kerf.flow.projection.Projections;
import org.kerf.flow.sync.ModelCentres;
import org.kerf.flow.sync.SyncStatus;
import org.kerf.flow.sync.SyncUseCases;
import org.kerf.identity.store.UserStore;
import org.kerf.journal.store.FeedStore;
import org.kerf.kernel.StationFault;
import org.kerf.sync.Centres;
import org.kerf.sync.store.ConflictStore;
import org.kerf.sync.store.SyncStateStore;
import org.kerf.tools.sync.ModelCentre;

/** A workshop whose station belongs to a centre. */
final class EnrolledShop implements AutoCloseable {

  private static final int MOST_STEPS = 10_000;

  final Workshop shop;
  final ModelCentres cable;
  final SyncUseCases sync;

  private EnrolledShop(Workshop shop, ModelCentre centre, Supplier<String> newCharacters)
      throws StationFault {
    this.shop = shop;
    this.cable = new ModelCentres(centre, shop.reading.of(shop.codes()::origin).station());
    this.sync = sync(shop, cable, newCharacters);
    sync.noteEpoch().run();
  }

  /** What exchanges with a centre, over a workshop's store. */
  static SyncUseCases sync(Workshop shop, Centres centres, Supplier<String> newCharacters) {
    return SyncUseCases.of(
            new SyncUseCases.Parts(
                shop.transactions,
                shop.booking,
                shop.reading,
                new Projections(shop.repositories),
                shop.journal,
                new FeedStore(),
                StationFacts.codec(),
                new UserStore(),
                shop.codes(),
                new SyncStateStore(),
                new ConflictStore(),
                shop.repositories.claims(),
                centres),
            newCharacters,
            new Random(1),
            "test");
  }

  static EnrolledShop in(
      Path folder, String characters, ModelCentre centre, Supplier<String> newCharacters)
      throws StationFault {
    return new EnrolledShop(Workshop.in(folder, characters), centre, newCharacters);
  }

  void enrol() throws StationFault {
    sync.enrol().run(shop.command(), "postgresql://centre/kerf", "CODE", "");
  }

  /** Sends and takes in whatever there is now. */
  void exchange() throws StationFault {
    for (int i = 0; i < MOST_STEPS; i++) {
      long before = shop.reading.of(shop.journal::last);
      if (!sync.exchange().run()) {
        return;
      }
      if (i > 5 && status().unsent() == 0 && before == shop.reading.of(shop.journal::last)) {
        return;
      }
    }
    throw new IllegalStateException("the exchange has no end");
  }

  /** How many pieces were cut, wherever. */
  long pieces() throws StationFault {
    return shop.reading.of(tx -> StoreTx.of(tx).number("SELECT COUNT(*) FROM cut_piece", p -> {}));
  }

  SyncStatus status() throws StationFault {
    return sync.exchange().status();
  }

  @Override
  public void close() {
    sync.exchange().close();
    shop.close();
  }
}
