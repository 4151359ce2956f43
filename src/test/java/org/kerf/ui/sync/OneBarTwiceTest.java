package org.kerf.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.flow.projection.SharedTables;
import org.kerf.flow.stock.AdjustUnit;
import org.kerf.identity.model.Role;
import org.kerf.kernel.StationFault;
import org.kerf.settings.model.StationName;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.sync.model.ConflictFilter;
import org.kerf.sync.postgres.PullableCable;
import org.kerf.sync.postgres.TestCentre;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.movements.MovementPages;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.stock.StockPages;
import org.kerf.ui.texts.Language;

/**
 * Two stations take the same bars while the cable is out: nothing is refused, both hear of it, and
 * a person decides at one of them.
 */
class OneBarTwiceTest {

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
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    yard.close();
    office.close();
    cable.close();
  }

  @Test
  void bothTakeTheSameBarsAndAPersonDecides() throws Exception {
    yard.useCases
        .station()
        .nameStation()
        .run(yard.command(Role.SUPERVISOR), new StationName("Curte", ""), "D1");
    LinkedStations.link(centre, office, centre.url(), "Birou");
    LinkedStations.link(centre, yard, cable.url(centre), "Curte");
    UnitId bundle = bundle();
    waitFor(() -> onHand(yard, bundle) > 0);
    window.open("conflicts", "");
    window.settle();
    assertThat(fx(() -> window.find("#conflicts-none").isVisible())).isTrue();
    window.mainPictures("conflicts-none");
    cable.pull();
    int all = onHand(office, bundle);
    adjust(office, bundle, all, 0);
    adjust(yard, bundle, all, 1);
    cable.plugIn();
    waitFor(() -> onHand(office, bundle) == 1 - all && onHand(yard, bundle) == 1 - all);
    waitFor(() -> LinkedStations.open(office).size() == 1 && LinkedStations.open(yard).size() == 1);
    assertThat(LinkedStations.open(office)).isEqualTo(LinkedStations.open(yard));
    window.press("F5");
    window.settle();
    window.mainPictures("conflicts");
    window.show(Language.ENGLISH, Theme.DARK);
    window.picture("conflicts");
    window.show(Language.ROMANIAN, Theme.LIGHT);
    window.picture("conflicts-small", 1024, 700);
    String code = LinkedStations.open(office).getFirst().code().strip();
    window.robot.doubleClickOn("#conflict-accept-" + code);
    waitFor(() -> onHand(office, bundle) == 0 && onHand(yard, bundle) == 0);
    waitFor(() -> LinkedStations.open(office).isEmpty() && LinkedStations.open(yard).isEmpty());
    waitFor(() -> ended(office) == 1 && ended(yard) == 1);
    window.press("F5");
    window.settle();
    window.picture("conflicts-ended");
    window.show(Language.ENGLISH, Theme.DARK);
    window.picture("conflicts-ended");
    window.show(Language.ROMANIAN, Theme.LIGHT);
    assertThat(notes()).anyMatch(words -> words.contains(code.substring(0, 3)));
    SharedTables.assertSame(
        yard.useCases.reading(), SharedTables.of(office.useCases.reading()), "at the end");
  }

  /** Of two bundles both stations took all bars: one question ends both conflicts. */
  @Test
  void severalOfOneKindAreAcceptedByOneQuestion() throws Exception {
    yard.useCases
        .station()
        .nameStation()
        .run(yard.command(Role.SUPERVISOR), new StationName("Curte", ""), "D1");
    LinkedStations.link(centre, office, centre.url(), "Birou");
    LinkedStations.link(centre, yard, cable.url(centre), "Curte");
    List<UnitId> two = bundles(2);
    waitFor(() -> onHand(yard, two.getLast()) > 0);
    cable.pull();
    for (UnitId bundle : two) {
      int all = onHand(office, bundle);
      adjust(office, bundle, all, 0);
      adjust(yard, bundle, all, 1);
    }
    cable.plugIn();
    waitFor(() -> LinkedStations.open(office).size() == 2 && LinkedStations.open(yard).size() == 2);
    window.open("conflicts", "");
    window.settle();
    window.picture("conflicts-several");
    window.robot.doubleClickOn("#conflicts-bulk-negative-balance");
    window.settle();
    window.picture("conflicts-several-asked", 1024, 700);
    assertThat(LinkedStations.open(office)).as("asking books nothing").hasSize(2);
    window.robot.doubleClickOn("#conflicts-bulk-yes");
    waitFor(() -> LinkedStations.open(office).isEmpty() && LinkedStations.open(yard).isEmpty());
    for (UnitId bundle : two) {
      assertThat(onHand(office, bundle)).isZero();
      waitFor(() -> onHand(yard, bundle) == 0);
    }
    waitFor(() -> ended(office) == 2 && ended(yard) == 2);
  }

  private List<String> notes() {
    return fx(
        () ->
            window.notifications.notes().stream()
                .map(note -> window.texts.of(note.title()))
                .toList());
  }

  private UnitId bundle() throws StationFault {
    return bundles(1).getFirst();
  }

  private List<UnitId> bundles(int count) throws StationFault {
    return office
        .useCases
        .reading()
        .of(
            tx ->
                StoreTx.of(tx)
                    .list(
                        "SELECT id FROM stock_unit WHERE on_hand BETWEEN 3 AND 9 AND reserved = 0"
                            + " ORDER BY code LIMIT ?",
                        p -> p.add(count),
                        row -> new UnitId(Columns.id(row, "id"))));
  }

  private static void adjust(DemoStation at, UnitId unit, int thought, int counted)
      throws StationFault {
    assertThat(
            at.useCases
                .stock()
                .adjust()
                .run(at.command(Role.SUPERVISOR), unit, thought, counted, "luate"))
        .isInstanceOf(AdjustUnit.Outcome.Adjusted.class);
  }

  private static int onHand(DemoStation at, UnitId unit) throws StationFault {
    return at.useCases
        .reading()
        .of(
            tx ->
                at.useCases
                    .repositories()
                    .stock()
                    .unit(tx, unit)
                    .map(each -> each.onHand())
                    .orElse(0));
  }

  private static int ended(DemoStation at) throws StationFault {
    return at.useCases
        .reading()
        .of(tx -> at.useCases.sync().conflicts().ended(tx, ConflictFilter.ALL, 10).size());
  }
}
