package org.kerf.ui.saw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.saw.CutPiece;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.RunBarId;
import org.kerf.cutting.model.saw.RunState;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.flow.facts.ImportKind;
import org.kerf.kernel.Length;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelState;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.location.LocationId;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;
import org.kerf.stock.model.unit.UnitState;

/**
 * Bars cut on the real screen over a real store; after each test the store's balances and audit are
 * checked.
 */
class SawScreenTest {

  /** What a test wants of a bar. */
  @FunctionalInterface
  private interface Wish {
    boolean fits(BarLine bar) throws Exception;
  }

  @TempDir Path folder;
  private SawShop shop;

  @BeforeEach
  void open() throws Exception {
    shop = new SawShop(folder, 1024, 768);
  }

  @AfterEach
  void shut() throws Exception {
    shop.close();
  }

  @Test
  void aWholeBarIsCutLabelledAndClosedAndTheNextOneWaitsForTheLabel() throws Exception {
    shop.approvePlan(2);
    shop.toTheSaw();
    BarLine bar = barWithARemnant();
    shop.picture("saw-fetch");
    shop.hold(KeyCode.F8, "the first cut is shown", () -> shop.isReady("saw-ok"));
    shop.picture("saw-first-cut");
    shop.hold(KeyCode.F8, "the second cut is shown", () -> shop.isReady("saw-undo"));
    shop.pictureInAll("saw-cutting");
    shop.largePicture("saw-cutting-large");
    for (int i = 1; i < bar.pieces().size(); i++) {
      shop.tap("saw-ok");
    }
    shop.until("the bar is done", () -> shop.isReady("saw-close"));
    assertThat(cuts(bar)).hasSize(bar.pieces().size()).allMatch(CutPiece::good);
    shop.picture("saw-finished");
    shop.closeBar();
    shop.until("the label is waited for", () -> shop.isReady("saw-by-hand"));
    shop.picture("saw-label-waits");
    assertThat(run(bar).state()).isEqualTo(RunState.CLOSED);
    StockUnit remnant = unit(run(bar).remnantUnit().orElseThrow());
    assertThat(remnant.length()).isEqualTo(run(bar).remnant());

    shop.tap("saw-by-hand");
    shop.pictureInAll("saw-by-hand");
    assertThat(wordsIn("saw-written"))
        .contains(
            remnant.code().spaced(),
            bar.item().name(),
            bar.item().grade(),
            bar.heatNumber(),
            bar.unitCode().spaced());
    shop.tap("saw-by-hand-no-paper");
    shop.until("the next bar is shown", () -> shop.isReady("saw-take"));
    LabelJob label =
        shop.read(tx -> shop.useCases.repositories().labels().latestFor(tx, remnant.code()))
            .orElseThrow();
    assertThat(label.state()).isEqualTo(LabelState.BY_HAND);
    assertThat(label.byHandReason()).isEqualTo("Nu mai sunt etichete");
  }

  @Test
  void aLeftoverOverTheLimitIsClosedAsScrapAndNobodyWaitsForALabel() throws Exception {
    BarLine bar = barOverTheLimit();
    cutAll(bar);
    shop.pictureInAll("saw-enough-kept");
    shop.closeBar();
    shop.until("the next bar is shown", () -> shop.isReady("saw-take"));
    assertThat(run(bar).cause()).isEqualTo(ScrapCause.ENOUGH_KEPT);
    assertThat(run(bar).remnantUnit()).isEmpty();
  }

  @Test
  void aLeftoverOverTheLimitIsKeptIfTheOperatorSaysSo() throws Exception {
    BarLine bar = barOverTheLimit();
    cutAll(bar);
    shop.tap("saw-keep");
    shop.tap("saw-remnant-here");
    shop.until("the label is waited for", () -> shop.isReady("saw-by-hand"));
    StockUnit remnant = unit(run(bar).remnantUnit().orElseThrow());
    assertThat(remnant.length()).isEqualTo(run(bar).remnant());
    assertThat(run(bar).scrap()).isEqualTo(Length.ZERO);
    shop.tap("saw-undo");
    shop.until("the bar is on the saw again", () -> shop.isReady("saw-keep"));
    assertThat(unit(remnant.id()).onHand()).isZero();
  }

  @Test
  void aPieceThatNoLongerFitsIsNotPromised() throws Exception {
    shop.approvePlan(2);
    shop.toTheSaw();
    BarLine bar = barTo(each -> each.pieces().size() > 1);
    shop.tap("saw-take");
    shop.tap("saw-other-length");
    long tooLong = planned(bar).leftover().micrometres() / 1000 + 100;
    shop.typeOnPad("" + tooLong);
    shop.tap("saw-pad-accept");
    shop.tap("saw-not-good");
    shop.until("it is said that one no longer fits", () -> shop.find("saw-too-many") != null);
    shop.pictureInAll("saw-no-longer-fits");
    int of = bar.pieces().size() - 1;
    assertThat(wordsIn("saw-work")).contains("Următoarea tăietură · 1 din " + of);
  }

  /** The words of all labels in what has this id. */
  private List<String> wordsIn(String id) {
    return shop.find(id).lookupAll(".label").stream()
        .map(node -> ((Labeled) node).getText())
        .toList();
  }

  @Test
  void printedLabelLetsTheNextBarCome() throws Exception {
    shop.approvePlan(2);
    shop.toTheSaw();
    BarLine bar = barWithARemnant();
    cutAll(bar);
    shop.closeBar();
    shop.until("the label is waited for", () -> shop.isReady("saw-by-hand"));
    assertThat(shop.demo.station.printDueLabels()).isPositive();
    shop.until("the next bar is shown", () -> shop.isReady("saw-take"));
  }

  @Test
  void theRemnantIsMeasuredAndPutWhereItsPlaceIsScanned() throws Exception {
    shop.approvePlan(2);
    shop.toTheSaw();
    BarLine bar = barWithARemnant();
    cutAll(bar);
    Length workedOut = run(bar).leftover();
    Location location =
        shop.read(tx -> shop.useCases.repositories().stock().locations(tx)).getLast();
    shop.tap("saw-close");
    shop.pictureInAll("saw-remnant");
    shop.tap("saw-remnant-length");
    long shorter = workedOut.micrometres() / 1000 - 7;
    shop.typeOnPad("" + shorter);
    shop.picture("saw-remnant-length");
    shop.tap("saw-pad-accept");
    SawShop.fx(() -> shop.shell.currentPage().orElseThrow().scan(bar.unitCode()));
    assertThat(run(bar).state()).isEqualTo(RunState.ON_SAW);
    SawShop.fx(() -> shop.shell.currentPage().orElseThrow().scan(location.code()));
    shop.until("the label is waited for", () -> shop.isReady("saw-by-hand"));
    StockUnit remnant = unit(run(bar).remnantUnit().orElseThrow());
    assertThat(remnant.length()).isEqualTo(Length.ofMillimetres(shorter));
    assertThat(remnant.location()).contains(location.id());
    assertThat(run(bar).scrap()).isEqualTo(workedOut.minus(remnant.length()));
    assertThat(run(bar).cause()).isEqualTo(ScrapCause.MEASURED_SHORT);

    shop.tap("saw-undo");
    shop.until("the bar is on the saw again", () -> shop.isReady("saw-close"));
    assertThat(run(bar).leftover()).isEqualTo(workedOut);
    shop.tap("saw-close");
    shop.tap("saw-remnant-here");
    shop.until("the label is waited for", () -> shop.isReady("saw-by-hand"));
  }

  /** No label of a rack is at hand in a new warehouse, so a tap has to do. */
  @Test
  void theFirstRemnantOfAnItemCanBePutBesideThoseOfOthers() throws Exception {
    shop.demo.takeIn(
        ImportKind.ORDERS,
        """
        Comandă;Client;Termen;Prioritate;Articol;Lungime (mm);Bucăți
        R-1;K001;+1;normal;IPE-300-S355;2000;1
        """);
    shop.approvePlan("R-1");
    shop.toTheSaw();
    BarLine bar = firstBar();
    cutAll(bar);
    shop.tap("saw-close");
    shop.until("the remnant's place is asked for", () -> shop.isReady("saw-remnant-here"));
    var racks = shop.stage.getScene().getRoot().lookupAll(".button");
    Node rack =
        racks.stream()
            .filter(tile -> tile.getId() != null && tile.getId().startsWith("saw-remnant-in-"))
            .findFirst()
            .orElseThrow();
    shop.tap(rack.getId());
    shop.until("the label is waited for", () -> shop.isReady("saw-by-hand"));
    LocationId location = unit(run(bar).remnantUnit().orElseThrow()).location().orElseThrow();
    String name =
        shop.read(tx -> shop.useCases.repositories().stock().location(tx, location))
            .orElseThrow()
            .name();
    assertThat(rack.getId()).isEqualTo("saw-remnant-in-" + name);
  }

  @Test
  void aBarClosedByMistakeIsReopened() throws Exception {
    shop.approvePlan(2);
    shop.toTheSaw();
    BarLine bar = barWithARemnant();
    cutAll(bar);
    shop.closeBar();
    shop.tap("saw-undo");
    shop.until("the bar is on the saw again", () -> shop.isReady("saw-close"));
    assertThat(run(bar).state()).isEqualTo(RunState.ON_SAW);
  }

  @Test
  void anotherLengthIsGoodForTheOrderOrBecomesARemnant() throws Exception {
    shop.approvePlan(2);
    shop.toTheSaw();
    BarLine bar = firstBar();
    shop.tap("saw-take");
    shop.tap("saw-other-length");
    Labeled figure = (Labeled) shop.find("saw-pad-figure");
    shop.typeOnPad("999999");
    assertThat(figure.getText()).isEqualTo("999\u202f999");
    shop.picture("saw-pad-too-long");
    assertThat(shop.find("saw-pad-accept").isDisabled()).isTrue();
    for (int i = 0; i < 6; i++) {
      shop.tap("saw-key-delete");
    }
    shop.typeOnPad("310");
    shop.picture("saw-pad");
    shop.tap("saw-pad-accept");
    shop.picture("saw-good-or-not");
    shop.tap("saw-not-good");
    shop.until("the same piece comes again", () -> shop.isReady("saw-ok"));
    CutPiece wrong = cuts(bar).getLast();
    assertThat(wrong.good()).isFalse();
    assertThat(wrong.measured()).isEqualTo(Length.ofMillimetres(310));
    assertThat(unit(wrong.unit()).isRemnant()).isTrue();

    long shorter = bar.pieces().getFirst().piece().length().micrometres() / 1000 - 1;
    shop.hold(KeyCode.F2, "the length is asked", () -> shop.isReady("saw-key-1"));
    shop.typeOnPad("" + shorter);
    assertThat(figure.getText()).as("a pad that is gone follows no digits").isEqualTo("–");
    shop.hold(KeyCode.F8, "it is asked whether it is good", () -> shop.isReady("saw-good"));
    shop.tap("saw-good");
    shop.until("it is booked", () -> shop.isReady("saw-undo"));
    CutPiece good = cuts(bar).getLast();
    assertThat(good.good()).isTrue();
    assertThat(good.measured()).isEqualTo(Length.ofMillimetres(shorter));
  }

  @Test
  void theLastCutIsUndoneWholeOrWithItsRealLength() throws Exception {
    shop.approvePlan(2);
    shop.toTheSaw();
    BarLine bar = firstBar();
    shop.tap("saw-take");
    shop.tap("saw-ok");
    shop.until("it is booked", () -> shop.isReady("saw-undo"));
    assertThat(cuts(bar)).hasSize(1);
    shop.tap("saw-undo");
    shop.picture("saw-was-it-cut");
    shop.tap("saw-not-cut");
    shop.until("it is taken back", () -> shop.find("saw-undo") == null && shop.isReady("saw-ok"));
    assertThat(cuts(bar)).isEmpty();
    assertThat(run(bar).untouched()).isTrue();

    shop.tap("saw-ok");
    shop.until("it is booked", () -> shop.isReady("saw-undo"));
    shop.tap("saw-undo");
    shop.tap("saw-was-cut");
    shop.typeOnPad("305");
    shop.tap("saw-pad-accept");
    shop.until("the real length is booked", () -> shop.isReady("saw-ok"));
    assertThat(cuts(bar)).singleElement().matches(cut -> !cut.good());
    assertThat(cuts(bar).getFirst().measured()).isEqualTo(Length.ofMillimetres(305));
  }

  @Test
  void aDefectiveBarIsHeldAndItsPiecesArePlannedAgain() throws Exception {
    shop.approvePlan(2);
    shop.toTheSaw();
    BarLine bar = barTo(each -> each.pieces().size() > 1);
    shop.tap("saw-take");
    shop.tap("saw-ok");
    shop.tap("saw-defect");
    shop.picture("saw-defect");
    shop.tap("saw-defect-crack");
    shop.picture("saw-hold");
    shop.tap("saw-hold");
    shop.until("the bar is off the saw", () -> shop.find("saw-ok") == null);
    RunBar closed = run(bar);
    assertThat(closed.state()).isEqualTo(RunState.CLOSED);
    StockUnit held = unit(closed.remnantUnit().orElseThrow());
    assertThat(held.state()).isEqualTo(UnitState.HELD);
    shop.until("its pieces are on a plan of their own", () -> isAfter(bar));
  }

  /** Whether a newer plan than the bar's is there. */
  private boolean isAfter(BarLine bar) {
    try {
      return !shop.read(tx -> shop.useCases.repositories().plans().recent(tx, 1))
          .getFirst()
          .code()
          .equals(bar.planCode());
    } catch (StationFault fault) {
      throw new IllegalStateException(fault);
    }
  }

  @Test
  void aBarIsStoppedBeforeOrAfterItsFirstCut() throws Exception {
    shop.approvePlan(2);
    shop.toTheSaw();
    BarLine bar = barTo(each -> each.pieces().size() > 1);
    shop.tap("saw-take");
    shop.tap("saw-stop");
    shop.tap("saw-put-back");
    shop.until("the bar waits again", () -> shop.isReady("saw-take"));
    assertThat(firstBar().bar().id()).isEqualTo(bar.bar().id());
    assertThat(run(bar).state()).isEqualTo(RunState.TAKEN_BACK);

    shop.tap("saw-take");
    shop.tap("saw-ok");
    shop.tap("saw-stop");
    shop.picture("saw-stop");
    shop.tap("saw-give-back");
    shop.until("the bar is off the saw", () -> shop.find("saw-ok") == null);
    assertThat(run(bar).state()).isEqualTo(RunState.CLOSED);
    assertThat(cuts(bar)).hasSize(1);
  }

  @Test
  void theRightBarIsTakenByScanningItAndTheWrongOneIsRefusedAloud() throws Exception {
    shop.approvePlan(6);
    shop.toTheSaw();
    BarLine bar = firstBar();
    BarLine other =
        shop.waiting().stream()
            .filter(each -> !each.unitCode().equals(bar.unitCode()))
            .findFirst()
            .orElseThrow();
    SawShop.fx(() -> shop.shell.currentPage().orElseThrow().scan(other.unitCode()));
    shop.until("the wrong bar is told", () -> shop.find("saw-seen") != null);
    shop.picture("saw-wrong-bar");
    shop.tap("saw-seen");
    shop.until("the bar is asked for again", () -> shop.isReady("saw-take"));
    SawShop.fx(() -> shop.shell.currentPage().orElseThrow().scan(bar.unitCode()));
    shop.until("the bar is taken", () -> shop.isReady("saw-ok"));
    assertThat(run(bar).state()).isEqualTo(RunState.ON_SAW);
    SawShop.fx(() -> shop.shell.currentPage().orElseThrow().scan(bar.unitCode()));
    assertThat(shop.notifications.notes())
        .extracting(note -> shop.texts.of(note.title()))
        .containsExactly("Bara " + bar.unitCode().spaced() + " este deja pe fierăstrău");
    assertThat(shop.find("saw-seen")).isNull();
  }

  @Test
  void twoTapsAtOnceBookOneCut() throws Exception {
    shop.approvePlan(2);
    shop.toTheSaw();
    BarLine bar = barTo(each -> each.pieces().size() > 1);
    shop.tap("saw-take");
    shop.until("the first cut is shown", () -> shop.isReady("saw-ok"));
    SawShop.fx(
        () -> {
          var tile = (ButtonBase) shop.find("saw-ok");
          tile.fire();
          tile.fire();
          return true;
        });
    shop.until("it is booked", () -> shop.isReady("saw-undo"));
    assertThat(cuts(bar)).hasSize(1);
  }

  @Test
  void labelOfTheLastPieceIsPrintedAgain() throws Exception {
    shop.approvePlan(2);
    shop.toTheSaw();
    BarLine bar = firstBar();
    shop.tap("saw-take");
    shop.tap("saw-ok");
    shop.tap("saw-reprint");
    shop.pictureInAll("saw-reprint");
    shop.tap("saw-reprint-damaged");
    shop.until("it is told", () -> !shop.notifications.notes().isEmpty());
    StockUnit piece = unit(cuts(bar).getFirst().unit());
    LabelJob label =
        shop.read(tx -> shop.useCases.repositories().labels().latestFor(tx, piece.code()))
            .orElseThrow();
    assertThat(label.reprint()).isTrue();
  }

  @Test
  void aStationAsksWhichSawItIsAndSaysThatNothingWaits() throws Exception {
    shop.open("saw", "");
    shop.until("the saws are shown", () -> shop.stage.getScene().lookup(".saw-choice") != null);
    shop.picture("saw-choose");
    shop.press(KeyCode.ENTER);
    String first = "saw-choose-" + shop.saws().getFirst().name().replace(' ', '-');
    assertThat(shop.isReady(first)).as("Enter chooses nothing").isTrue();
    assertThat(shop.stage.getScene().getRoot().lookupAll(".saw-ring"))
        .as("keys within their rings")
        .allMatch(ring -> width(ring, ".saw-ring-key") + 8 <= width(ring, ".saw-ring-track"));
    shop.hold(KeyCode.F2, "the first saw is chosen", () -> shop.find(first) == null);
    shop.until("nothing waits", () -> shop.isReady("saw-refresh"));
    shop.picture("saw-empty");
    shop.approvePlan(1);
    shop.until("the plan's first bar is shown", () -> shop.isReady("saw-take"));
  }

  private static double width(Node ring, String part) {
    return ring.lookup(part).getBoundsInParent().getWidth();
  }

  private BarLine firstBar() throws Exception {
    return shop.waiting().getFirst();
  }

  private BarLine barWithARemnant() throws Exception {
    return barTo(
        bar -> bar.pieces().size() > 1 && bar.bar().keepsLeftover() && leavesLongRest(bar));
  }

  private boolean leavesLongRest(BarLine bar) throws Exception {
    return !planned(bar).leftover().isShorterThan(bar.item().cutting().minRemnant());
  }

  /**
   * The first of two bars that leave 597.5 mm each, of an item that may have one remnant and has
   * two: between the shortest remnant and the longest rest that may be scrapped.
   */
  private BarLine barOverTheLimit() throws Exception {
    String items = Files.readString(Path.of("config", "demo", "items.csv"));
    shop.demo.takeIn(ImportKind.ITEMS, items.replaceAll(";(mm?);\\d+;", ";$1;1;"));
    shop.demo.takeIn(
        ImportKind.ORDERS,
        """
        Comandă;Client;Termen;Prioritate;Articol;Lungime (mm);Bucăți
        L-1;K001;+1;normal;HEA-140-S235;11400;2
        """);
    shop.approvePlan("L-1");
    shop.toTheSaw();
    BarLine bar = firstBar();
    assertThat(leavesLongRest(bar)).isTrue();
    assertThat(bar.bar().keepsLeftover()).isFalse();
    return bar;
  }

  /** Cuts bars until one comes that is as wanted. */
  private BarLine barTo(Wish wish) throws Exception {
    for (int tries = 0; tries < 20; tries++) {
      BarLine bar = firstBar();
      if (wish.fits(bar)) {
        return bar;
      }
      cutAll(bar);
      shop.closeBar();
      shop.until(
          "the bar is closed", () -> shop.isReady("saw-take") || shop.isReady("saw-by-hand"));
      shop.demo.station.printDueLabels();
      shop.until("the next bar is shown", () -> shop.isReady("saw-take"));
    }
    throw new AssertionError("no bar of the plan is as wanted");
  }

  private RunBar planned(BarLine bar) throws Exception {
    RunBar run =
        RunBar.open(
            new RunBarId(bar.bar().id().value()),
            bar.bar(),
            shop.saws().getFirst(),
            bar.item().height(),
            Instant.EPOCH,
            bar.bar().id().value());
    for (var piece : bar.pieces()) {
      run = run.afterCut(piece.piece().shape());
    }
    return run;
  }

  private void cutAll(BarLine bar) throws Exception {
    shop.tap("saw-take");
    for (int i = 0; i < bar.pieces().size(); i++) {
      shop.tap("saw-ok");
    }
    shop.until("the bar is done", () -> shop.isReady("saw-close"));
  }

  private RunBar run(BarLine bar) throws Exception {
    return shop.read(tx -> shop.useCases.repositories().runs().runOf(tx, bar.bar().id()))
        .orElseThrow();
  }

  private List<CutPiece> cuts(BarLine bar) throws Exception {
    var run = run(bar).id();
    return shop.read(tx -> shop.useCases.repositories().runs().pieces(tx, run));
  }

  private StockUnit unit(UnitId id) throws Exception {
    Optional<StockUnit> unit = shop.read(tx -> shop.useCases.repositories().stock().unit(tx, id));
    return unit.orElseThrow();
  }
}
