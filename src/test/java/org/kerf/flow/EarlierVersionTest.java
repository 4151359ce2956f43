package org.kerf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.projection.SharedTables;
import org.kerf.flow.sync.EnrolStation;
import org.kerf.flow.sync.SyncStatus;
import org.kerf.flow.sync.SyncUseCases;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.sync.postgres.PostgresCentres;
import org.kerf.sync.postgres.TestCentre;

/** Stations of today's version with a centre that the first version set up. */
class EarlierVersionTest {

  private static final int STEPS = 40;

  @TempDir Path folder;

  @Test
  void stationsExchangeAllAtACentreOfTheFirstVersion() throws Exception {
    TestCentre centre = TestCentre.ofFirstVersion();
    try (Workshop office = Workshop.in(folder.resolve("office"), "01");
        Workshop saw = Workshop.in(folder.resolve("saw"), "02");
        var planned = enrolled(office, centre, "Birou");
        var cut = enrolled(saw, centre, "Debitare")) {
      StockUnit bundle = office.bundle(6_000, 2);
      new MorningsWork(office).approve(bundle, office.order("C-9", 1_830, 3), 2, 1);
      planned.exchange();
      cut.exchange();
      var cutting = new MorningsWork(saw);
      cutting.cut(cutting.take(office.saw.id()), 1_830);
      cut.exchange();
      planned.exchange();
      cut.exchange();
      assertThat(planned.status().state()).isEqualTo(SyncStatus.State.CONNECTED);
      assertThat(planned.status().unsent() + cut.status().unsent()).isZero();
      SharedTables.assertSame(saw.reading, SharedTables.of(office.reading), "both have all");

      centre.administration().setUp(centre.admin(), TestCentre.COMPANY);
      office.bundle(4_000, 5);
      planned.exchange();
      cut.exchange();
      SharedTables.assertSame(saw.reading, SharedTables.of(office.reading), "brought up to date");
    }
  }

  private static Exchanging enrolled(Workshop shop, TestCentre centre, String name)
      throws Exception {
    SyncUseCases sync =
        EnrolledShop.sync(shop, new PostgresCentres(new SecureRandom()), () -> "99");
    sync.noteEpoch().run();
    assertThat(sync.enrol().run(shop.command(), centre.url(), centre.code(name), ""))
        .isEqualTo(new EnrolStation.Outcome.Enrolled(TestCentre.COMPANY));
    return new Exchanging(sync);
  }

  private record Exchanging(SyncUseCases sync) implements AutoCloseable {

    void exchange() throws Exception {
      for (int i = 0; i < STEPS; i++) {
        sync.exchange().run();
      }
    }

    SyncStatus status() throws Exception {
      return sync.exchange().status();
    }

    @Override
    public void close() {
      sync.exchange().close();
    }
  }
}
