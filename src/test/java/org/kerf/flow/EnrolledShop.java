package org.kerf.flow;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.facts.StationFacts;
import org.kerf.flow.projection.FactTables;
import org.kerf.flow.projection.Projections;
import org.kerf.flow.sync.ModelCentres;
import org.kerf.flow.sync.SyncStatus;
import org.kerf.flow.sync.SyncUseCases;
import org.kerf.identity.store.UserStore;
import org.kerf.journal.codec.FactCodec;
import org.kerf.journal.model.RejectedEntry;
import org.kerf.journal.store.FeedStore;
import org.kerf.journal.store.RejectionStore;
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
  private final RejectionStore rejections;

  /**
   * The program of a station.
   *
   * @param tables what its facts are written by
   */
  record Program(String version, FactCodec codec, UnaryOperator<FactTables> tables) {

    static final Program NOW = new Program("test", StationFacts.codec(), UnaryOperator.identity());

    /** One that does not know a kind of fact yet. */
    static Program without(String kind) {
      return new Program(
          "older",
          new FactCodec(
              StationFacts.codec().kinds().stream()
                  .filter(each -> !each.name().equals(kind))
                  .toList()),
          UnaryOperator.identity());
    }
  }

  private EnrolledShop(
      Workshop shop, ModelCentre centre, Supplier<String> newCharacters, Program program)
      throws StationFault {
    this.shop = shop;
    this.cable = new ModelCentres(centre, shop.reading.of(shop.codes()::origin).station());
    this.rejections = new RejectionStore(program.codec());
    this.sync = sync(shop, cable, newCharacters, program);
    sync.noteEpoch().run();
  }

  /** What exchanges with a centre, over a workshop's store. */
  static SyncUseCases sync(Workshop shop, Centres centres, Supplier<String> newCharacters) {
    return sync(shop, centres, newCharacters, Program.NOW);
  }

  private static SyncUseCases sync(
      Workshop shop, Centres centres, Supplier<String> newCharacters, Program program) {
    return SyncUseCases.of(
        new SyncUseCases.Parts(
            shop.transactions,
            shop.booking,
            shop.reading,
            program.tables().apply(new Projections(shop.repositories)),
            shop.journal,
            new FeedStore(),
            new RejectionStore(program.codec()),
            program.codec(),
            new UserStore(),
            shop.codes(),
            new SyncStateStore(),
            new ConflictStore(),
            shop.repositories.claims(),
            centres),
        newCharacters,
        new Random(1),
        program.version());
  }

  static EnrolledShop in(
      Path folder, String characters, ModelCentre centre, Supplier<String> newCharacters)
      throws StationFault {
    return in(folder, characters, centre, newCharacters, Program.NOW);
  }

  static EnrolledShop in(
      Path folder,
      String characters,
      ModelCentre centre,
      Supplier<String> newCharacters,
      Program program)
      throws StationFault {
    return new EnrolledShop(Workshop.in(folder, characters), centre, newCharacters, program);
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

  /** What was set aside, in the order of the feed. */
  List<RejectedEntry> rejected() throws StationFault {
    return shop.reading.of(tx -> rejections.first(tx, 1_000));
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
