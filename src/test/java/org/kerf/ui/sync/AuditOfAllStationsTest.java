package org.kerf.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.audit.model.AuditFilter;
import org.kerf.audit.model.AuditLine;
import org.kerf.audit.model.AuditPlace;
import org.kerf.audit.model.AuditStation;
import org.kerf.audit.model.FeedVerdict;
import org.kerf.db.Damage;
import org.kerf.db.key.KeyFile;
import org.kerf.db.key.StoreKey;
import org.kerf.identity.model.IdleTime;
import org.kerf.identity.model.Role;
import org.kerf.kernel.StationFault;
import org.kerf.query.audit.AuditEntry;
import org.kerf.settings.model.StationName;
import org.kerf.sync.postgres.PullableCable;
import org.kerf.sync.postgres.TestCentre;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.audit.AuditPages;
import org.kerf.ui.controls.table.FilterChoice;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/** The audit page of one station shows what the other one booked, through a real centre. */
class AuditOfAllStationsTest {

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
    window = new OfficeWindow(yard, context -> new AuditPages(context).specs());
    yard.useCases
        .station()
        .nameStation()
        .run(yard.command(Role.SUPERVISOR), new StationName("Curte", ""), "D1");
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    yard.close();
    office.close();
    cable.close();
  }

  private void link() throws Exception {
    LinkedStations.link(centre, office, centre.url(), "Birou");
    LinkedStations.link(centre, yard, cable.url(centre), "Curte");
    waitFor(() -> atYard(AuditFilter.NONE).stream().anyMatch(line -> !line.station().own()));
    waitFor(() -> names().equals(List.of("Curte", "Birou")));
  }

  private List<String> names() throws StationFault {
    return yard.useCases
        .reading()
        .of(tx -> yard.useCases.audit().stations(tx).stream().map(AuditStation::called).toList());
  }

  private List<AuditLine> atYard(AuditFilter filter) throws StationFault {
    return yard.useCases
        .reading()
        .of(tx -> yard.useCases.audit().lines(tx, filter, List.of(), AuditPlace.TOP, 10_000));
  }

  private FeedVerdict feedAtYard() throws StationFault {
    return yard.useCases.reading().through(tx -> yard.useCases.audit().verifyFeed(tx, done -> {}));
  }

  @Test
  void theYardSeesWhatTheOfficeBookedNarrowsItAndSavesIt() throws Exception {
    window.open("audit", "");
    window.settle();
    assertThat(fx(() -> window.find("#filter-station").isVisible())).isFalse();
    assertThat(headers()).doesNotContain("Post");
    link();
    lockAfter(37);
    window.open("audit", "");
    window.settle();
    assertThat(headers()).contains("Post");
    List<AuditEntry> all = rows();
    assertThat(all).extracting(row -> row.line().station().called()).contains("Curte", "Birou");
    assertThat(all)
        .isSortedAccordingTo(Comparator.comparing((AuditEntry row) -> row.line().at()).reversed());
    window.mainPictures("audit-of-all");
    window.picture("audit-of-all-small", 1024, 700);

    choose("station", (AuditStation of) -> of.own());
    assertThat(rows()).isNotEmpty().allMatch(row -> row.line().station().own());
    choose("station", (AuditStation of) -> of.called().equals("Birou"));
    assertThat(rows()).isNotEmpty().allMatch(this::isOfOffice);
    chooseTopic(7);
    assertThat(rows())
        .isNotEmpty()
        .allMatch(
            row -> isOfOffice(row) && row.line().action().matches("(setting|station|sync).*"));
    window.press("Ctrl+F");
    window.type("setting.changed");
    window.settle();
    assertThat(rows()).hasSize((int) settingsOf("Birou"));
    window.press("Ctrl+Shift+E");
    window.settle();
    assertThat(exported())
        .hasSize((int) settingsOf("Birou"))
        .allMatch(line -> line.contains("Birou"));
    open(row -> row.line().details().contains("37"));
    assertThat(drawer()).contains("Birou · 01", "37").anyMatch(this::isFingerprint);
    window.show(Language.ENGLISH, Theme.DARK);
    window.picture("audit-of-all-details");
    assertThat(drawer()).anyMatch(text -> text.matches("Line \\d+ of Birou · .*"));
  }

  @Test
  void whatStationsAreCalledIsKnownWhileTheCentreIsAwayAndTheChainsAreCompared() throws Exception {
    link();
    cable.pull();
    window.open("audit", "");
    window.settle();
    assertThat(rows()).extracting(row -> row.line().station().called()).contains("Birou");
    cable.plugIn();
    waitFor(() -> yard.useCases.sync().exchange().status().isUpToDate());
    window.press("F9");
    window.settle();
    window.picture("audit-of-all-verified");
    assertThat(proof())
        .anyMatch(text -> text.startsWith("Lanțul este întreg"))
        .anyMatch(text -> text.startsWith("Linii de la alte posturi: "))
        .anyMatch(text -> text.startsWith("Centrul are același șir"));
    assertThat(feedAtYard().faults()).isEmpty();
    assertThat(feedAtYard().stations())
        .singleElement()
        .satisfies(of -> assertThat(of.bound()).isEqualTo(of.lines()).isPositive());
    assertThat(yard.useCases.checkStore().run().differences()).isEmpty();
  }

  @Test
  void aLineOfAnotherStationThatIsTakenAwayIsFoundAndSaid() throws Exception {
    link();
    lockAfter(20);
    lockAfter(37);
    assertThat(feedAtYard().faults()).isEmpty();
    change("DELETE FROM LEDGER.pulled_entry WHERE line = 3");
    assertThat(feedAtYard().faults())
        .singleElement()
        .isInstanceOf(FeedVerdict.Fault.LinesDiffer.class);
    change("DELETE FROM feed_batch WHERE seq = (SELECT MAX(seq) - 1 FROM feed_batch)");
    assertThat(feedAtYard().faults()).hasSize(2);
    window.open("audit", "");
    window.settle();
    window.press("F9");
    window.settle();
    window.mainPictures("audit-of-all-broken");
    assertThat(proof())
        .anyMatch(text -> text.matches("De la Birou, linii între .* lipsesc aici .*"))
        .anyMatch(text -> text.startsWith("Ce a trimis centrul cu nr. "))
        .anyMatch(text -> text.contains("toate liniile sunt la centru"));
    assertThat(yard.useCases.checkStore().run().differences())
        .anyMatch(text -> text.contains("of station Birou are not those that the centre sent"));
  }

  /** The office locks itself after so many minutes, and the yard hears of it. */
  private void lockAfter(int minutes) throws Exception {
    long before = settingsOf("Birou");
    office
        .useCases
        .station()
        .change()
        .run(office.command(Role.SUPERVISOR), IdleTime.SETTING, new IdleTime(minutes));
    waitFor(() -> settingsOf("Birou") > before);
  }

  private void change(String sql) throws Exception {
    StoreKey key = new KeyFile(folder.resolve("yard").resolve("key")).read().orElseThrow();
    assertThat(Damage.change(folder.resolve("yard").resolve("data"), key, sql)).isEqualTo(1);
  }

  private boolean isOfOffice(AuditEntry row) {
    return row.line().station().called().equals("Birou");
  }

  private boolean isFingerprint(String text) {
    return text.matches("([0-9A-F]{4} ?){4}");
  }

  private long settingsOf(String station) throws StationFault {
    return atYard(AuditFilter.NONE).stream()
        .filter(line -> line.station().called().equals(station))
        .filter(line -> line.action().equals("setting.changed"))
        .count();
  }

  private List<String> exported() throws IOException {
    try (Stream<Path> files = Files.list(yard.outputs.lists())) {
      Path file = files.filter(each -> each.toString().endsWith(".csv")).findFirst().orElseThrow();
      return Files.readAllLines(file).stream().skip(1).toList();
    }
  }

  private List<String> headers() {
    return fx(
        () ->
            window.table().getVisibleLeafColumns().stream().map(TableColumnBase::getText).toList());
  }

  private List<String> proof() {
    return labels("#audit-proof .label");
  }

  private List<String> drawer() {
    return labels(".kerf-drawer .label");
  }

  private List<String> labels(String which) {
    return fx(
        () ->
            window.robot.lookup(which).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList());
  }

  @SuppressWarnings("unchecked") // The audit page's table.
  private TableView<AuditEntry> table() {
    return (TableView<AuditEntry>) window.table();
  }

  private List<AuditEntry> rows() {
    return fx(() -> List.copyOf(table().getItems()));
  }

  private void open(Predicate<AuditEntry> wanted) throws Exception {
    fx(
        () -> {
          AuditEntry row = table().getItems().stream().filter(wanted).findFirst().orElseThrow();
          table().getSelectionModel().clearAndSelect(table().getItems().indexOf(row));
          table().requestFocus();
          return true;
        });
    window.press(KeyCode.ENTER);
    window.settle();
  }

  private void chooseTopic(int number) throws Exception {
    window.tabTo("filter-topic");
    for (int i = 0; i < number; i++) {
      window.press(KeyCode.DOWN);
    }
    window.press(KeyCode.ENTER);
    window.settle();
  }

  @SuppressWarnings("unchecked") // The choice of this name.
  private <T> void choose(String filter, Predicate<T> wanted) throws Exception {
    fx(
        () -> {
          FilterChoice<T> choice = window.find("#filter-" + filter, FilterChoice.class);
          choice.setValue(
              choice.getItems().stream()
                  .filter(item -> item.filter(wanted).isPresent())
                  .findFirst()
                  .orElseThrow());
          return true;
        });
    window.settle();
  }
}
