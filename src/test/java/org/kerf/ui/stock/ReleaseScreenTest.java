package org.kerf.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.saw.CloseBar;
import org.kerf.identity.model.Role;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitState;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.SawMorning;
import org.kerf.ui.remnants.RemnantPages;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/** What is held for a defect is released on its page and among the remnants, with a reason. */
class ReleaseScreenTest {

  @TempDir private Path folder;

  @Test
  void heldBarIsReleasedOnItsPageWithAReasonAndHeldAgainByUndo() throws Exception {
    try (var station = SawMorning.station(folder)) {
      StockUnit held = held(station);
      try (var window = window(station, Language.ROMANIAN, Theme.LIGHT)) {
        window.open("unit", held.code().text());
        fire(window, window.texts.of("unit.release"));
        window.picture("unit-release");
        window.picture("unit-release-1024", 1024, 700);
        window.press(KeyCode.ENTER);
        assertThat(line(station, held).unit().state())
            .as("not without a reason")
            .isEqualTo(UnitState.HELD);
        window.type("numai vopsea");
        window.press(KeyCode.ENTER);
        assertThat(line(station, held).unit().state()).isEqualTo(UnitState.FREE);
        window.picture("unit-released");
        window.press("Ctrl+Z");
        assertThat(line(station, held).unit().state()).isEqualTo(UnitState.HELD);
        assertThat(line(station, held).stateReason()).isEqualTo("fisură");
      }
    }
  }

  @Test
  void heldRemnantIsReleasedAmongTheRemnantsAndEscLeaves() throws Exception {
    try (var station = SawMorning.station(folder)) {
      StockUnit held = held(station);
      try (var window = window(station, Language.ENGLISH, Theme.DARK)) {
        window.open("remnants", "");
        StockScreensTest.search(window, held.code().text());
        StockScreensTest.select(window, 0);
        window.tabTo("unit-release");
        window.press(KeyCode.SPACE);
        window.press(KeyCode.ESCAPE);
        assertThat(window.stage.getScene().lookup("#unit-reason")).isNull();
        window.tabTo("unit-release");
        window.press(KeyCode.SPACE);
        window.type("paint only");
        window.picture("remnants-release");
        window.press(KeyCode.ENTER);
        assertThat(line(station, held).unit().state()).isEqualTo(UnitState.FREE);
      }
    }
  }

  private static StockUnit held(DemoStation station) throws StationFault {
    SawMorning morning = SawMorning.worked();
    var closed =
        (CloseBar.Outcome.Closed)
            station
                .useCases
                .closeBar()
                .defective(station.command(Role.OPERATOR), morning.onSaw.id(), "fisură");
    return closed.remnant().orElseThrow();
  }

  private static UnitLine line(DemoStation station, StockUnit unit) throws StationFault {
    return station
        .useCases
        .reading()
        .of(tx -> station.useCases.repositories().stock().line(tx, unit.id()).orElseThrow());
  }

  private static void fire(OfficeWindow window, String words) throws Exception {
    Node button =
        OfficeWindow.fx(
            () ->
                window.find(".kerf-shell").lookupAll(".button").stream()
                    .filter(each -> each instanceof Button one && words.equals(one.getText()))
                    .findFirst()
                    .orElseThrow());
    OfficeWindow.fx(
        () -> {
          ((Button) button).fire();
          return true;
        });
    window.settle();
  }

  private static OfficeWindow window(DemoStation station, Language language, Theme theme)
      throws Exception {
    return new OfficeWindow(
        station,
        language,
        theme,
        context ->
            Stream.of(new StockPages(context).specs(), new RemnantPages(context).specs())
                .flatMap(List::stream)
                .toList());
  }
}
