package org.kerf.ui.saw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.geometry.SawId;
import org.kerf.cutting.model.plan.BarLine;
import org.kerf.db.SharedCode;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.unit.UnitLine;

/** Two bars with the label of the bar that comes next: the saw asks which of them is there. */
class SharedLabelTest {

  @TempDir Path folder;
  private SawShop shop;
  private BarLine bar;
  private ShortCode label;

  @BeforeEach
  void giveTwoBarsOneLabel() throws Exception {
    shop = new SawShop(folder, 1024, 700);
    shop.approvePlan(6);
    bar = shop.waiting().getFirst();
    label = bar.unitCode();
    SharedCode.give(folder, "stock_unit", remnants().getFirst().unit().code(), label);
    shop.toTheSaw();
  }

  @AfterEach
  void shut() {
    shop.closeUnchecked();
  }

  @Test
  void theBarAskedForIsTakenOnceItIsPicked() throws Exception {
    scan(label);
    shop.until("the saw asks", () -> shop.isReady("saw-unit-1"));
    assertThat(lying()).as("nothing is booked by the scan alone").isFalse();
    shop.picture("saw-which-unit");
    shop.tap(tileOf(bar));
    shop.until("the bar is on the saw", () -> shop.isReady("saw-ok"));
    assertThat(lying()).isTrue();
  }

  @Test
  void theOtherBarIsTheWrongOne() throws Exception {
    scan(label);
    shop.until("the saw asks", () -> shop.isReady("saw-unit-2"));
    shop.tap(tileOf(bar).equals("saw-unit-1") ? "saw-unit-2" : "saw-unit-1");
    shop.until("the wrong bar is told", () -> shop.isReady("saw-seen"));
    assertThat(lying()).isFalse();
    shop.tap("saw-seen");
    shop.until("the bar is asked for again", () -> shop.isReady("saw-take"));
  }

  @Test
  void insteadOfAMissingBarALabelOfTwoIsRefused() throws Exception {
    ShortCode shared = remnants().get(1).unit().code();
    SharedCode.give(folder, "stock_unit", remnants().get(2).unit().code(), shared);
    shop.hold(KeyCode.F3, "it is asked why", () -> shop.isReady("saw-missing-not-there"));
    shop.tap("saw-missing-not-there");
    shop.until("what to take instead is asked", () -> shop.isReady("saw-put-off"));
    scan(shared);
    shop.until("the label is refused", () -> shop.isReady("saw-seen"));
    shop.picture("saw-several-bars");
    assertThat(lying()).isFalse();
    assertThat(shop.waiting().getFirst().bar().unit()).isEqualTo(bar.bar().unit());
  }

  private List<UnitLine> remnants() throws Exception {
    return shop
        .read(tx -> shop.useCases.repositories().stock().remnants(tx, "", Optional.empty(), 50))
        .stream()
        .filter(each -> !each.unit().code().equals(label))
        .toList();
  }

  private String tileOf(BarLine wanted) throws Exception {
    List<UnitLine> all =
        shop.read(tx -> shop.useCases.repositories().stock().linesByCode(tx, label));
    int at = 0;
    while (!all.get(at).unit().id().equals(wanted.bar().unit())) {
      at++;
    }
    return "saw-unit-" + (at + 1);
  }

  private boolean lying() throws Exception {
    SawId saw = shop.saws().getFirst().id();
    return shop.read(tx -> shop.useCases.repositories().runs().onSaw(tx, saw)).isPresent();
  }

  private void scan(ShortCode code) throws Exception {
    SawShop.fx(() -> shop.shell.currentPage().orElseThrow().scan(code));
    SawShop.settle();
  }
}
