package org.kerf.flow.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.cutting.model.plan.PlanBarId;
import org.kerf.cutting.model.plan.QueuedBar;
import org.kerf.flow.ShopWithFiles;
import org.kerf.flow.Workshop;
import org.kerf.flow.facts.ImportKind;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.unit.StockUnit;

/** Waiting bars go to the saw with less work until the times are even. */
class BalanceSawsTest {

  private static final String SAWS =
      "Denumire;Îndreptare cap (mm);Capăt pierdut (mm);Prindere (mm);Tăietură (mm)\n";

  @TempDir Path folder;
  @TempDir Path files;
  private ShopWithFiles work;
  private Workshop shop;
  private BalanceSaws balance;

  @BeforeEach
  void open() throws Exception {
    work = new ShopWithFiles(folder, files);
    shop = work.shop;
    balance = new BalanceSaws(shop.booking, shop.repositories);
  }

  /** Checks the store, too. */
  @AfterEach
  void shut() throws StationFault {
    work.close();
  }

  @Test
  void theLastBarsGoToTheEmptySawAndComeBack() throws Exception {
    work.take(ImportKind.SAWS, SAWS + "Fierăstrău 2;10;0;0;3\n");
    planned(shop.bundle(6_000, 6), 3, 3, 3, 3, 3, 3);
    List<QueuedBar> was = loads().getFirst().waiting();
    var done = (BalanceSaws.Outcome.Balanced) balance.run(shop.command());
    assertThat(done.bars()).isEqualTo(3);
    assertThat(done.before()).isEqualTo(Duration.ofMinutes(18));
    assertThat(done.after()).isEqualTo(Duration.ofMinutes(9));
    assertThat(loads()).extracting(SawLoad::time).containsOnly(Duration.ofMinutes(9));
    assertThat(loads().getFirst().waiting()).isEqualTo(was.subList(0, 3));
    assertThat(ids(loads().getLast())).containsExactlyElementsOf(ids(was.subList(3, 6)));
    assertThat(balance.run(shop.command())).isEqualTo(new BalanceSaws.Outcome.AlreadyEven(0));
    new MoveBars(shop.booking, shop.repositories).back(shop.command(), done.moved());
    assertThat(loads().getFirst().waiting()).isEqualTo(was);
  }

  @Test
  void barsThatTheOtherSawCannotCutAsPlannedStay() throws Exception {
    work.take(ImportKind.SAWS, SAWS + "Disc gros;10;0;0;8\n");
    planned(shop.bundle(1_815, 3), 2, 2, 2);
    assertThat(balance.run(shop.command())).isEqualTo(new BalanceSaws.Outcome.AlreadyEven(2));
    planned(shop.bundle(6_000, 1), 1);
    var done = (BalanceSaws.Outcome.Balanced) balance.run(shop.command());
    assertThat(done.bars()).isEqualTo(1);
    assertThat(loads().getLast().waiting()).hasSize(1);
  }

  private List<SawLoad> loads() throws StationFault {
    return shop.reading.of(tx -> new SawLoads(shop.repositories).read(tx, shop.now())).stream()
        .sorted(Comparator.comparing(load -> !load.saw().equals(shop.saw)))
        .toList();
  }

  private static List<PlanBarId> ids(SawLoad load) {
    return ids(load.waiting());
  }

  private static List<PlanBarId> ids(List<QueuedBar> bars) {
    return bars.stream().map(QueuedBar::bar).toList();
  }

  private void planned(StockUnit unit, int... pieces) throws StationFault {
    int number = work.waiting().size();
    int count = Arrays.stream(pieces).sum();
    work.approve(shop.proposal(unit, shop.order("C-" + number + unit.code(), 900, count), pieces));
  }
}
