package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.counting.model.CountState;
import org.kerf.counting.model.StockCount;
import org.kerf.flow.stock.MoveUnit;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.ui.counting.CountPages;
import org.testfx.api.FxToolkit;

/**
 * Journey 9: a count is planned, counted blind by scans while stock moves, counted again, and
 * approved by somebody else; whoever counts never sees the expected figure.
 */
class CountJourneyTest {

  /** A figure that stands nowhere else. */
  private static final int EXPECTED = 8_371;

  @TempDir private Path folder;
  private DemoStation demo;
  private OfficeWindow window;
  private TypedScanner scanner;
  private Location location;
  private List<StockUnit> units;

  @BeforeAll
  static void startScreen() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void open() throws Exception {
    demo = new DemoStation(folder);
    window = new OfficeWindow(demo, context -> new CountPages(context).specs());
    scanner = new TypedScanner(window.stage);
    TypedScans.listen(window.stage, window.shell, window.context, scanner.nanos());
    location = busyLocation();
    StockUnit first = unitsAt(location).stream().filter(this::isBundle).findFirst().orElseThrow();
    demo.useCases
        .stock()
        .adjust()
        .run(demo.command(Role.SUPERVISOR), first.id(), first.onHand(), EXPECTED, "pregătire");
    units = withFirst(first.id());
  }

  /** What lies there, the given one first. */
  private List<StockUnit> withFirst(UnitId first) throws Exception {
    List<StockUnit> all = new ArrayList<>(unitsAt(location));
    all.removeIf(unit -> unit.id().equals(first));
    all.addFirst(unit(first));
    return all;
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    demo.close();
  }

  @Test
  void countIsPlannedCountedBlindCountedAgainAndApprovedByAnother() throws Exception {
    plan();
    as(Role.WORKER);
    window.open("counts", "");
    window.press(KeyCode.ENTER);
    window.settle();
    assertThat(title()).startsWith("Numărare");
    window.picture("count-locations");
    count(EXPECTED - 1, true);
    move();
    closeLocation();
    assertThat(says()).contains("încă o dată");
    assertBlind();
    units = withFirst(units.getFirst().id());
    for (int round = 0; round < 2; round++) {
      count(EXPECTED - 1, false);
      closeLocation();
    }
    assertThat(says()).contains("este gata");
    assertBlind();
    assertThat(count().state()).isEqualTo(CountState.TO_APPROVE);

    approveAsCounterIsRefused();
    as(Role.ADMINISTRATOR);
    window.open("counts", "");
    assertThat(badges()).as("waits for a decision").containsExactly("1");
    window.press(KeyCode.ENTER);
    window.settle();
    assertThat(title()).startsWith("Diferențe");
    window.press(KeyCode.F9);
    assertThat(count().state()).as("without a reason").isEqualTo(CountState.TO_APPROVE);
    window.press(KeyCode.ENTER);
    assertThat(fx(() -> window.find("#review-reason", TextField.class).isFocused()))
        .as("the rows have the focus")
        .isFalse();
    scanner.type("lipsă la numărat");
    window.picture("count-review");
    window.press("F9");
    assertThat(unit(units.getFirst().id()).onHand()).isEqualTo(EXPECTED - 1);
    assertThat(count().state()).isEqualTo(CountState.APPROVED);
    assertThat(badges()).isEmpty();
    window.press("Ctrl+Z");
    assertThat(unit(units.getFirst().id()).onHand()).as("undone").isEqualTo(EXPECTED);
    window.open("counts", "");
    window.mainPictures("counts");
  }

  private String previewed(String way) {
    return words("#count-preview-" + way);
  }

  /** What the rail says beside the page. */
  private List<String> badges() {
    return fx(
        () ->
            window.stage.getScene().getRoot().lookupAll(".kerf-badge").stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .toList());
  }

  /** As somebody who plans: a zone by its name. */
  private void plan() throws Exception {
    window.open("counts", "");
    window.press("Ctrl+N");
    window.settle();
    window.type(location.name());
    OfficeWindow.waitFor(() -> !previewed("zone").isEmpty());
    assertThat(previewed("zone"))
        .isEqualTo("Locații: 1 · unități acolo acum: " + unitsAt(location).size());
    assertThat(previewed("abc")).startsWith("A: ").contains(" · C: ");
    window.picture("count-plan");
    window.press(KeyCode.ENTER);
    window.settle();
    assertThat(title()).isEqualTo("Inventare");
    assertThat(count().locations()).isEqualTo(1);
    assertThat(count().state()).isEqualTo(CountState.PLANNED);
  }

  /** Scans the location and each unit, and types what is there. */
  private void count(int first, boolean twice) throws Exception {
    scan(location.code());
    assertThat(words("#count-location")).isEqualTo(location.name());
    assertBlind();
    for (StockUnit unit : units) {
      scan(unit.code());
      assertBlind();
      int bars = unit.equals(units.getFirst()) ? first : unit.onHand();
      if (isBundle(unit)) {
        assertThat(words("#count-unit")).contains(unit.code().spaced());
        scanner.type(Integer.toString(bars));
        window.press(KeyCode.ENTER);
      }
      assertThat(says()).contains("notat");
    }
    if (twice) {
      window.picture("count-sheet");
      scan(units.getFirst().code());
      assertThat(says()).contains("deja notată");
      TextField bars = window.find("#count-bars", TextField.class);
      assertThat(fx(bars::getSelectedText)).as("typed over").isEqualTo(Integer.toString(first));
      assertThat(entries()).as("one for each unit").isEqualTo(units.size());
    }
  }

  private void closeLocation() throws Exception {
    window.press("F9");
    window.settle();
  }

  /** Something else comes to lie there meanwhile. */
  private void move() throws Exception {
    StockUnit other = unitElsewhere();
    assertThat(
            demo.useCases
                .stock()
                .move()
                .run(demo.command(Role.SUPERVISOR), other.id(), location.id()))
        .isInstanceOf(MoveUnit.Outcome.Moved.class);
  }

  private void approveAsCounterIsRefused() throws Exception {
    User counter = demo.user(Role.WORKER);
    fx(
        () -> {
          window
              .context
              .view()
              .person()
              .userProperty()
              .set(new User(counter.id(), counter.name(), Role.SUPERVISOR));
          return true;
        });
    window.open("count-review", count().code().text());
    assertThat(words("#review-says")).contains("decide altcineva");
    window.press("F9");
    assertThat(count().state()).isEqualTo(CountState.TO_APPROVE);
  }

  @Test
  void emptyLocationIsConfirmedAndBarsWithoutALabelAreTyped() throws Exception {
    plan();
    as(Role.WORKER);
    window.open("count", count().code().text());
    scan(location.code());
    closeLocation();
    assertThat(fx(() -> window.stage.getScene().lookup("#count-empty"))).isNotNull();
    window.press(KeyCode.ENTER);
    assertThat(words("#count-location")).as("the way back was taken").isEqualTo(location.name());
    fx(
        () -> {
          window.find("#count-unlabelled", Button.class).fire();
          return true;
        });
    scanner.type("HEA-100-S235");
    window.settle();
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    scanner.type("2345");
    window.press(KeyCode.ENTER);
    scanner.type("3");
    window.picture("count-unlabelled");
    window.press(KeyCode.ENTER);
    window.settle();
    assertThat(entries()).isEqualTo(1);
    assertBlind();
    window.press(KeyCode.DELETE);
    assertThat(entries()).isZero();
  }

  private void as(Role role) throws Exception {
    User user = demo.user(role);
    fx(
        () -> {
          window.context.view().person().userProperty().set(user);
          return true;
        });
    window.settle();
  }

  private void scan(ShortCode code) throws Exception {
    scanner.scan(code.text(), KeyCode.ENTER);
    window.settle();
  }

  /** No node of the window says how many bars the ledger has, in whatever way. */
  private void assertBlind() throws Exception {
    List<String> all = fx(() -> said(window.stage.getScene().getRoot()).toList());
    assertThat(all).isNotEmpty();
    assertThat(all)
        .noneMatch(text -> text.replaceAll("[^0-9]", "").contains(Integer.toString(EXPECTED)));
  }

  private static Stream<String> said(Node node) {
    Stream<String> own =
        switch (node) {
          case Labeled labeled -> Stream.of(labeled.getText(), tooltip(labeled.getTooltip()));
          case TextInputControl field -> Stream.of(field.getText(), field.getPromptText());
          case Text text -> Stream.of(text.getText());
          default -> Stream.empty();
        };
    Stream<String> spoken = Stream.of(node.getAccessibleText(), node.getAccessibleHelp());
    Stream<String> below =
        node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(CountJourneyTest::said)
            : Stream.empty();
    return Stream.of(own, spoken, below).flatMap(each -> each).filter(text -> text != null);
  }

  private static String tooltip(Tooltip tooltip) {
    return tooltip == null ? "" : tooltip.getText();
  }

  private String says() {
    return words("#count-says");
  }

  private String words(String selector) {
    return fx(() -> window.find(selector, Label.class).getText());
  }

  private String title() {
    return words("#page-title");
  }

  private int entries() {
    return fx(() -> window.find("#count-entries", ListView.class).getItems().size());
  }

  private StockCount count() throws Exception {
    return demo.useCases
        .reading()
        .of(
            tx ->
                demo.useCases
                    .repositories()
                    .counts()
                    .counts(tx, "", false, Optional.empty(), 1)
                    .getFirst());
  }

  private boolean isBundle(StockUnit unit) {
    return unit.shape() == UnitShape.BUNDLE;
  }

  /** One with a few units, the first of them a bundle, so that a test of it stays short. */
  private Location busyLocation() throws Exception {
    List<Location> all =
        demo.useCases.reading().of(tx -> demo.useCases.repositories().stock().locations(tx));
    for (Location each : all) {
      List<StockUnit> lying = unitsAt(each);
      if (lying.size() >= 2 && lying.size() <= 4 && lying.stream().anyMatch(this::isBundle)) {
        return each;
      }
    }
    throw new AssertionError("no location of the demo has two to four units");
  }

  private StockUnit unitElsewhere() throws Exception {
    List<Location> all =
        demo.useCases.reading().of(tx -> demo.useCases.repositories().stock().locations(tx));
    for (Location each : all) {
      List<StockUnit> lying = unitsAt(each);
      if (!each.id().equals(location.id()) && !lying.isEmpty()) {
        return lying.getFirst();
      }
    }
    throw new AssertionError("the demo has stock at one location only");
  }

  private List<StockUnit> unitsAt(Location where) throws Exception {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().stock().unitsAt(tx, where.id()));
  }

  private StockUnit unit(UnitId id) throws Exception {
    return demo.useCases
        .reading()
        .of(tx -> demo.useCases.repositories().stock().unit(tx, id).orElseThrow());
  }
}
