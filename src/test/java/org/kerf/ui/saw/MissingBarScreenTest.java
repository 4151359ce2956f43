package org.kerf.ui.saw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.plan.PlanBar;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.missing.ReportMissingBar.Look;
import org.kerf.flow.missing.Substitutes;
import org.kerf.identity.model.Role;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitLine;
import org.kerf.stock.model.unit.UnitState;

/** The operator stands before the location and the bar is not there. */
class MissingBarScreenTest {

  @TempDir Path folder;
  private SawShop shop;

  @BeforeEach
  void open() throws Exception {
    shop = new SawShop(folder, 1024, 700);
    shop.approvePlan(2);
    shop.toTheSaw();
  }

  /** Checks the store, too. */
  @AfterEach
  void shut() throws Exception {
    shop.close();
  }

  @Test
  void theBarIsPutOffWithAReasonByHeldKeysAndComesBackWhenItIsFound() throws Exception {
    List<PlanBar> before = bars();
    assertThat(shop.isReady("saw-other-saw")).as("there are two saws").isTrue();
    shop.picture("saw-fetch-missing");
    shop.hold(KeyCode.F3, "it is asked why", () -> shop.isReady("saw-missing-not-there"));
    shop.pictureInAll("saw-missing-why");
    shop.hold(KeyCode.F2, "it is asked what is done", () -> shop.isReady("saw-put-off"));
    shop.pictureInAll("saw-missing-instead");
    shop.tap("saw-put-off");
    shop.until("another bar comes next", () -> shop.isReady("saw-undo"));
    assertThat(bars().getLast().id()).isEqualTo(before.getFirst().id());
    assertThat(bars().getFirst().id()).isEqualTo(before.get(1).id());
    assertThat(((ButtonBase) shop.find("saw-undo")).getText()).isEqualTo("S-a găsit bara lipsă");
    shop.picture("saw-missing-put-off");
    shop.hold(KeyCode.F6, "it comes next again", () -> shop.find("saw-undo") == null);
    assertThat(bars()).isEqualTo(before);
  }

  @Test
  void aBarThatWasPutOffSaysSoWhenItsTurnComesAgain() throws Exception {
    for (PlanBar bar : bars()) {
      shop.useCases
          .reportMissingBar()
          .putOff(shop.demo.command(Role.OPERATOR), Look.at(bar), "Nu se poate ajunge la ea");
    }
    shop.press(KeyCode.F5);
    shop.until("it says that it was looked for", () -> shop.find("saw-looked-for") != null);
    assertThat(((Labeled) shop.find("saw-looked-for")).getText())
        .contains("Nu se poate ajunge la ea");
    shop.picture("saw-looked-for");
    shop.open("queue", "");
    shop.picture("queue-put-off");
  }

  @Test
  void anotherBarIsTakenAndTheOneNotFoundIsHeldUntilThatIsUndone() throws Exception {
    toABarWithStandIns();
    BarLine bar = shop.waiting().getFirst();
    UnitLine other = substitutes(bar).getFirst();
    say("saw-missing-not-there");
    shop.tap("saw-instead-" + other.unit().code().text());
    shop.until("the other bar is to be fetched", () -> shop.isReady("saw-undo"));
    assertThat(shop.waiting().getFirst().unitCode()).isEqualTo(other.unit().code());
    assertThat(unit(bar.bar().unit()).state()).isEqualTo(UnitState.HELD);
    shop.picture("saw-missing-replaced");
    shop.tap("saw-undo");
    shop.until("the bar is to be fetched", () -> shop.find("saw-undo") == null);
    assertThat(shop.waiting().getFirst().bar()).isEqualTo(bar.bar());
    assertThat(unit(bar.bar().unit()).state()).isEqualTo(UnitState.FREE);
  }

  @Test
  void theLabelOfWhatIsTakenIsScannedAndThenTheBarIsLaidOnTheSawAndCut() throws Exception {
    toABarWithStandIns();
    BarLine bar = shop.waiting().getFirst();
    ShortCode other = substitutes(bar).getLast().unit().code();
    boolean best = substitutes(bar).size() == 1;
    say("saw-missing-damaged");
    scan(other);
    if (!best) {
      shop.until("it is asked why not the first", () -> shop.isReady("saw-passed-no-reach"));
      shop.tap("saw-passed-no-reach");
    }
    shop.until("the other bar is to be fetched", () -> shop.isReady("saw-undo"));
    scan(other);
    shop.until("it is cut", () -> shop.isReady("saw-ok"));
    shop.tap("saw-ok");
    shop.until("it is booked", () -> shop.isReady("saw-undo"));
  }

  @Test
  void whoeverPassesOverTheBestSaysWhyAndTheAuditNamesIt() throws Exception {
    toABarWithStandIns();
    BarLine bar = shop.waiting().getFirst();
    UnitLine best = substitutes(bar).getFirst();
    shop.demo.takeIn(
        ImportKind.STOCK,
        "Articol;Fel;Lungime (mm);Bucăți;Lot;Șarjă;Locație\n%s;bară;%d;1;L-9;%s;A01\n"
            .formatted(
                best.itemCode(),
                best.unit().length().micrometres() / 1_000 + 500,
                best.heatNumber()));
    ShortCode other = substitutes(bar).getLast().unit().code();
    assertThat(other).isNotEqualTo(best.unit().code());
    say("saw-missing-not-there");
    shop.tap("saw-instead-" + other.text());
    shop.until("it is asked why not the first", () -> shop.isReady("saw-passed-no-reach"));
    shop.pictureInAll("saw-missing-passed-over");
    assertThat(shop.waiting().getFirst().unitCode()).as("nothing yet").isEqualTo(bar.unitCode());
    shop.tap("saw-passed-no-reach");
    shop.until("the other bar is to be fetched", () -> shop.isReady("saw-undo"));
    assertThat(shop.waiting().getFirst().unitCode()).isEqualTo(other);
    List<Fact> facts =
        shop.demo
            .useCases
            .reading()
            .of(
                tx ->
                    shop.useCases.audit().lines(tx, Long.MAX_VALUE, 6).stream()
                        .map(line -> shop.useCases.audit().fact(tx, line))
                        .toList());
    assertThat(facts)
        .filteredOn(StockFact.TakenOutOfTurn.class::isInstance)
        .singleElement()
        .satisfies(
            fact -> {
              var taken = (StockFact.TakenOutOfTurn) fact;
              assertThat(taken.unit()).isEqualTo(other);
              assertThat(taken.first()).isEqualTo(best.unit().code());
              assertThat(taken.reason()).contains("Nu e la loc", "Nu se poate ajunge la ea");
            });
  }

  @Test
  void whatCannotStandInIsRefusedAloudAndNothingIsBooked() throws Exception {
    BarLine bar = shop.waiting().getFirst();
    BarLine reserved =
        shop.waiting().stream()
            .filter(each -> each.bar().item().equals(bar.bar().item()))
            .filter(each -> !each.unitCode().equals(bar.unitCode()))
            .filter(each -> unit(each.bar().unit()).available() == 0)
            .findFirst()
            .orElseThrow();
    List<PlanBar> before = bars();
    say("saw-missing-not-there");
    scan(reserved.unitCode());
    shop.until("it is refused", () -> shop.isReady("saw-seen"));
    shop.picture("saw-missing-refused");
    shop.tap("saw-seen");
    assertThat(bars()).isEqualTo(before);
    assertThat(shop.isReady("saw-take")).isTrue();
  }

  @Test
  void aScanThatBooksNothingLeavesTheWayBack() throws Exception {
    say("saw-missing-not-there");
    shop.tap("saw-put-off");
    shop.until("another bar comes next", () -> shop.isReady("saw-undo"));
    scan(ShortCode.of(ShortCode.Kind.BAR, "9X", 77));
    shop.until("it is refused", () -> shop.isReady("saw-seen"));
    scan(shop.waiting().getFirst().unitCode());
    shop.tap("saw-seen");
    shop.until("the bar is to be fetched", () -> shop.isReady("saw-take"));
    assertThat(shop.isReady("saw-undo")).isTrue();
  }

  @Test
  void backBooksNothing() throws Exception {
    List<PlanBar> before = bars();
    say("saw-missing-other");
    shop.tap("saw-back");
    shop.until("the bar is to be fetched", () -> shop.isReady("saw-take"));
    assertThat(bars()).isEqualTo(before);
    assertThat(shop.find("saw-undo")).isNull();
  }

  /** Puts off what nothing can stand in for. */
  private void toABarWithStandIns() throws Exception {
    while (substitutes(shop.waiting().getFirst()).isEmpty()) {
      say("saw-missing-not-there");
      PlanBarId missing = bars().getFirst().id();
      shop.tap("saw-put-off");
      shop.until("another comes", () -> shop.isReady("saw-take") && !isFirst(missing));
    }
  }

  private boolean isFirst(PlanBarId bar) {
    try {
      return bars().getFirst().id().equals(bar);
    } catch (StationFault fault) {
      throw new AssertionError(fault);
    }
  }

  private void say(String reason) throws Exception {
    shop.tap("saw-missing");
    shop.tap(reason);
    shop.until("it is asked what is done", () -> shop.isReady("saw-put-off"));
  }

  private void scan(ShortCode code) throws Exception {
    SawShop.fx(() -> shop.shell.currentPage().orElseThrow().scan(code));
  }

  private List<PlanBar> bars() throws StationFault {
    return shop.waiting().stream().map(BarLine::bar).toList();
  }

  private List<UnitLine> substitutes(BarLine bar) throws StationFault {
    return shop.read(tx -> new Substitutes(shop.useCases.repositories()).of(tx, bar.bar(), 5));
  }

  private StockUnit unit(UnitId id) {
    try {
      return shop.read(tx -> shop.useCases.repositories().stock().unit(tx, id).orElseThrow());
    } catch (StationFault fault) {
      throw new AssertionError(fault);
    }
  }
}
