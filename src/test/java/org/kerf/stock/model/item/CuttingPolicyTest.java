package org.kerf.stock.model.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;
import org.kerf.kernel.Money;

class CuttingPolicyTest {

  private static final Length SHORTEST = Length.ofMillimetres(400);
  private static final Money PRICE = Money.ofBani(1_000);

  @Test
  void leftoverFromTheMinimumOnMayBecomeARemnant() {
    var policy = CuttingPolicy.of(SHORTEST, PRICE);
    assertThat(policy.isLongEnough(SHORTEST)).isTrue();
    assertThat(policy.isLongEnough(SHORTEST.minus(Length.ofMicrometres(1)))).isFalse();
    assertThat(CuttingPolicy.of(Length.ZERO, PRICE).isLongEnough(Length.ZERO))
        .as("nothing is left over, however short a remnant may be")
        .isFalse();
  }

  @Test
  void remnantCostsAPartOfItsPriceByLength() {
    var policy = new CuttingPolicy(SHORTEST, SHORTEST, 0, PRICE, 30, 0, 0);
    Length twoMetres = Length.ofMillimetres(2_000);
    assertThat(policy.cost(twoMetres, false)).isEqualTo(Money.ofBani(2_000));
    assertThat(policy.cost(twoMetres, true)).isEqualTo(Money.ofBani(600));
  }

  @Test
  void partOfAPriceIsNotMoreThanAllAndNoLimitIsLessThanNone() {
    for (int[] wrong :
        new int[][] {{-1, 0, 0, 0}, {0, -1, 0, 0}, {0, 101, 0, 0}, {0, 0, -1, 0}, {0, 0, 0, -1}}) {
      assertThatThrownBy(
              () ->
                  new CuttingPolicy(
                      SHORTEST, SHORTEST, wrong[0], PRICE, wrong[1], wrong[2], wrong[3]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void factsHoldAllOfAnItem() {
    var policy = new CuttingPolicy(SHORTEST, Length.ofMillimetres(900), 7, PRICE, 30, 12, 5);
    var item =
        new Item(
            new ItemId(new UUID(0, 1)),
            "IPE200",
            "IPE 200",
            "IPE",
            "S235JR",
            Mass.ofGrams(22_400),
            LengthUnit.METRE,
            Length.ofMillimetres(200),
            policy);
    assertThat(ItemContent.of(item).item()).isEqualTo(item);
  }
}
