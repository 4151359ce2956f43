package org.kerf.ui.movements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.saw.CutPiece;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.flow.stock.MoveUnit;
import org.kerf.identity.model.Role;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.party.model.Owner;
import org.kerf.stock.model.ledger.Document;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.SawMorning;

/** The journal over a real store: pictures, and undoing cuts by keyboard. */
class MovementScreenTest {

  @TempDir Path folder;

  private static OfficeWindow window(DemoStation station) throws Exception {
    return new OfficeWindow(station, context -> new MovementPages(context).specs());
  }

  @Test
  void journalIsPictured() throws Exception {
    try (var station = SawMorning.station(folder)) {
      SawMorning morning = SawMorning.worked();
      try (var window = window(station)) {
        window.press(KeyCode.HOME);
        undo(window);
        window.picture("movements-question");
        window.press(KeyCode.SPACE);
        window.mainPictures("movements");
        window.press(KeyCode.HOME, KeyCode.DOWN, KeyCode.DOWN);
        undo(window);
        window.press(KeyCode.TAB, KeyCode.SPACE);
        window.type("1.234");
        window.picture("movements-length");
        search(window, morning.earlierCuts.getFirst());
        undo(window);
        window.press(KeyCode.SPACE);
        window.picture("movements-refused");
        assertThat(window.table().getItems()).isNotEmpty();
      }
    }
  }

  @Test
  void cutThatNeverHappenedIsTakenBackWhole() throws Exception {
    try (var station = SawMorning.station(folder)) {
      SawMorning morning = SawMorning.worked();
      try (var window = window(station)) {
        Document last = morning.cuts.getLast();
        search(window, last);
        undo(window);
        window.press(KeyCode.SPACE);
        assertThat(reversalOf(station, last)).isPresent();
        assertThat(bar(station, morning).rest()).isGreaterThan(morning.onSaw.rest());
        assertThat(station.useCases.checkStore().run().clean()).isTrue();
      }
    }
  }

  @Test
  void cutToAnotherLengthIsBookedWithItsRealOne() throws Exception {
    try (var station = SawMorning.station(folder)) {
      SawMorning morning = SawMorning.worked();
      try (var window = window(station)) {
        Document last = morning.cuts.getLast();
        search(window, last);
        undo(window);
        window.press(KeyCode.TAB, KeyCode.SPACE);
        window.type("777");
        window.press(KeyCode.ENTER);
        Document reversal = reversalOf(station, last).orElseThrow();
        CutPiece real =
            station
                .useCases
                .reading()
                .of(
                    tx ->
                        station
                            .useCases
                            .repositories()
                            .runs()
                            .pieceOf(tx, reversal.id())
                            .orElseThrow());
        assertThat(real.measured()).isEqualTo(Length.ofMillimetres(777));
        assertThat(station.useCases.checkStore().run().clean()).isTrue();
      }
    }
  }

  @Test
  void undoingNeedsAReasonWhichHasALabel() throws Exception {
    try (var station = new DemoStation(folder)) {
      Document moved = move(station);
      try (var window = window(station)) {
        search(window, moved);
        undo(window);
        window.picture("movements-reason");
        assertThat(window.robot.lookup(window.texts.of("movements.reason")).queryAs(Label.class))
            .as("the label is seen")
            .isNotNull();
        assertThat(window.find("#undo-do").isDisabled()).isTrue();
        window.press(KeyCode.ENTER);
        assertThat(reversalOf(station, moved)).isEmpty();
        window.type("alt raft");
        window.press(KeyCode.ENTER);
        assertThat(reversalOf(station, moved).orElseThrow().reason()).isEqualTo("alt raft");
      }
    }
  }

  private static Document move(DemoStation station) throws StationFault {
    var repositories = station.useCases.repositories();
    StockUnit unit =
        station
            .useCases
            .reading()
            .of(
                tx ->
                    repositories
                        .stock()
                        .available(
                            tx,
                            repositories.stock().itemByCode(tx, "IPE-80-S235").orElseThrow().id(),
                            Owner.ours(),
                            1))
            .getFirst()
            .unit();
    Location other =
        station.useCases.reading().of(tx -> repositories.stock().locations(tx)).stream()
            .filter(location -> !unit.location().equals(Optional.of(location.id())))
            .findFirst()
            .orElseThrow();
    var outcome =
        station
            .useCases
            .stock()
            .move()
            .run(station.command(Role.SUPERVISOR), unit.id(), other.id());
    return ((MoveUnit.Outcome.Moved) outcome).document();
  }

  @Test
  void refusalNamesTheLaterDocuments() throws Exception {
    try (var station = SawMorning.station(folder)) {
      SawMorning morning = SawMorning.worked();
      try (var window = window(station)) {
        Document first = morning.cuts.getFirst();
        search(window, first);
        undo(window);
        window.press(KeyCode.SPACE);
        assertThat(reversalOf(station, first)).isEmpty();
        assertThat(window.find("#undo-refused")).isNotNull();
        assertThat(window.robot.lookup(".kerf-refusal-do").queryAs(Label.class).getText())
            .contains(morning.cuts.getLast().code().spaced().replace(' ', '\u00A0'));
      }
    }
  }

  private static void search(OfficeWindow window, Document document) throws Exception {
    window.robot.push(KeyCode.CONTROL, KeyCode.F);
    window.type(document.code().text());
    window.press(KeyCode.DOWN);
  }

  private static void undo(OfficeWindow window) throws Exception {
    window.robot.push(KeyCode.CONTROL, KeyCode.Z);
    window.settle();
  }

  private static Optional<Document> reversalOf(DemoStation station, Document document)
      throws StationFault {
    return station
        .useCases
        .reading()
        .of(tx -> station.useCases.repositories().ledger().reversalOf(tx, document.id()));
  }

  private static RunBar bar(DemoStation station, SawMorning morning) throws StationFault {
    return station
        .useCases
        .reading()
        .of(tx -> station.useCases.repositories().runs().bar(tx, morning.onSaw.id()).orElseThrow());
  }
}
