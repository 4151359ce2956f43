package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.identity.model.Role;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.ui.controls.notes.Note;
import org.kerf.ui.remnants.RemnantPages;
import org.kerf.ui.stock.StockPages;

/**
 * The question where a unit goes: a scanned location answers it, and it does not outlive a visit.
 */
class MoveQuestionTest {

  @TempDir Path folder;
  private DemoStation station;
  private OfficeWindow window;
  private TypedScanner scanner;
  private StockUnit unit;
  private Location to;

  @BeforeEach
  void openWindow() throws Exception {
    station = SawMorning.station(folder);
    SawMorning morning = SawMorning.worked();
    window =
        new OfficeWindow(
            station,
            context ->
                Stream.of(new RemnantPages(context).specs(), new StockPages(context).specs())
                    .flatMap(List::stream)
                    .toList());
    scanner = new TypedScanner(window.stage);
    unit = morning.remnants.getFirst();
    to = locations().getLast();
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    station.close();
  }

  @Test
  void aLocationScannedWhileAUnitIsMovedOnItsPageIsWhereItGoes() throws Exception {
    askOnThePageOfTheUnit();
    scan(to);
    waitFor(() -> field().getText().equals(to.name()));
    assertThat(window.shell.currentPage().orElseThrow().titleProperty().get())
        .isEqualTo(unit.code().spaced());
    assertThat(location()).as("picked, not booked").isEqualTo(unit.location());
    window.picture("unit-move-scanned");
    window.press(KeyCode.ENTER);
    assertThat(location()).contains(to.id());
  }

  @Test
  void amongTheRemnantsToo() throws Exception {
    askAmongTheRemnants();
    window.press("F4");
    scan(to);
    waitFor(() -> field().getText().equals(to.name()));
    window.press(KeyCode.ENTER);
    assertThat(location()).contains(to.id());
  }

  @Test
  void andInTheStockExplorer() throws Exception {
    window.open("stock", "");
    fx(
        () -> {
          window.table().getSelectionModel().clearAndSelect(0);
          return true;
        });
    window.settle();
    window.tabTo("unit-move");
    window.press(KeyCode.SPACE);
    scan(to);
    waitFor(() -> field().getText().equals(to.name()));
    assertThat(window.find("#unit-location-do").isDisabled()).isFalse();
  }

  @Test
  void theNamePaintedAtTheLocationIsUnderstoodToo() throws Exception {
    askOnThePageOfTheUnit();
    fx(() -> window.shell.currentPage().orElseThrow().scanText(to.name()));
    waitFor(() -> field().getText().equals(to.name()));
    assertThat(window.find("#unit-location-do").isDisabled()).isFalse();
  }

  @Test
  void whatIsNoLocationOrWhereItLiesAlreadyLeavesTheQuestionAndSaysSo() throws Exception {
    askOnThePageOfTheUnit();
    fx(() -> window.shell.currentPage().orElseThrow().scanText("X-99-99"));
    waitFor(() -> notes().stream().anyMatch(said -> said.contains("X-99-99")));
    station.useCases.stock().move().run(station.command(Role.SUPERVISOR), unit.id(), to.id());
    askOnThePageOfTheUnit();
    scan(to);
    waitFor(() -> notes().stream().anyMatch(said -> said.contains(to.name())));
    assertThat(field().getText()).isEmpty();
    assertThat(location()).contains(to.id());
  }

  @Test
  void anAbandonedQuestionIsClosedWhenOneComesBack() throws Exception {
    askOnThePageOfTheUnit();
    window.open("stock", "");
    window.open("unit", unit.id().text());
    assertThat(asked()).isFalse();
    askAmongTheRemnants();
    window.open("stock", "");
    window.open("remnants", "");
    assertThat(asked()).isFalse();
  }

  /** From now on: what the robot types before is too quick for a person. */
  private void scan(Location location) throws Exception {
    TypedScans.listen(window.stage, window.shell, window.context, scanner.nanos());
    scanner.scan(location.code().text(), KeyCode.ENTER);
  }

  private void askOnThePageOfTheUnit() throws Exception {
    window.open("unit", unit.id().text());
    window.press("F5");
    window.press("Ctrl+M");
    assertThat(asked()).isTrue();
  }

  private void askAmongTheRemnants() throws Exception {
    window.open("remnants", "");
    window.robot.push(KeyCode.CONTROL, KeyCode.F);
    window.type(unit.code().text());
    window.press(KeyCode.DOWN);
    window.tabTo("unit-move");
    window.press(KeyCode.SPACE);
    assertThat(asked()).isTrue();
  }

  private boolean asked() {
    return fx(() -> window.stage.getScene().lookup("#unit-location")) != null;
  }

  private TextField field() {
    return (TextField) window.find("#unit-location");
  }

  private List<String> notes() {
    return window.notifications.notes().stream().map(Note::title).map(window.texts::of).toList();
  }

  private List<Location> locations() throws StationFault {
    return station.useCases.reading().of(station.useCases.repositories().stock()::locations);
  }

  private Optional<LocationId> location() throws StationFault {
    return station
        .useCases
        .reading()
        .of(tx -> station.useCases.repositories().stock().unit(tx, unit.id()).orElseThrow())
        .location();
  }
}
