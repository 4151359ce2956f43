package org.kerf.tools.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.kerf.cutting.model.geometry.BarGeometry;
import org.kerf.cutting.model.geometry.SlantedCuts;
import org.kerf.cutting.model.problem.Demand;
import org.kerf.cutting.model.problem.PatternProblem;

class PlantedTest {

  /**
   * What makes the planted plan the best: all of it is paid at the lowest price, nothing is left.
   */
  @Test
  void whatIsPlantedFillsItsBarsAndIsPaidAtTheLowestPrice() {
    for (int seed = 0; seed < 50; seed++) {
      Planted.Patterns prices = new Planted(seed).patterns(Planted.Family.PRICES);
      PatternProblem problem = prices.problem();
      long load =
          problem.parts().stream()
              .mapToLong(part -> part.demand() * (part.length() + problem.kerf()))
              .sum();
      long lowest =
          problem.kinds().stream()
              .mapToLong(kind -> kind.cost() / (kind.length() + problem.kerf()))
              .min()
              .orElseThrow();
      assertThat(prices.cost()).as("seed %d", seed).isEqualTo(load * lowest);
    }
  }

  @Test
  void theSameSeedMakesTheSameInstance() {
    for (Planted.Family family :
        EnumSet.complementOf(EnumSet.of(Planted.Family.SHOP, Planted.Family.ANGLES))) {
      assertThat(new Planted(9).patterns(family)).isEqualTo(new Planted(9).patterns(family));
    }
    assertThat(new Planted(9).shop()).isEqualTo(new Planted(9).shop());
    assertThat(new PlantedAngles(9).shop()).isEqualTo(new PlantedAngles(9).shop());
  }

  /** Every cut shared, next to nothing left: no plan takes fewer bars. */
  @Test
  void whatIsPlantedWithAnglesFillsItsBars() {
    for (int seed = 0; seed < 50; seed++) {
      PlantedShop shop = new PlantedAngles(seed).shop();
      var item = shop.problem().items().getFirst();
      var saw = shop.problem().saw();
      SlantedCuts cuts = new SlantedCuts(item.height(), saw.kerf());
      long halves = 0;
      for (Demand demand : item.demands()) {
        assertThat(cuts.canBeMade(demand.shape())).as("seed %d: %s", seed, demand).isTrue();
        long blades =
            cuts.blade(demand.ends().first())
                .plus(cuts.blade(demand.ends().second()))
                .micrometres();
        halves += demand.quantity() * (2 * cuts.material(demand.shape()).micrometres() + blades);
      }
      BarGeometry bar = new BarGeometry(saw, item.stock().getFirst().length(), item.height());
      long room = 2 * bar.usable().plus(saw.kerf()).micrometres();
      assertThat(Math.ceilDiv(halves, room)).as("seed %d", seed).isEqualTo(shop.bars());
    }
  }

  @Test
  void aShopsBarsSufficeForWhatIsPlanted() {
    for (int seed = 0; seed < 50; seed++) {
      PlantedShop shop = new Planted(seed).shop();
      var item = shop.problem().items().getFirst();
      int bars = item.stock().stream().mapToInt(stock -> stock.count()).sum();
      assertThat(bars).as("seed %d", seed).isGreaterThanOrEqualTo(shop.bars());
    }
  }
}
