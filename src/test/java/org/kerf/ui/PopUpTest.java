package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import impl.org.controlsfx.skin.AutoCompletePopup;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.ui.remnants.RemnantPages;
import org.kerf.ui.shell.look.ScreenPicture;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.stock.StockPages;
import org.kerf.ui.texts.Language;

/**
 * What opens in front of a page: a location that is looked up where a unit is to be moved, and a
 * menu. A person picks by keyboard; a scan picks nothing.
 */
class PopUpTest {

  @TempDir Path folder;
  private DemoStation station;
  private OfficeWindow window;
  private SawMorning morning;
  private StockUnit unit;
  private Location to;

  @BeforeEach
  void askWhereAUnitGoes() throws Exception {
    station = SawMorning.station(folder);
    morning = SawMorning.worked();
    window =
        new OfficeWindow(
            station,
            context ->
                Stream.of(new RemnantPages(context).specs(), new StockPages(context).specs())
                    .flatMap(List::stream)
                    .toList());
    unit = morning.remnants.getFirst();
    to = locations().getLast();
    window.robot.push(KeyCode.CONTROL, KeyCode.F);
    window.type(unit.code().text());
    window.press(KeyCode.DOWN);
    window.tabTo("unit-move");
    window.press(KeyCode.SPACE);
    window.find("#unit-location");
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    station.close();
  }

  @Test
  void whatIsTypedFindsTheLocationAndEnterPicksItAndMovesTheUnit() throws Exception {
    window.robot.write(to.name().toLowerCase(Locale.ROOT));
    waitFor(() -> offered().isPresent());
    picture("lookup");
    window.press(KeyCode.ENTER);
    assertThat(field().getText()).isEqualTo(to.name());
    assertThat(offered()).isEmpty();
    assertThat(location()).isNotEqualTo(Optional.of(to.id()));
    window.press(KeyCode.ENTER);
    assertThat(location()).contains(to.id());
  }

  @Test
  void arrowsPickAnotherOfThoseThatF4Offers() throws Exception {
    window.press("F4");
    waitFor(() -> offered().isPresent());
    List<Location> some = offered().orElseThrow();
    assertThat(some).hasSizeBetween(2, 20);
    window.press(KeyCode.DOWN, KeyCode.ENTER);
    assertThat(field().getText()).isEqualTo(some.get(1).name());
    window.show(Language.ENGLISH, Theme.DARK);
    window.press("F4");
    waitFor(() -> offered().isPresent());
    picture("lookup");
  }

  @Test
  void whereTheScreenEndsThePopUpOpensAboveTheField() throws Exception {
    fx(
        () -> {
          Bounds at = field().localToScreen(field().getLayoutBounds());
          double end = Screen.getPrimary().getVisualBounds().getMaxY();
          window.stage.setY(window.stage.getY() + end - at.getMaxY() - 40);
          return true;
        });
    window.press("F4");
    waitFor(() -> offered().isPresent());
    assertThat(fx(this::coversTheField)).isFalse();
  }

  @Test
  void enterThatComesBeforeTheAnswerWaitsForIt() throws Exception {
    window.robot.write(to.name());
    window.robot.push(KeyCode.ENTER);
    waitFor(() -> station.tasks.busyProperty().not().get() && !picked().isEmpty());
    assertThat(picked()).isEqualTo(to.name());
    assertThat(location()).isNotEqualTo(Optional.of(to.id()));
  }

  @Test
  void enterAfterMoreTextPicksNothingOfTheListBefore() throws Exception {
    window.press("F4");
    waitFor(() -> offered().isPresent());
    Location first = offered().orElseThrow().getFirst();
    assertThat(first).isNotEqualTo(to);
    window.robot.write(to.name());
    window.robot.push(KeyCode.ENTER);
    waitFor(() -> !picked().isEmpty());
    assertThat(picked()).isEqualTo(to.name());
  }

  @Test
  void aHeldEnterPicksAndMovesNothing() throws Exception {
    window.press("F4");
    waitFor(() -> offered().isPresent());
    window.press("Enter");
    window.press("Enter");
    window.press("Enter");
    assertThat(picked()).isNotEmpty();
    assertThat(location()).isEqualTo(unit.location());
    window.robot.push(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    assertThat(location()).isNotEqualTo(unit.location());
  }

  @Test
  void escClosesThePopUpAloneAndThenLeavesTheQuestion() throws Exception {
    window.press("F4");
    waitFor(() -> offered().isPresent());
    window.press(KeyCode.ESCAPE);
    assertThat(offered()).isEmpty();
    assertThat(window.stage.getScene().lookup("#unit-location")).isNotNull();
    window.press(KeyCode.ESCAPE);
    assertThat(window.stage.getScene().lookup("#unit-location")).isNull();
  }

  @Test
  void typingMoreTakesBackWhatWasPicked() throws Exception {
    window.press("F4");
    waitFor(() -> offered().isPresent());
    window.press(KeyCode.ENTER);
    assertThat(window.find("#unit-location-do").isDisabled()).isFalse();
    window.robot.write("x9x");
    assertThat(window.find("#unit-location-do").isDisabled()).isTrue();
    window.press(KeyCode.ENTER);
    assertThat(location()).isEqualTo(unit.location());
  }

  @Test
  void aScanPicksNothingThatIsOffered() throws Exception {
    var scanner = new TypedScanner(window.stage);
    TypedScans.listen(window.stage, window.shell, window.context, scanner.nanos());
    window.press("F4");
    waitFor(() -> offered().isPresent());
    StockUnit other = morning.remnants.getLast();
    scanner.scan(other.code().text(), KeyCode.ENTER);
    window.settle();
    assertThat(location()).isEqualTo(unit.location());
    assertThat(window.shell.currentPage().orElseThrow().titleProperty().get())
        .contains(other.code().spaced());
  }

  @Test
  void aScanPressesNothingInAnOpenMenu() throws Exception {
    var scanner = new TypedScanner(window.stage);
    TypedScans.listen(window.stage, window.shell, window.context, scanner.nanos());
    var columns = (MenuButton) window.find(".menu-button");
    List<Boolean> shown =
        fx(
            () -> {
              columns.show();
              return shown(columns);
            });
    window.press(KeyCode.DOWN);
    scanner.scan(morning.remnants.getLast().code().text(), KeyCode.ENTER);
    window.settle();
    assertThat(fx(() -> shown(columns))).isEqualTo(shown);
  }

  private static List<Boolean> shown(MenuButton columns) {
    return columns.getItems().stream()
        .filter(CheckMenuItem.class::isInstance)
        .map(item -> ((CheckMenuItem) item).isSelected())
        .toList();
  }

  private TextField field() {
    return (TextField) window.find("#unit-location");
  }

  /** What stands in the field once it can be acted on. */
  private String picked() {
    return window.find("#unit-location-do").isDisabled() ? "" : field().getText();
  }

  private Optional<List<Location>> offered() {
    return popup().map(popup -> List.copyOf(popup.getSuggestions()));
  }

  /** Where the screen ends below the field the pop-up opens above it. */
  private boolean coversTheField() {
    Node list = popup().orElseThrow().getSkin().getNode();
    Bounds offered = list.localToScreen(list.getLayoutBounds());
    Bounds at = field().localToScreen(field().getLayoutBounds());
    return offered.getMinY() < at.getMaxY() - 2 && offered.getMaxY() > at.getMinY() + 2;
  }

  @SuppressWarnings("unchecked") // One field of this kind is on the page.
  private static Optional<AutoCompletePopup<Location>> popup() {
    return Window.getWindows().stream()
        .filter(each -> each instanceof AutoCompletePopup<?> popup && popup.isShowing())
        .map(each -> (AutoCompletePopup<Location>) each)
        .findFirst();
  }

  private void picture(String name) throws Exception {
    window.picture(name);
    String theme = window.texts.language().tag();
    fx(
        () -> {
          ScreenPicture.save(
              popup().orElseThrow().getScene(),
              Path.of("target", "screens", name + "-pop-up-" + theme + ".png"));
          return popup().orElseThrow().getSkin().getNode() instanceof ListView<?>;
        });
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
