package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.stock.issue.IssuePurpose;
import org.kerf.flow.stock.issue.IssueStock;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.party.model.Owner;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitShape;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.texts.Language;

/** Units are collected by scan and by keyboard, moved together and given out. */
class MovingScreenTest {

  @TempDir private Path folder;
  private MovingWindow moving;
  private DemoStation demo;
  private OfficeWindow window;
  private List<StockUnit> units;

  @BeforeEach
  void open() throws Exception {
    moving = new MovingWindow(folder);
    demo = moving.demo;
    window = moving.window;
    units = moving.available(MovingScreenTest::isWholeBundle).stream().limit(2).toList();
  }

  @AfterEach
  void close() {
    moving.close();
  }

  @Test
  void twoBundlesAreScannedAndMovedTogetherAndTakenBack() throws Exception {
    window.picture("moving-empty");
    var scanner = new TypedScanner(window.stage);
    TypedScans.listen(window.stage, window.shell, window.context, scanner.nanos());
    scanner.scan(units.get(0).code().text(), KeyCode.ENTER);
    window.settle();
    scanner.scan(units.get(1).code().text(), KeyCode.ENTER);
    window.settle();
    scanner.scan(units.get(1).code().text(), KeyCode.ENTER);
    window.settle();
    Location there = moving.elsewhere(units);
    scanner.scan(there.code().text(), KeyCode.ENTER);
    window.settle();
    window.picture("moving-transfer");
    fx(
        () -> {
          window.find("#moving-transfer", Button.class).fire();
          return true;
        });
    window.settle();
    assertThat(moving.now(units.get(0)).location()).contains(there.id());
    assertThat(moving.now(units.get(1)).location()).contains(there.id());
    window.press("Ctrl+Z");
    assertThat(moving.now(units.get(0)).location()).isEqualTo(units.get(0).location());
    assertThat(moving.now(units.get(1)).location()).isEqualTo(units.get(1).location());
  }

  @Test
  void tabGoesOnFromAnOpenListAndAHeldEnterPicksNothing() throws Exception {
    window.tabTo("moving-location");
    window.press(KeyCode.F4);
    window.press(KeyCode.TAB);
    assertThat(moving.focused()).isEqualTo("moving-transfer-reason");
    window.press("Shift+Tab");
    assertThat(moving.focused()).isEqualTo("moving-location");
    fx(
        () -> {
          new Robot().keyPress(KeyCode.ENTER);
          return true;
        });
    window.settle();
    fx(
        () -> {
          new Robot().keyPress(KeyCode.ENTER);
          new Robot().keyPress(KeyCode.ENTER);
          new Robot().keyRelease(KeyCode.ENTER);
          return true;
        });
    window.settle();
    assertThat(fx(() -> window.find("#moving-location", TextField.class).getText()))
        .as("held since before the list was there")
        .isEmpty();
    window.press(KeyCode.ENTER);
    assertThat(fx(() -> window.find("#moving-location", TextField.class).getText())).isNotEmpty();
  }

  @Test
  void whatWasTakenMeanwhileIsNamedAndTheRestIsMoved() throws Exception {
    for (StockUnit unit : units) {
      window.type(unit.code().text());
      window.press(KeyCode.ENTER);
    }
    var lost =
        new IssueStock.Issue(
            List.of(new IssueStock.Line(units.getLast().id(), units.getLast().onHand())),
            IssuePurpose.WRITE_OFF,
            Optional.empty(),
            Optional.empty(),
            "furate",
            Optional.empty());
    demo.useCases.stock().issue().run(demo.command(Role.SUPERVISOR), lost);
    Location there = moving.elsewhere(units);
    window.tabTo("moving-location");
    window.type(there.name());
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    window.press("Ctrl+Enter");
    assertThat(moving.now(units.getFirst()).location()).contains(there.id());
    assertThat(moving.words("moving-refused"))
        .startsWith("Nu s-au mutat: " + units.getLast().code().spaced() + " nu mai este în stoc");
    window.picture("moving-left-out");
  }

  @Test
  void whatIsGivenOutFollowsTheRuleOrSaysWhyByKeyboardAlone() throws Exception {
    StockUnit unit = units.getFirst();
    window.type(unit.code().text().toLowerCase(Locale.ROOT));
    window.press(KeyCode.ENTER);
    window.tabTo("moving-customer-purpose");
    window.press(KeyCode.DOWN, KeyCode.DOWN);
    window.tabTo("moving-issue-reason");
    window.press(KeyCode.ENTER);
    window.press(KeyCode.SPACE);
    assertThat(moving.words("moving-refused")).isEqualTo(window.texts.of("moving.say-why"));
    assertThat(moving.now(unit).onHand()).isEqualTo(unit.onHand());
    window.tabTo("moving-issue-reason");
    window.type("suport pentru raft");
    for (Theme theme : Theme.values()) {
      window.show(theme == Theme.DARK ? Language.ENGLISH : Language.ROMANIAN, theme);
      window.picture("moving-issue");
    }
    window.show(Language.ROMANIAN, Theme.LIGHT);
    window.picture("moving-issue-small", 1024, 700);
    window.press(KeyCode.ENTER);
    assertThat(moving.now(unit).onHand())
        .as("Enter goes on, as a scanner's")
        .isEqualTo(unit.onHand());
    window.press(KeyCode.SPACE);
    assertThat(moving.now(unit).onHand()).isEqualTo(unit.onHand() - unit.available());
    window.press(KeyCode.ENTER);
    assertThat(moving.words("moving-refused")).as("after an Enter that is still held").isEmpty();
    window.press("Ctrl+Z");
    assertThat(moving.now(unit).onHand()).isEqualTo(unit.onHand());
  }

  @Test
  void whatAnOrderAsksForIsProposedAsSoonAsItIsChosen() throws Exception {
    demo.takeIn(
        ImportKind.ORDERS,
        """
        Comandă;Client;Termen;Articol;Lungime (mm);Bucăți;Certificat
        CD-CERT;K001;+7;PLT-40x5;1000;2;3.1
        """);
    List<UnitLine> lines = lines("PLT-40x5");
    UnitLine plain = certified(lines, "2.2");
    UnitLine asked = certified(lines, "3.1");
    window.type(plain.unit().code().text());
    window.press(KeyCode.ENTER);
    assertThat(rows()).noneMatch(text -> text.contains(asked.unit().code().spaced()));
    window.tabTo("moving-customer-purpose");
    window.press(KeyCode.DOWN);
    window.tabTo("moving-order");
    window.type("CD-CERT");
    window.press(KeyCode.ENTER);
    window.settle();
    assertThat(rows()).anyMatch(text -> text.contains(asked.unit().code().spaced()));
    window.picture("moving-for-order");
  }

  private List<UnitLine> lines(String item) throws StationFault {
    var stock = demo.useCases.repositories().stock();
    return demo
        .useCases
        .reading()
        .of(
            tx ->
                stock.available(
                    tx, stock.itemByCode(tx, item).orElseThrow().id(), Owner.ours(), 50))
        .stream()
        .filter(line -> line.unit().length().equals(Length.ofMillimetres(6_000)))
        .toList();
  }

  private static UnitLine certified(List<UnitLine> lines, String type) {
    return lines.stream()
        .filter(line -> line.certificateType().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private List<String> rows() {
    return fx(
        () ->
            window.find("#moving-rows").lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList());
  }

  @Test
  void whoMayNotGiveStockOutSeesTheTransferAlone() throws Exception {
    User quality = new User(demo.user(Role.QUALITY).id(), "Cineva", Role.QUALITY);
    fx(
        () -> {
          window.context.view().person().userProperty().set(quality);
          return true;
        });
    window.settle();
    window.open("moving", units.getFirst().code().text());
    assertThat(quality.may(Permission.MOVE_STOCK)).isTrue();
    Node transfer = window.find("#moving-transfer", Node.class);
    assertThat(fx(() -> transfer.getParent().isVisible())).isTrue();
  }

  private static boolean isWholeBundle(StockUnit unit) {
    return unit.shape() == UnitShape.BUNDLE
        && unit.owner().equals(Owner.ours())
        && unit.available() > 1
        && unit.reserved() == 0;
  }
}
