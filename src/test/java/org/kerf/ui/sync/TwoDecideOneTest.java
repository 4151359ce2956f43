package org.kerf.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.projection.SharedTables;
import org.kerf.flow.sync.ClaimConflict;
import org.kerf.flow.sync.SyncStatus;
import org.kerf.identity.model.Role;
import org.kerf.kernel.StationFault;
import org.kerf.settings.model.StationName;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.sync.model.KeptClaim;
import org.kerf.sync.postgres.PullableCable;
import org.kerf.sync.postgres.TestCentre;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.movements.MovementPages;
import org.kerf.ui.stock.StockPages;

/** Two people go to decide one conflict at two stations: one of them does. */
class TwoDecideOneTest {

  @TempDir Path folder;
  private TestCentre centre;
  private PullableCable cable;
  private DemoStation office;
  private DemoStation yard;
  private OfficeWindow window;

  @BeforeEach
  void open() throws Exception {
    centre = TestCentre.fresh();
    cable = PullableCable.toTheCentre();
    office = new DemoStation(folder.resolve("office"));
    yard = DemoStation.withPeopleOnly(folder.resolve("yard"));
    window =
        new OfficeWindow(
            office,
            context ->
                Stream.of(
                        new StockPages(context).specs(),
                        new MovementPages(context).specs(),
                        new SyncPages(context).specs())
                    .flatMap(List::stream)
                    .toList());
    yard.useCases
        .station()
        .nameStation()
        .run(yard.command(Role.SUPERVISOR), new StationName("Curte", ""), "D1");
    LinkedStations.link(centre, office, cable.url(centre), "Birou");
    LinkedStations.link(centre, yard, centre.url(), "Curte");
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    yard.close();
    office.close();
    cable.close();
  }

  @Test
  void theOtherStationIsNamedAndASupervisorTakesTheDecisionOver() throws Exception {
    UnitId bundle = TakenTwice.bundle(office);
    int all = TakenTwice.onHand(office, bundle);
    TakenTwice.take(cable, office, yard, bundle);
    UUID conflict = LinkedStations.open(office).getFirst().id();
    String code = LinkedStations.open(office).getFirst().code().strip();
    assertThat(yard.useCases.sync().claimConflict().run(yard.command(Role.SUPERVISOR), conflict))
        .isInstanceOf(ClaimConflict.Outcome.Ours.class);
    window.open("conflicts", "");
    window.settle();
    press("#conflict-accept-" + code);
    waitFor(() -> claims(office).stream().anyMatch(KeptClaim::isInTheWay));
    window.press("F5");
    window.settle();
    assertThat(fx(() -> window.find("#conflict-accept-" + code).isDisabled())).isTrue();
    assertThat(TakenTwice.onHand(office, bundle)).isEqualTo(1 - all);
    assertThat(claims(office).getFirst().holder()).isEqualTo("Curte");
    window.mainPictures("conflicts-held");
    window.picture("conflicts-held-small", 1024, 700);
    press("#conflict-take-over-" + code);
    window.settle();
    window.type("a plecat acasă");
    window.picture("conflicts-why");
    window.press(KeyCode.ENTER);
    waitFor(() -> claims(office).getFirst().standing() == KeptClaim.Standing.OURS);
    waitFor(() -> claims(yard).getFirst().isInTheWay());
    assertThat(yard.useCases.sync().claimConflict().run(yard.command(Role.SUPERVISOR), conflict))
        .isInstanceOf(ClaimConflict.Outcome.Held.class);
    window.press("F5");
    window.settle();
    window.picture("conflicts-ours");
    holdEnter("#conflict-accept-" + code);
    waitFor(() -> TakenTwice.onHand(office, bundle) == 0 && TakenTwice.onHand(yard, bundle) == 0);
    waitFor(() -> LinkedStations.open(office).isEmpty() && LinkedStations.open(yard).isEmpty());
    waitFor(() -> claims(office).isEmpty() && claims(yard).isEmpty());
    assertThat(adjustments(office, bundle)).isEqualTo(3);
    SharedTables.assertSame(
        yard.useCases.reading(), SharedTables.of(office.useCases.reading()), "at the end");
  }

  @Test
  void withoutAConnectionItIsDecidedNotConfirmed() throws Exception {
    UnitId bundle = TakenTwice.bundle(office);
    TakenTwice.take(cable, office, yard, bundle);
    String code = LinkedStations.open(office).getFirst().code().strip();
    cable.pull();
    waitFor(() -> office.useCases.sync().exchange().status().state() == SyncStatus.State.OFFLINE);
    window.open("conflicts", "");
    window.settle();
    assertThat(fx(() -> window.find("#conflicts-offline").isVisible())).isTrue();
    window.mainPictures("conflicts-offline");
    press("#conflict-accept-" + code);
    waitFor(() -> TakenTwice.onHand(office, bundle) == 0);
    cable.plugIn();
    waitFor(() -> TakenTwice.onHand(yard, bundle) == 0);
    waitFor(() -> LinkedStations.open(office).isEmpty() && LinkedStations.open(yard).isEmpty());
    waitFor(() -> claims(office).isEmpty());
    assertThat(centre.ask("SELECT count(*) FROM kerf.claim")).isEqualTo("0");
  }

  private void press(String id) throws Exception {
    focus(id);
    window.press(KeyCode.SPACE);
  }

  private void focus(String id) {
    fx(
        () -> {
          window.find(id).requestFocus();
          return true;
        });
  }

  /** The key repeats until it is let go. */
  private void holdEnter(String id) throws Exception {
    focus(id);
    fx(
        () -> {
          for (int i = 0; i < 30; i++) {
            window.robot.press(KeyCode.ENTER);
          }
          return true;
        });
    window.settle();
    window.robot.release(KeyCode.ENTER);
    window.settle();
  }

  private static List<KeptClaim> claims(DemoStation at) throws StationFault {
    return at.useCases.reading().of(at.useCases.repositories().claims()::kept);
  }

  private static long adjustments(DemoStation at, UnitId unit) throws StationFault {
    return at.useCases
        .reading()
        .of(
            tx ->
                StoreTx.of(tx)
                    .number(
                        "SELECT COUNT(*) FROM LEDGER.movement WHERE unit_id = ? AND kind ="
                            + " 'ADJUSTED'",
                        p -> p.add(unit.value())));
  }
}
