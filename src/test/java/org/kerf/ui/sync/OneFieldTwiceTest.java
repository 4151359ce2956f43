package org.kerf.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.masterdata.SaveOutcome;
import org.kerf.flow.masterdata.SaveRecord;
import org.kerf.flow.projection.SharedTables;
import org.kerf.identity.model.Role;
import org.kerf.kernel.StationFault;
import org.kerf.party.model.Party;
import org.kerf.settings.model.StationName;
import org.kerf.stock.model.item.Item;
import org.kerf.sync.postgres.PullableCable;
import org.kerf.sync.postgres.TestCentre;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.movements.MovementPages;
import org.kerf.ui.stock.StockPages;

/**
 * Two stations change the same field while the cable is out: both hear of it, and a person decides
 * at one of them, by keyboard alone.
 */
class OneFieldTwiceTest {

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
  void aPersonTakesTheOtherValueByKeyboard() throws Exception {
    yard.useCases
        .station()
        .nameStation()
        .run(yard.command(Role.SUPERVISOR), new StationName("Curte", ""), "D1");
    LinkedStations.link(centre, office, centre.url(), "Birou");
    LinkedStations.link(centre, yard, cable.url(centre), "Curte");
    Party party = party(office, "").orElseThrow();
    waitFor(() -> party(yard, party.code()).isPresent() && item(yard).isPresent());
    cable.pull();
    rename(office, party.code(), "Construcții Nord SRL");
    rename(yard, party.code(), "Construcții Nord SA");
    reprice(office, "9.10");
    reprice(yard, "9.80");
    cable.plugIn();
    waitFor(() -> LinkedStations.open(office).size() == 2 && LinkedStations.open(yard).size() == 2);
    assertThat(LinkedStations.open(office)).isEqualTo(LinkedStations.open(yard));
    window.open("conflicts", "");
    window.settle();
    window.mainPictures("conflicts-field");
    window.picture("conflicts-field-small", 1024, 700);
    String id = "#conflict-keep-name-01";
    fx(
        () -> {
          window.find(id).requestFocus();
          return true;
        });
    window.press(KeyCode.SPACE);
    waitFor(() -> LinkedStations.open(office).size() == 1 && LinkedStations.open(yard).size() == 1);
    waitFor(() -> name(yard, party.code()).equals(name(office, party.code())));
    assertThat(name(yard, party.code())).isEqualTo("Construcții Nord SRL");
    SharedTables.assertSame(
        yard.useCases.reading(), SharedTables.of(office.useCases.reading()), "at the end");
  }

  private static Optional<Party> party(DemoStation at, String code) throws StationFault {
    return at
        .useCases
        .reading()
        .of(tx -> at.useCases.repositories().parties().search(tx, code, 50))
        .stream()
        .filter(each -> code.isEmpty() || each.code().equals(code))
        .findFirst();
  }

  private static String name(DemoStation at, String code) throws StationFault {
    return party(at, code).orElseThrow().name();
  }

  private static void rename(DemoStation at, String code, String name) throws StationFault {
    change(at, at.useCases.masterRecords().parties(), party(at, code).orElseThrow(), 1, name);
  }

  private static Optional<Item> item(DemoStation at) throws StationFault {
    return at
        .useCases
        .reading()
        .of(tx -> at.useCases.repositories().stock().searchItems(tx, "", 1))
        .stream()
        .findFirst();
  }

  private static void reprice(DemoStation at, String price) throws StationFault {
    change(at, at.useCases.masterRecords().items(), item(at).orElseThrow(), 7, price);
  }

  private static <T> void change(
      DemoStation at, SaveRecord<T> records, T seen, int cell, String now) throws StationFault {
    List<String> cells = new ArrayList<>(records.cells(seen, Locale.ENGLISH));
    cells.set(cell, now);
    assertThat(records.run(at.command(Role.SUPERVISOR), Optional.of(seen), cells, Locale.ENGLISH))
        .isInstanceOf(SaveOutcome.Saved.class);
  }
}
