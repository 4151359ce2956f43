package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.Saw;
import org.kerf.flow.UseCases;
import org.kerf.journal.model.UnknownFact;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.labels.model.LabelFact;
import org.kerf.labels.model.LabelId;
import org.kerf.query.audit.AuditEntry;
import org.kerf.query.search.WarehouseSearch;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.ui.audit.AuditPages;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.controls.drawing.BarDrawing;
import org.kerf.ui.controls.notes.Note;
import org.kerf.ui.facts.FactSentences;
import org.kerf.ui.home.HomePages;
import org.kerf.ui.notices.NoticeWatch;
import org.kerf.ui.search.ScanOpening;
import org.kerf.ui.search.StationSearch;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.shell.palette.Hit;
import org.kerf.ui.shell.palette.SearchProvider;
import org.kerf.ui.task.BugHandler;
import org.kerf.ui.texts.Language;
import org.kerf.ui.waste.WastePages;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Home, waste, audit, search and notices over a real store after part of a day's work; leaves their
 * pictures.
 */
class OverviewPagesTest {

  @TempDir static Path folder;
  private static DemoStation demo;
  private static int cuts;

  private final FxRobot robot = new FxRobot();
  private Stage stage;

  @BeforeAll
  static void workPartOfADay() throws Exception {
    FxToolkit.registerPrimaryStage();
    demo = new DemoStation(folder);
    cuts = WorkingDay.at(demo);
  }

  @AfterAll
  static void closeTheStation() {
    demo.close();
  }

  @BeforeEach
  void newWindow() throws Exception {
    stage = FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void closeTheWindow() throws Exception {
    FxToolkit.setupFixture(stage::hide);
  }

  private OfficeWindow open(Language language, Theme theme) throws Exception {
    closeTheWindow();
    var window = new OfficeWindow(demo, language, theme, OverviewPagesTest::pages);
    stage = window.stage;
    return window;
  }

  private static List<PageSpec> pages(PageContext context) {
    List<PageSpec> specs = new ArrayList<>(new HomePages(context).specs());
    specs.addAll(new WastePages(context).specs());
    specs.addAll(new AuditPages(context).specs());
    return specs;
  }

  @Test
  void pagesArePicturedInBothLanguagesAndThemes() throws Exception {
    for (View view : View.pictured()) {
      OfficeWindow window = open(view.language(), view.theme());
      for (String page : new String[] {"home", "waste", "audit"}) {
        window.open(page, "");
        window.picture(page + "-main");
      }
    }
    assertThat(Path.of("target", "screens", "home-main-ro-light.png")).isNotEmptyFile();
  }

  @Test
  void overviewIsPicturedOnALargeScreen() throws Exception {
    OfficeWindow window = open(Language.ROMANIAN, Theme.LIGHT);
    window.open("home", "");
    window.picture("home-large", 1920, 1080);
    assertThat(Path.of("target", "screens", "home-large-ro-light.png")).isNotEmptyFile();
  }

  @Test
  void pagesOfAnEmptyStoreSayWhatBelongsThere(@TempDir Path empty) throws Exception {
    try (DemoStation station = DemoStation.withPeopleOnly(empty)) {
      var window = new OfficeWindow(station, OverviewPagesTest::pages);
      stage = window.stage;
      for (String page : new String[] {"home", "waste", "audit"}) {
        window.open(page, "");
        if (page.equals("waste")) {
          robot.interact(
              () ->
                  ((ButtonBase)
                          robot
                              .lookup((Node node) -> "chip-waste.days-90".equals(node.getId()))
                              .query())
                      .fire());
        }
        window.picture(page + "-empty");
      }
      window.open("home", "");
      robot.interact(() -> ((Button) stage.getScene().lookup("#empty-action")).fire());
      assertThat(window.wentTo).containsExactly("import");
    }
  }

  @Test
  void figuresOfTheOverviewAreTheStores() throws Exception {
    OfficeWindow window = open(Language.ENGLISH, Theme.LIGHT);
    window.open("home", "");
    int toCut =
        demo.useCases.reading().of(tx -> demo.useCases.repositories().plans().piecesToCut(tx));
    assertThat(toCut).isPositive();
    String spoken =
        OfficeWindow.fx(() -> stage.getScene().lookup("#home-figure-queue").getAccessibleText());
    assertThat(spoken.replaceAll(" +", " "))
        .isEqualTo("Cuts today " + cuts + " of " + (cuts + toCut) + " planned");
    int older =
        demo.useCases
            .reading()
            .of(
                tx ->
                    demo.useCases
                        .repositories()
                        .stock()
                        .remnantsOlderThan(
                            tx, java.time.Instant.now().minus(java.time.Duration.ofDays(90))));
    String remnants =
        OfficeWindow.fx(() -> stage.getScene().lookup("#home-figure-remnants").getAccessibleText());
    assertThat(remnants.replaceAll(" +", " "))
        .startsWith("Remnants unused for 90 days " + older + " of ");
  }

  @Test
  void sawShowsItsBarWithTheCutThatStandsAndTheNextOne() throws Exception {
    OfficeWindow window = open(Language.ENGLISH, Theme.LIGHT);
    window.open("home", "");
    Saw saw =
        demo.useCases.reading().of(tx -> demo.useCases.repositories().plans().saws(tx).getFirst());
    var bar =
        (BarDrawing) OfficeWindow.fx(() -> stage.getScene().lookup("#saw-bar-" + saw.id().value()));
    var picture = java.util.Objects.requireNonNull(bar.pictureProperty().get());
    var run =
        demo.useCases
            .reading()
            .of(tx -> demo.useCases.repositories().runs().onSaw(tx, saw.id()).orElseThrow());
    assertThat(picture.length()).isEqualTo(run.length());
    assertThat(picture.segments())
        .filteredOn(
            each ->
                each.kind() == org.kerf.ui.controls.drawing.BarPicture.Kind.PIECE
                    && each.state() == org.kerf.ui.controls.drawing.BarPicture.State.DONE)
        .hasSize(1);
    assertThat(picture.segments())
        .filteredOn(each -> each.state() == org.kerf.ui.controls.drawing.BarPicture.State.NEXT)
        .hasSize(1);
  }

  @Test
  void whatIsHeldIsOpenedFromTheOverviewByKeyboard() throws Exception {
    OfficeWindow window = open(Language.ENGLISH, Theme.LIGHT);
    window.open("home", "");
    List<UnitLine> held =
        demo.useCases.reading().of(tx -> demo.useCases.repositories().stock().held(tx, 10));
    assertThat(held).isNotEmpty();
    var decide =
        robot
            .lookup(
                (Node node) -> node instanceof Button button && button.getText().equals("Decide"))
            .queryButton();
    robot.interact(decide::requestFocus);
    robot.push(KeyCode.SPACE);
    String one = "unit " + held.getFirst().unit().code().text();
    assertThat(window.wentTo).containsExactly(held.size() == 1 ? one : "remnants");
  }

  @Test
  void enterOnAWasteLineShowsItsBarsAndTheirUnit() throws Exception {
    OfficeWindow window = open(Language.ROMANIAN, Theme.LIGHT);
    window.open("waste", "");
    robot.push(KeyCode.ENTER);
    window.settle();
    window.picture("waste-bars");
    assertThat(robot.lookup(".kerf-drawer .kerf-bar").queryAll()).isNotEmpty();
    robot.push(KeyCode.SPACE);
    assertThat(window.wentTo).hasSize(1).first().asString().matches("unit [BR].{9}");
    robot.push(KeyCode.ESCAPE);
    assertThat(table().isFocused()).isTrue();
  }

  @Test
  void wasteLinesAddUpToTheStoresBalanceWhichCloses() throws Exception {
    var day = java.time.LocalDate.now(java.time.ZoneId.of("Europe/Bucharest"));
    var zone = java.time.ZoneId.of("Europe/Bucharest");
    var runs = demo.useCases.repositories().runs();
    var total = demo.useCases.reading().of(tx -> runs.balance(tx, day.minusDays(1), day, zone));
    var lines =
        demo.useCases.reading().of(tx -> runs.waste(tx, day.minusDays(1), day, zone, 1_000));
    assertThat(total.bars()).isEqualTo(WorkingDay.BARS + 1);
    assertThat(total.closes()).isTrue();
    assertThat(
            lines.stream()
                .map(line -> line.balance())
                .reduce(
                    org.kerf.cutting.model.saw.Balance.NOTHING,
                    org.kerf.cutting.model.saw.Balance::plus))
        .isEqualTo(total);
  }

  @Test
  void wasteIsNarrowedToAnItem() throws Exception {
    OfficeWindow window = open(Language.ENGLISH, Theme.LIGHT);
    window.open("waste", "");
    int all = table().getItems().size();
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("zzzz");
    window.settle();
    assertThat(table().getItems()).isEmpty();
    window.picture("waste-none");
    robot.push(KeyCode.ESCAPE);
    window.settle();
    assertThat(table().getItems()).hasSize(all);
  }

  @Test
  void auditChainIsVerifiedByKeyAndALineOpened() throws Exception {
    OfficeWindow window = open(Language.ROMANIAN, Theme.LIGHT);
    window.open("audit", "");
    robot.push(KeyCode.F9);
    window.settle();
    robot.push(KeyCode.ENTER);
    window.settle();
    window.picture("audit-verified");
    long lines =
        demo.useCases
            .reading()
            .of(tx -> demo.useCases.audit().lines(tx, Long.MAX_VALUE, 1))
            .getFirst()
            .no();
    String sentence =
        ((Label) OfficeWindow.fx(() -> stage.getScene().lookup("#audit-proof-sentence"))).getText();
    assertThat(sentence).startsWith("Lanțul este întreg: " + window.texts.figures().count(lines));
    assertThat(robot.lookup(".kerf-drawer").query().isVisible()).isTrue();
    List<String> said =
        OfficeWindow.fx(
            () ->
                robot.lookup(".kerf-drawer .label").queryAllAs(Label.class).stream()
                    .map(Label::getText)
                    .toList());
    assertThat(said).noneMatch(text -> text.matches("[a-z-]+\\.[a-z-]+"));
  }

  @Test
  void auditIsSearchedByCode() throws Exception {
    UnitLine held =
        demo.useCases
            .reading()
            .of(tx -> demo.useCases.repositories().stock().held(tx, 1))
            .getFirst();
    OfficeWindow window = open(Language.ENGLISH, Theme.LIGHT);
    window.open("audit", "");
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write(held.unit().code().spaced().toLowerCase(java.util.Locale.ROOT));
    waitFor(() -> table().getItems().size() == 1);
  }

  @Test
  void auditIsNarrowedByDayPersonAndTopicAndSaved() throws Exception {
    OfficeWindow window = open(Language.ROMANIAN, Theme.LIGHT);
    window.open("audit", "");
    window.tabTo("filter-topic");
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    window.settle();
    window.picture("audit-narrowed");
    ComboBox<?> topic = window.find("#filter-topic", ComboBox.class);
    assertThat(OfficeWindow.fx(() -> topic.getButtonCell().getText())).isEqualTo("Debitare");
    List<String> actions =
        OfficeWindow.fx(
            () ->
                table().getItems().stream()
                    .map(row -> ((AuditEntry) row).line().action())
                    .distinct()
                    .toList());
    assertThat(actions)
        .contains("cut.confirmed")
        .allMatch(action -> action.matches("(plan|bar|cut|saw_document)\\..*"));
    window.press("Ctrl+E");
    try (Stream<Path> files = Files.list(demo.outputs.lists())) {
      assertThat(files.map(Path::toString)).anyMatch(name -> name.contains("audit-"));
    }
  }

  @Test
  void whatAnAuditLineIsAboutIsOneKeyAway() throws Exception {
    OfficeWindow window = open(Language.ENGLISH, Theme.LIGHT);
    window.open("audit", "");
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("cut.confirmed");
    waitFor(() -> !table().getItems().isEmpty());
    window.settle();
    robot.push(KeyCode.ENTER);
    robot.push(KeyCode.ENTER);
    window.settle();
    window.picture("audit-about");
    window.tabTo("audit-subject");
    robot.push(KeyCode.SPACE);
    assertThat(window.wentTo).singleElement().asString().matches("unit [0-9a-f-]{36}");
  }

  @Test
  void aSearchThatIsReadToItsEndSaysHowMuchItFound() throws Exception {
    OfficeWindow window = open(Language.ENGLISH, Theme.LIGHT);
    window.open("audit", "");
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("zzzz");
    waitFor(() -> table().getItems().isEmpty());
    window.settle();
    assertThat(labels(window)).contains("0 rows").noneMatch(text -> text.startsWith("at least"));
  }

  private static List<String> labels(OfficeWindow window) throws Exception {
    return OfficeWindow.fx(
        () ->
            window.stage.getScene().getRoot().lookupAll(".label").stream()
                .map(each -> ((Label) each).getText())
                .toList());
  }

  @Test
  void searchFindsItemsUnitsByHeatOrdersAndCodesOfPlacesAndPlans() throws Exception {
    OfficeWindow window = open(Language.ENGLISH, Theme.LIGHT);
    window.open("home", "");
    var repositories = demo.useCases.repositories();
    UnitLine unit = demo.useCases.reading().of(tx -> repositories.stock().held(tx, 1)).getFirst();
    var plan = demo.useCases.reading().of(tx -> repositories.plans().recent(tx, 1)).getFirst();
    var location = demo.useCases.reading().of(tx -> repositories.stock().locations(tx)).getFirst();
    assertThat(find(window, unit.itemName())).contains("stock " + unit.itemCode());
    assertThat(find(window, unit.unit().code().spaced()))
        .containsExactly("unit " + unit.unit().code().text());
    assertThat(find(window, unit.heatNumber()))
        .hasSizeGreaterThan(1)
        .first()
        .asString()
        .startsWith("genealogy heat:");
    assertThat(find(window, unit.heatNumber()).stream().skip(1))
        .allMatch(each -> each.startsWith("unit "));
    assertThat(find(window, plan.code().spaced()))
        .containsExactly("approved-plan " + plan.code().text());
    assertThat(find(window, location.code().text())).containsExactly("stock " + location.name());
    assertThat(find(window, location.name().toLowerCase(java.util.Locale.ROOT)))
        .contains("stock " + location.name());
    assertThat(find(window, location.zone())).contains("stock " + location.name());
  }

  private static List<String> find(OfficeWindow window, String text) throws Exception {
    window.wentTo.clear();
    for (SearchProvider provider :
        new StationSearch(
                search(window.context.useCases()),
                window.context.view().texts(),
                window.context.view().navigation(),
                window.context.view()::today)
            .providers()) {
      List<Hit> hits = provider.find(text, 6);
      OfficeWindow.fx(
          () -> {
            hits.forEach(hit -> hit.open().run());
            return true;
          });
    }
    return List.copyOf(window.wentTo);
  }

  private static WarehouseSearch search(UseCases useCases) {
    return new WarehouseSearch(useCases.reading(), useCases.repositories());
  }

  @Test
  void scannedCodeOfEachKindOpensItsPageAndAForeignOneIsRefused() throws Exception {
    var repositories = demo.useCases.repositories();
    var opening = new ScanOpening(search(demo.useCases));
    var order =
        demo.useCases.reading().of(tx -> repositories.orders().search(tx, "", 1)).getFirst();
    var movement =
        demo.useCases
            .reading()
            .of(
                tx ->
                    repositories
                        .ledger()
                        .lines(
                            tx,
                            java.util.Optional.empty(),
                            "",
                            org.kerf.kernel.Sorting.descending(
                                org.kerf.stock.model.ledger.MovementColumn.TIME),
                            java.util.Optional.empty(),
                            1))
            .getFirst();
    assertThat(opening.find(order.code()))
        .isInstanceOfSatisfying(
            ScanOpening.Answer.Opens.class,
            opens ->
                assertThat(opens.pageId() + ' ' + opens.argument())
                    .isEqualTo("order " + order.number()));
    assertThat(opening.find(movement.documentCode()))
        .isInstanceOfSatisfying(
            ScanOpening.Answer.Opens.class,
            opens -> assertThat(opens.pageId()).isEqualTo("movements"));
    assertThat(opening.find(ShortCode.of(ShortCode.Kind.REMNANT, "9X", 77)))
        .isInstanceOf(ScanOpening.Answer.Unknown.class);
  }

  @Test
  void unseenNoticesAreShownOnceAndKeptAsSeen() throws Exception {
    demo.station.startWorkers(new BugHandler());
    var notices = demo.useCases.notices();
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () ->
            demo.useCases.reading().of(tx -> notices.recent(tx, 200)).stream()
                .anyMatch(each -> each.fact() instanceof StockFact.DocumentUndone));
    OfficeWindow window = open(Language.ROMANIAN, Theme.LIGHT);
    window.open("home", "");
    var watch =
        OfficeWindow.fx(
            () -> new NoticeWatch(window.context, window.context.view().clock().instant()));
    // Those that are no error go by themselves, on a busy machine before they are looked at.
    List<String> said = new CopyOnWriteArrayList<>();
    OfficeWindow.fx(
        () -> {
          window
              .notifications
              .notes()
              .addListener(
                  (ListChangeListener<Note>)
                      change -> {
                        while (change.next()) {
                          change.getAddedSubList().stream()
                              .map(Note::title)
                              .map(window.texts::of)
                              .forEach(said::add);
                        }
                      });
          watch.start();
          return true;
        });
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> demo.useCases.reading().of(tx -> notices.unseen(tx, 1)).isEmpty());
    window.open("home", "");
    window.picture("home-notices");
    OfficeWindow.fx(
        () -> {
          watch.stop();
          return true;
        });
    assertThat(said)
        .anyMatch(each -> each.startsWith("Bară cu defect"))
        .anyMatch(each -> each.startsWith("Planul N"));
    assertThat(said).filteredOn(each -> each.startsWith("Import din fișiere")).hasSize(1);
    assertThat(said).doesNotHaveDuplicates();
  }

  @Test
  void everyFactOfTheDayHasASentenceInBothLanguages() throws Exception {
    List<Fact> facts =
        demo.useCases
            .reading()
            .of(
                tx ->
                    demo.useCases.audit().lines(tx, Long.MAX_VALUE, 10_000).stream()
                        .map(line -> demo.useCases.audit().fact(tx, line))
                        .toList());
    for (Language language : Language.values()) {
      var texts = StationPages.texts(language);
      assertThat(facts).noneMatch(UnknownFact.class::isInstance);
      for (Fact fact : facts) {
        assertThat(texts.of(FactSentences.of(fact))).isNotBlank().doesNotContain("[", "{");
        assertThat(FactSentences.details(texts, java.time.ZoneOffset.UTC, fact))
            .allSatisfy(each -> assertThat(each.value()).doesNotContain("[", "{"));
      }
    }
  }

  @Test
  void factOfALabelThatFailedNamesThePrinter() {
    var fact =
        new LabelFact.LabelFailed(
            new LabelId(new UUID(0, 1)),
            ShortCode.of(ShortCode.Kind.REMNANT, "01", 11_471),
            "Zebra");
    assertThat(StationPages.texts(Language.ENGLISH).of(FactSentences.of(fact)))
        .startsWith("Label R01")
        .contains("Zebra");
  }

  private TableView<?> table() {
    return (TableView<?>) OfficeWindow.fx(() -> stage.getScene().lookup(".table-view"));
  }

  private static void waitFor(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
  }
}
