package org.kerf.ui.remnants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelJob;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitState;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.SawMorning;

/** The remnants' page over a real store: pictures, and scrapping by keyboard. */
class RemnantScreenTest {

  @TempDir Path folder;

  private static OfficeWindow window(DemoStation station) throws Exception {
    return new OfficeWindow(station, context -> new RemnantPages(context).specs());
  }

  @Test
  void remnantsArePictured() throws Exception {
    try (var station = SawMorning.station(folder)) {
      try (var window = window(station)) {
        window.press(KeyCode.DOWN, KeyCode.DOWN);
        window.mainPictures("remnants");
        window.tabTo("unit-scrap");
        window.press(KeyCode.SPACE);
        window.picture("remnants-scrap");
        window.press(KeyCode.ENTER);
        window.picture("remnants-scrapped");
        fx(
            () -> {
              window.robot.lookup("Peste 90 de zile").queryAs(ToggleButton.class).fire();
              return true;
            });
        window.picture("remnants-over-90");
        assertThat(window.table().getItems()).isNotEmpty();
      }
    }
  }

  @Test
  void remnantIsScrappedWithItsCauseAndTakenBackByTheKeyboard() throws Exception {
    try (var station = new DemoStation(folder);
        var window = window(station)) {
      UnitLine oldest = oldestFree(station);
      long before = remnants(station);
      window.robot.push(KeyCode.CONTROL, KeyCode.F);
      window.type(oldest.unit().code().text());
      window.press(KeyCode.DOWN);
      window.tabTo("unit-scrap");
      window.press(KeyCode.SPACE, KeyCode.ENTER);
      assertThat(state(station, oldest)).isEqualTo(UnitState.GONE);
      var booked =
          station
              .useCases
              .reading()
              .of(tx -> station.useCases.repositories().ledger().lines(tx, oldest.unit().id(), 1));
      assertThat(booked.getFirst().documentKind()).isEqualTo(SawDocuments.REMNANT_SCRAPPED);
      assertThat(booked.getFirst().movement().reason()).isEqualTo("NEVER_USED");
      window.robot.push(KeyCode.CONTROL, KeyCode.Z);
      window.settle();
      assertThat(state(station, oldest)).isEqualTo(UnitState.FREE);
      assertThat(remnants(station)).isEqualTo(before);
      assertThat(station.useCases.checkStore().run().clean()).isTrue();
    }
  }

  @Test
  void remnantFromElsewhereGetsItsFirstLabel() throws Exception {
    try (var station = new DemoStation(folder);
        var window = window(station)) {
      UnitLine oldest = oldestFree(station);
      window.robot.push(KeyCode.CONTROL, KeyCode.F);
      window.type(oldest.unit().code().text());
      window.press(KeyCode.DOWN);
      window.tabTo("unit-label");
      window.press(KeyCode.SPACE);
      List<LabelJob> useCases = labels(station, oldest);
      assertThat(useCases).hasSize(1);
      assertThat(useCases.getFirst().reprint()).isFalse();

      window.tabTo("unit-label");
      window.press(KeyCode.SPACE);
      window.picture("unit-label-why");
      assertThat(labels(station, oldest)).as("it is asked why first").hasSize(1);
      window.press(KeyCode.DOWN);
      window.press(KeyCode.ENTER);
      assertThat(labels(station, oldest)).hasSize(2);
      assertThat(labels(station, oldest).getFirst().reprint()).isTrue();
    }
  }

  private static List<LabelJob> labels(DemoStation station, UnitLine of) throws StationFault {
    return station
        .useCases
        .reading()
        .of(
            tx ->
                station
                    .useCases
                    .repositories()
                    .labels()
                    .recent(tx, LabelFilter.of(of.unit().code()), 10));
  }

  private static UnitLine oldestFree(DemoStation station) throws StationFault {
    return station
        .useCases
        .reading()
        .of(tx -> station.useCases.repositories().stock().remnants(tx, "", Optional.empty(), 50))
        .stream()
        .filter(line -> line.unit().available() > 0)
        .findFirst()
        .orElseThrow();
  }

  private static long remnants(DemoStation station) throws StationFault {
    return station
        .useCases
        .reading()
        .of(tx -> station.useCases.repositories().stock().remnants(tx, "", Optional.empty(), 1_000))
        .size();
  }

  private static UnitState state(DemoStation station, UnitLine line) throws StationFault {
    return station
        .useCases
        .reading()
        .of(
            tx ->
                station
                    .useCases
                    .repositories()
                    .stock()
                    .unit(tx, line.unit().id())
                    .orElseThrow()
                    .state());
  }
}
