package org.kerf.ui.rackmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.facts.ImportKind;
import org.kerf.stock.model.location.LocationFill;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitOrigin;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.masterdata.MasterDataPages;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.stock.StockPages;
import org.kerf.ui.texts.Language;

/** The racks as they stand: what lies where is seen, walked and opened. */
class RackScreenTest {

  @TempDir private Path folder;

  private static OfficeWindow window(DemoStation station) throws Exception {
    return new OfficeWindow(
        station,
        context ->
            Stream.of(
                    new RackPages(context).specs(),
                    new StockPages(context).specs(),
                    new MasterDataPages(context).specs(Group.STOCK))
                .flatMap(List::stream)
                .toList());
  }

  @Test
  void isOpenedFromTheLocationsWalkedByArrowsAndOpensWhatLiesThere() throws Exception {
    try (var station = new DemoStation(folder);
        var window = window(station)) {
      window.open("locations", "");
      window.press("Ctrl+R");
      assertThat(title(window)).isEqualTo("Harta rafturilor");
      assertThat(cells(window)).hasSize(40);
      window.picture("rack-map");
      window.press(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.LEFT);
      assertThat(focused(window)).isEqualTo("rack-B02");
      window.press(KeyCode.ENTER);
      assertThat(title(window)).isEqualTo("Explorator stoc");
      assertThat(fx(() -> window.find("#filter-search", TextField.class).getText()))
          .isEqualTo("B02");
      window.open("rack-map", "");
      assertThat(focused(window)).as("where it was left").isEqualTo("rack-B02");
      window.press(KeyCode.RIGHT, KeyCode.F5);
      assertThat(focused(window)).isEqualTo("rack-B03");
      window.show(Language.ENGLISH, Theme.DARK);
      window.picture("rack-map");
      window.picture("rack-map-small", 1024, 700);
    }
  }

  @Test
  void aClickOpensWhatLiesThereAndATextShowsWhereAnItemLies() throws Exception {
    try (var station = new DemoStation(folder);
        var window = window(station)) {
      window.open("rack-map", "");
      window.press("Ctrl+F");
      window.type("hea-100");
      Set<String> taken = taken(window);
      assertThat(taken).isNotEmpty().isEqualTo(holding(station, "HEA-100-S235"));
      window.picture("rack-map-of-an-item");
      String name = taken.iterator().next();
      window.press(KeyCode.ENTER);
      assertThat(focused(window)).isEqualTo("rack-" + name);
      window.robot.clickOn("#rack-" + name);
      window.settle();
      assertThat(fx(() -> window.find("#filter-search", TextField.class).getText()))
          .isEqualTo(name);
    }
  }

  @Test
  void countsWhatIsInStockAndTheOldestOfIt() throws Exception {
    try (var station = new DemoStation(folder)) {
      List<LocationFill> fills =
          station
              .useCases
              .reading()
              .of(tx -> station.useCases.repositories().stock().fills(tx, ""));
      assertThat(fills).isNotEmpty();
      for (LocationFill fill : fills) {
        List<StockUnit> there =
            station
                .useCases
                .reading()
                .of(
                    tx ->
                        station
                            .useCases
                            .repositories()
                            .stock()
                            .unitsAt(tx, fill.location().id())
                            .stream()
                            .filter(unit -> unit.origin() != UnitOrigin.CUT_PIECE)
                            .toList());
        assertThat(fill.units()).isEqualTo(there.size());
        assertThat(fill.bars()).isEqualTo(there.stream().mapToLong(StockUnit::onHand).sum());
        assertThat(fill.oldest())
            .isEqualTo(there.stream().map(StockUnit::since).min(Instant::compareTo));
      }
    }
  }

  @Test
  void ofManyLocationsTheZonesAreShownFirst() throws Exception {
    try (var station = DemoStation.withPeopleOnly(folder);
        var window = window(station)) {
      window.open("rack-map", "");
      assertThat(fx(() -> window.shell.currentPage().orElseThrow().stateProperty().get()))
          .isInstanceOf(PageState.Empty.class);
      station.takeIn(
          ImportKind.PLACES,
          IntStream.rangeClosed(1, 320)
              .mapToObj(
                  no ->
                      "A-%02d-%d;;hala %d;%d"
                          .formatted((no + 3) / 4, (no - 1) % 4 + 1, no > 160 ? 2 : 1, no))
              .collect(Collectors.joining("\n", "Cod;Denumire;Zonă;Traseu\n", "\n")));
      window.press(KeyCode.F5);
      assertThat(cells(window)).containsExactlyInAnyOrder("hala-1", "hala-2");
      window.picture("rack-map-zones");
      window.press(KeyCode.RIGHT, KeyCode.ENTER);
      assertThat(cells(window)).hasSize(160).contains("A-41-1").doesNotContain("A-01-1");
      window.picture("rack-map-zone");
      for (int i = 0; i < 14; i++) {
        window.press(KeyCode.RIGHT);
      }
      assertThat(focused(window)).isEqualTo("rack-A-55-4");
      assertThat(fx(() -> seen(window.find("#rack-map"), window.find("#rack-A-55-4"))))
          .as("scrolled along the aisle")
          .isTrue();
    }
  }

  private static boolean seen(Node pane, Node cell) {
    Bounds whole = cell.localToScene(cell.getLayoutBounds());
    return pane.localToScene(pane.getLayoutBounds()).contains(whole);
  }

  private static Set<String> holding(DemoStation station, String item) throws Exception {
    return station
        .useCases
        .reading()
        .of(
            tx ->
                station.useCases.repositories().stock().locations(tx).stream()
                    .filter(
                        location ->
                            station
                                .useCases
                                .repositories()
                                .stock()
                                .unitsAt(tx, location.id())
                                .stream()
                                .anyMatch(
                                    unit ->
                                        station
                                            .useCases
                                            .repositories()
                                            .stock()
                                            .item(tx, unit.item())
                                            .orElseThrow()
                                            .code()
                                            .equals(item)))
                    .map(location -> location.name())
                    .collect(Collectors.toSet()));
  }

  private static Set<String> cells(OfficeWindow window) {
    return fx(
        () ->
            all(window)
                .map(cell -> cell.getId().replaceFirst("rack-", ""))
                .collect(Collectors.toSet()));
  }

  private static Set<String> taken(OfficeWindow window) {
    return fx(
        () ->
            all(window)
                .filter(
                    cell ->
                        !cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("vacant")))
                .map(cell -> cell.getId().replaceFirst("rack-", ""))
                .collect(Collectors.toSet()));
  }

  private static Stream<Node> all(OfficeWindow window) {
    return window.stage.getScene().getRoot().lookupAll(".kerf-rack-cell").stream();
  }

  private static String focused(OfficeWindow window) {
    return fx(() -> window.stage.getScene().getFocusOwner().getId());
  }

  private static String title(OfficeWindow window) {
    return fx(() -> ((Label) window.find("#page-title")).getText());
  }
}
