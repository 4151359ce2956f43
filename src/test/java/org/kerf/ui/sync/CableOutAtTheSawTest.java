package org.kerf.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.projection.SharedTables;
import org.kerf.identity.model.Role;
import org.kerf.kernel.StationFault;
import org.kerf.settings.model.StationName;
import org.kerf.sync.postgres.PullableCable;
import org.kerf.sync.postgres.TestCentre;
import org.kerf.ui.DemoStation;
import org.kerf.ui.saw.SawShop;

/**
 * The office plans, the saw's PC cuts with the cable out, the cable comes back, the office sees it:
 * two real stations with their workers, a real PostgreSQL, the saw's real screen.
 */
class CableOutAtTheSawTest {

  @TempDir Path folder;
  private TestCentre centre;
  private PullableCable cable;
  private DemoStation office;
  private SawShop saw;

  @BeforeEach
  void open() throws Exception {
    centre = TestCentre.fresh();
    cable = PullableCable.toTheCentre();
    office = new DemoStation(folder.resolve("office"));
    saw = new SawShop(DemoStation.withPeopleOnly(folder.resolve("saw")), 1280, 800);
  }

  @AfterEach
  void close() throws Exception {
    saw.close();
    office.close();
    cable.close();
  }

  @Test
  void whatWasCutWithTheCableOutIsSeenAtTheOffice() throws Exception {
    LinkedStations.link(centre, office, centre.url(), "Birou");
    LinkedStations.approvePlan(office);
    saw.useCases
        .station()
        .nameStation()
        .run(saw.demo.command(Role.SUPERVISOR), new StationName("Debitare", ""), "D1");
    LinkedStations.link(centre, saw.demo, cable.url(centre), "Debitare");
    saw.until(
        "the saw has the plan",
        () -> LinkedStations.cuts(saw.demo) == 0 && LinkedStations.waiting(saw.demo) > 0);
    saw.toTheSaw();
    saw.until("the saw offers the bar", () -> saw.isReady("saw-take"));
    cable.pull();
    saw.tap("saw-take");
    saw.until("the first cut is offered", () -> saw.isReady("saw-ok"));
    saw.tap("saw-ok");
    saw.until("the cut is booked", () -> LinkedStations.cuts(saw.demo) == 1);
    assertThat(LinkedStations.cuts(office)).isZero();
    saw.until("the saw says what waits", () -> unsent(saw.demo) > 0);
    saw.picture("saw-cable-out");
    cable.plugIn();
    saw.until("the office sees the cut", () -> LinkedStations.cuts(office) == 1);
    saw.until("all is sent", () -> unsent(saw.demo) == 0 && unsent(office) == 0);
    SharedTables.assertSame(
        saw.demo.useCases.reading(), SharedTables.of(office.useCases.reading()), "at the end");
  }

  private static long unsent(DemoStation at) {
    try {
      return at.useCases.sync().exchange().status().unsent();
    } catch (StationFault fault) {
      throw new IllegalStateException(fault);
    }
  }
}
