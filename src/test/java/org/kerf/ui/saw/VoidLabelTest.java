package org.kerf.ui.saw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.cutting.model.saw.RunBar;
import org.kerf.flow.facts.ImportKind;
import org.kerf.identity.model.Role;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.unit.StockUnit;
import org.kerf.stock.model.unit.UnitId;

/** What the saw says of the labels of what it has cut, when they are scanned or void. */
class VoidLabelTest {

  @TempDir Path folder;
  private SawShop shop;
  private BarLine bar;

  @BeforeEach
  void cutTheFirstOfTwoPieces() throws Exception {
    shop = new SawShop(folder, 1024, 700);
    shop.demo.takeIn(
        ImportKind.ORDERS,
        """
        Comandă;Client;Termen;Prioritate;Articol;Lungime (mm);Bucăți
        R-1;K001;+1;normal;IPE-300-S355;2000;2
        """);
    shop.approvePlan("R-1");
    shop.toTheSaw();
    bar = shop.waiting().getFirst();
    shop.tap("saw-take");
    shop.tap("saw-ok");
    shop.until("the first piece is cut", () -> shop.isReady("saw-undo"));
  }

  @AfterEach
  void shut() throws Exception {
    shop.close();
  }

  @Test
  void theLabelOfAPieceOfThisBarIsKnownAndBooksNothing() throws Exception {
    ShortCode piece = cut().code();
    assertThat(scan(piece)).as("the saw's page stays").isTrue();
    assertThat(told())
        .containsExactly("Piesa " + piece.spaced() + " este deja tăiată și înregistrată");
    assertThat(scan(bar.unitCode())).isTrue();
    assertThat(told()).contains("Bara " + bar.unitCode().spaced() + " este deja pe fierăstrău");
    RunBar run = run();
    var cuts = shop.read(tx -> shop.useCases.repositories().runs().pieces(tx, run.id()));
    assertThat(cuts).hasSize(1);
  }

  @Test
  void whoUndoesACutTearsItsLabelOff() throws Exception {
    ShortCode piece = cut().code();
    writeByHand(piece);
    shop.tap("saw-undo");
    shop.tap("saw-not-cut");
    shop.until("it is said", () -> !shop.notifications.notes().isEmpty());
    assertThat(told()).containsExactly("Dezlipiți eticheta " + piece.spaced());
    shop.pictureInAll("saw-void-label");
  }

  @Test
  void aLabelThatWasNotPrintedIsWithdrawnWithoutAWord() throws Exception {
    shop.tap("saw-undo");
    shop.tap("saw-not-cut");
    shop.until("nothing is cut", () -> shop.find("saw-reprint") == null);
    assertThat(told()).isEmpty();
  }

  @Test
  void whoReopensABarTearsItsRemnantsLabelOff() throws Exception {
    shop.tap("saw-ok");
    shop.closeBar();
    shop.until("the label is waited for", () -> shop.isReady("saw-by-hand"));
    ShortCode remnant = unit(run().remnantUnit().orElseThrow()).code();
    writeByHand(remnant);
    shop.tap("saw-undo");
    shop.until("the bar lies on the saw", () -> shop.isReady("saw-close"));
    assertThat(told()).containsExactly("Dezlipiți eticheta " + remnant.spaced());
  }

  private void writeByHand(ShortCode code) throws StationFault {
    var job =
        shop.read(tx -> shop.useCases.repositories().labels().latestFor(tx, code)).orElseThrow();
    assertThat(
            shop.useCases
                .settleLabel()
                .byHand(shop.demo.command(Role.OPERATOR), job.id(), "fără ribon"))
        .isTrue();
  }

  private StockUnit cut() throws StationFault {
    RunBar run = run();
    var cuts = shop.read(tx -> shop.useCases.repositories().runs().pieces(tx, run.id()));
    return unit(cuts.getFirst().unit());
  }

  private RunBar run() throws StationFault {
    Optional<RunBar> run =
        shop.read(tx -> shop.useCases.repositories().runs().runOf(tx, bar.bar().id()));
    return run.orElseThrow();
  }

  private StockUnit unit(UnitId id) throws StationFault {
    return shop.read(tx -> shop.useCases.repositories().stock().unit(tx, id)).orElseThrow();
  }

  private boolean scan(ShortCode code) throws Exception {
    boolean taken = SawShop.fx(() -> shop.shell.currentPage().orElseThrow().scan(code));
    SawShop.settle();
    return taken;
  }

  private List<String> told() {
    return shop.notifications.notes().stream().map(note -> shop.texts.of(note.title())).toList();
  }
}
