package org.kerf.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.BarState;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelKind;
import org.kerf.query.stock.ClassRow;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.SawMorning;
import org.kerf.ui.movements.MovementPages;
import org.kerf.ui.remnants.RemnantPages;

/** Leaves pictures of the explorer and the unit's page in target/screens, for people to look at. */
class StockScreensTest {

  @TempDir Path folder;

  static OfficeWindow window(DemoStation station) throws Exception {
    return new OfficeWindow(
        station,
        context ->
            Stream.of(
                    new StockPages(context).specs(),
                    new RemnantPages(context).specs(),
                    new MovementPages(context).specs())
                .flatMap(List::stream)
                .toList());
  }

  @Test
  void explorerIsPicturedInEveryState() throws Exception {
    try (var station = SawMorning.station(folder)) {
      try (var window = window(station)) {
        select(window, 2);
        window.mainPictures("stock");
        window.tabTo("unit-move");
        window.press(KeyCode.SPACE);
        window.picture("stock-move");
        window.press(KeyCode.DOWN, KeyCode.ENTER);
        window.picture("stock-moved");
        window.press(KeyCode.ESCAPE);
        search(window, "UNP-120");
        window.picture("stock-owner");
        search(window, "nimic de felul acesta");
        window.picture("stock-none");
        search(window, "");
        press(window, "#chip-remnants");
        select(window, 0);
        window.picture("stock-remnants");
        assertThat(window.table().getItems()).isNotEmpty();
      }
    }
  }

  @Test
  void whoHasReservedAUnitIsSaidAndLeadsThere() throws Exception {
    try (var station = SawMorning.station(folder);
        var window = window(station)) {
      BarLine waiting =
          station
              .useCases
              .reading()
              .of(
                  tx -> {
                    var plans = station.useCases.repositories().plans();
                    return plans
                        .queue(tx, plans.saws(tx).getFirst().id(), BarState.TO_CUT, 1)
                        .getFirst();
                  });
      window.open("unit", waiting.bar().unit().text());
      window.picture("unit-reserved");
      List<Hyperlink> links =
          fx(
              () ->
                  window.stage.getScene().getRoot().lookupAll(".hyperlink").stream()
                      .map(Hyperlink.class::cast)
                      .toList());
      Hyperlink plan =
          links.stream()
              .filter(link -> link.getText().contains(waiting.planCode().spaced()))
              .findFirst()
              .orElseThrow();
      Hyperlink order =
          links.stream()
              .filter(link -> link.getText().equals(waiting.pieces().getFirst().orderNumber()))
              .findFirst()
              .orElseThrow();
      fx(
          () -> {
            plan.fire();
            order.fire();
            return true;
          });
      assertThat(window.wentTo)
          .containsExactly(
              "queue " + waiting.planCode().text(),
              "order " + waiting.pieces().getFirst().orderNumber());
    }
  }

  @Test
  void theGradeOfRemnantsStandsInItsColumn() throws Exception {
    try (var station = SawMorning.station(folder)) {
      try (var window = window(station)) {
        press(window, "#chip-remnants");
        for (Object each : window.table().getItems()) {
          var row = (ClassRow) each;
          assertThat(row.lengthClass().remnants()).isTrue();
          assertThat(shown(window, "grade", row))
              .isEqualTo(row.named() ? row.lengthClass().item().grade() : "");
        }
        assertThat(shown(window, "grade", (ClassRow) window.table().getItems().getFirst()))
            .isNotEmpty();
      }
    }
  }

  private static String shown(OfficeWindow window, String column, ClassRow row) {
    return fx(
        () ->
            window.table().getColumns().stream()
                .filter(each -> column.equals(each.getId()))
                .findFirst()
                .orElseThrow()
                .getCellData(window.table().getItems().indexOf(row))
                .toString());
  }

  @Test
  void whereTheListShowsALocationItsLabelIsPrinted() throws Exception {
    try (var station = new DemoStation(folder);
        var window = window(station)) {
      window.open("stock", "");
      assertThat(labels(station)).isEmpty();
      Location shown =
          station
              .useCases
              .reading()
              .of(tx -> station.useCases.repositories().stock().locations(tx).getFirst());
      window.open("stock", shown.name());
      window.picture("stock-location");
      window.press("Ctrl+L");
      // How many of it is asked; one is right.
      window.press(KeyCode.ENTER);
      assertThat(labels(station)).extracting(LabelJob::kind).containsExactly(LabelKind.LOCATION);
      LabelJob job = labels(station).getFirst();
      assertThat(job.code()).isEqualTo(shown.code());
      assertThat(station.useCases.renderer().render(job))
          .isInstanceOf(LabelRenderer.Rendered.Ready.class);
    }
  }

  private static List<LabelJob> labels(DemoStation station) throws StationFault {
    return station
        .useCases
        .reading()
        .of(tx -> station.useCases.repositories().labels().recent(tx, LabelFilter.ALL, 5));
  }

  @Test
  void whatIsMovedAwayFromTheLocationShownLeavesNoEmptyDetails() throws Exception {
    try (var station = new DemoStation(folder);
        var window = window(station)) {
      window.open("stock", "R04");
      int row = rowOfOne(window);
      int rows = window.table().getItems().size();
      select(window, row);
      List<UnitLine> moved = unitsShown(window);
      assertThat(moved).hasSize(1);
      window.tabTo("unit-move");
      window.press(KeyCode.SPACE);
      window.press(KeyCode.DOWN);
      window.press(KeyCode.ENTER);
      window.press(KeyCode.ENTER);
      assertThat(window.table().getItems()).hasSize(rows - 1);
      assertThat(unitsShown(window)).isNotEmpty().doesNotContainAnyElementsOf(moved);
      window.press("Ctrl+Z");
      assertThat(window.table().getItems()).hasSize(rows);
      select(window, row);
      assertThat(unitsShown(window)).isEqualTo(moved);
    }
  }

  /** The first row of a single unit. */
  private static int rowOfOne(OfficeWindow window) {
    List<Integer> onHand =
        window.table().getItems().stream()
            .map(row -> ((ClassRow) row).lengthClass().onHand())
            .toList();
    return onHand.indexOf(1);
  }

  @SuppressWarnings("unchecked") // The list of the explorer holds units.
  private static List<UnitLine> unitsShown(OfficeWindow window) throws Exception {
    assertThat(window.find(".kerf-drawer").isVisible()).isTrue();
    return fx(() -> List.copyOf(((ListView<UnitLine>) window.find("#stock-units")).getItems()));
  }

  @Test
  void emptyStoreSaysWhatToDoFirst() throws Exception {
    try (var station = DemoStation.empty(folder);
        var window = window(station)) {
      window.picture("stock-empty");
      window.open("remnants", "");
      window.picture("remnants-empty");
      window.open("movements", "");
      window.picture("movements-empty");
      assertThat(window.find("#empty-action")).isNotNull();
    }
  }

  @Test
  void unitIsPictured() throws Exception {
    try (var station = SawMorning.station(folder)) {
      SawMorning morning = SawMorning.worked();
      try (var window = window(station)) {
        StockUnit bar = unit(station, morning.onSaw.unit());
        window.open("unit", bar.code().text());
        window.picture("unit-bar");
        StockUnit remnant = morning.remnants.getFirst();
        window.open("unit", remnant.code().text());
        window.picture("unit-remnant");
        StockUnit parent = unit(station, remnant.parent().orElseThrow());
        window.open("unit", parent.code().text());
        window.mainPictures("unit");
        window.open("unit", "B0100000XX");
        window.picture("unit-none");
        assertThat(window.find("#empty-action")).isNotNull();
      }
    }
  }

  @Test
  void theScrollBarBelowAFamilyCoversNoUnitInANarrowWindow() throws Exception {
    try (var station = SawMorning.station(folder)) {
      SawMorning morning = SawMorning.worked();
      try (var window = window(station)) {
        window.open("unit", morning.remnants.getFirst().code().text());
        window.resize(1024, 700);
        Node self = window.find(".kerf-family-self");
        Node seen = self.getParent();
        while (!seen.getStyleClass().contains("viewport")) {
          seen = seen.getParent();
        }
        Node viewport = seen;
        double below =
            fx(
                () ->
                    viewport.localToScene(viewport.getLayoutBounds()).getMaxY()
                        - self.localToScene(self.getLayoutBounds()).getMaxY());
        assertThat(below).as("room below the unit").isNotNegative();
      }
    }
  }

  private static StockUnit unit(DemoStation station, UnitId id) throws StationFault {
    return station
        .useCases
        .reading()
        .of(tx -> station.useCases.repositories().stock().unit(tx, id).orElseThrow());
  }

  static void select(OfficeWindow window, int row) throws Exception {
    fx(
        () -> {
          window.table().getSelectionModel().clearAndSelect(row);
          return true;
        });
    window.settle();
  }

  static void search(OfficeWindow window, String text) throws Exception {
    fx(
        () -> {
          ((TextField) window.find("#filter-search")).setText(text);
          return true;
        });
    window.settle();
  }

  static void press(OfficeWindow window, String selector) throws Exception {
    fx(
        () -> {
          ((ToggleButton) window.find(selector)).fire();
          return true;
        });
    window.settle();
  }
}
