package org.kerf.ui.saw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.cutting.model.saw.RunState;
import org.kerf.flow.facts.ImportKind;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.location.Location;
import org.kerf.stock.model.unit.UnitId;

/**
 * While the saw asks something, a label that does not answer it books nothing and opens nothing.
 */
class ScanInQuestionTest {

  @TempDir Path folder;
  private SawShop shop;
  private BarLine bar;
  private ShortCode rack;

  @BeforeEach
  void cutTheOnlyPiece() throws Exception {
    shop = new SawShop(folder, 1024, 700);
    shop.demo.takeIn(
        ImportKind.ORDERS,
        """
        Comandă;Client;Termen;Prioritate;Articol;Lungime (mm);Bucăți
        R-1;K001;+1;normal;IPE-300-S355;2000;1
        """);
    shop.approvePlan("R-1");
    shop.toTheSaw();
    bar = shop.waiting().getFirst();
    rack = shop.read(tx -> shop.useCases.repositories().stock().locations(tx)).getLast().code();
    shop.tap("saw-take");
    shop.tap("saw-ok");
    shop.until("the bar is done", () -> shop.isReady("saw-close"));
  }

  @AfterEach
  void shut() throws Exception {
    shop.close();
  }

  @Test
  void aLocationDoesNotCloseABarWhileItsDefectIsAskedFor() throws Exception {
    shop.tap("saw-defect");
    scan(rack);
    assertThat(state()).isEqualTo(RunState.ON_SAW);
    shop.tap("saw-seen");
    shop.until("the defect is still asked for", () -> shop.isReady("saw-defect-crack"));
  }

  @Test
  void aLocationDoesNotCloseABarWhileItsLastCutIsBeingUndone() throws Exception {
    shop.tap("saw-undo");
    scan(rack);
    assertThat(state()).isEqualTo(RunState.ON_SAW);
    shop.tap("saw-seen");
    shop.tap("saw-not-cut");
    shop.until("the piece is to be cut again", () -> shop.isReady("saw-ok"));
  }

  /** Closed before it is accepted, the remnant would get the length that was worked out. */
  @Test
  void aLocationScannedWhileTheRemnantIsMeasuredLosesNothingOfWhatWasTyped() throws Exception {
    shop.tap("saw-close");
    shop.tap("saw-remnant-length");
    shop.typeOnPad("3210");
    scan(rack);
    assertThat(state()).isEqualTo(RunState.ON_SAW);
    shop.tap("saw-seen");
    shop.tap("saw-pad-accept");
    scan(rack);
    shop.until("the label is waited for", () -> shop.isReady("saw-by-hand"));
    var remnant = shop.read(tx -> shop.useCases.repositories().runs().runOf(tx, bar.bar().id()));
    assertThat(remnant.orElseThrow().remnant()).isEqualTo(Length.ofMillimetres(3210));
  }

  @Test
  void aPiecesLabelDoesNotLeadAwayFromAQuestion() throws Exception {
    var run =
        shop.read(tx -> shop.useCases.repositories().runs().runOf(tx, bar.bar().id()))
            .orElseThrow();
    var cut = shop.read(tx -> shop.useCases.repositories().runs().pieces(tx, run.id())).getFirst();
    var piece =
        shop.read(tx -> shop.useCases.repositories().stock().unit(tx, cut.unit())).orElseThrow();
    assertThat(scan(piece.code())).as("it is known at the saw").isTrue();
    shop.tap("saw-undo");
    assertThat(scan(piece.code())).isTrue();
    shop.tap("saw-seen");
    shop.until("it is still asked", () -> shop.isReady("saw-not-cut"));
  }

  /** A rack that has a label of its own, from before Kerf. */
  @Test
  void theRemnantIsPutWhereTheNameOfALocationIsScanned() throws Exception {
    Location location =
        shop.read(tx -> shop.useCases.repositories().stock().locations(tx)).getLast();
    assertThat(scanText(location.name())).as("nothing is asked yet").isFalse();
    shop.tap("saw-close");
    assertThat(scanText("Q99")).isTrue();
    shop.until("it is said", () -> told().contains("Q99 nu este o locație"));
    assertThat(scan(ShortCode.of(ShortCode.Kind.LOCATION, "9X", 77))).isTrue();
    shop.until("it is said, too", () -> told().contains("2 scanări fără locație"));
    assertThat(shop.isReady("saw-remnant-here")).as("the question stays").isTrue();
    assertThat(state()).isEqualTo(RunState.ON_SAW);
    shop.pictureInAll("saw-no-location");
    assertThat(scanText(location.name())).isTrue();
    shop.until("the label is waited for", () -> shop.isReady("saw-by-hand"));
    assertThat(told()).as("it was put right").isEmpty();
    UnitId left = run().remnantUnit().orElseThrow();
    var remnant = shop.read(tx -> shop.useCases.repositories().stock().unit(tx, left));
    assertThat(remnant.orElseThrow().location()).contains(location.id());
  }

  private List<String> told() {
    return shop.notifications.notes().stream().map(note -> shop.texts.of(note.title())).toList();
  }

  private boolean scanText(String text) throws Exception {
    return SawShop.fx(() -> shop.shell.currentPage().orElseThrow().scanText(text));
  }

  private boolean scan(ShortCode code) throws Exception {
    boolean taken = SawShop.fx(() -> shop.shell.currentPage().orElseThrow().scan(code));
    SawShop.settle();
    return taken;
  }

  private RunState state() throws Exception {
    return run().state();
  }

  private RunBar run() throws Exception {
    return shop.read(tx -> shop.useCases.repositories().runs().runOf(tx, bar.bar().id()))
        .orElseThrow();
  }
}
