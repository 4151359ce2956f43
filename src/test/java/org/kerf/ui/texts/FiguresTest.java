package org.kerf.ui.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;
import org.kerf.kernel.Money;
import org.kerf.stock.model.item.LengthUnit;

class FiguresTest {

  private static final Figures ROMANIAN = new Figures(Language.ROMANIAN);
  private static final Figures ENGLISH = new Figures(Language.ENGLISH);

  @Test
  void lengthHasThinSpacesAndAsManyDecimalsAsItNeeds() {
    assertThat(ROMANIAN.length(Length.ofMillimetres(5_997))).isEqualTo("5\u202F997");
    assertThat(ROMANIAN.length(Length.ofMicrometres(12_250))).isEqualTo("12,25");
    assertThat(ENGLISH.length(Length.ofMicrometres(1_234_001))).isEqualTo("1\u202F234.001");
    assertThat(ROMANIAN.lengthWithUnit(Length.ofMillimetres(12_400), LengthUnit.METRE))
        .isEqualTo("12,4\u00A0m");
  }

  @Test
  void aFigureHasThinSpacesWhileItIsTyped() {
    assertThat(ROMANIAN.typed("578")).isEqualTo("578");
    assertThat(ROMANIAN.typed("5780")).isEqualTo("5\u202F780");
    assertThat(ROMANIAN.typed("1234567.")).isEqualTo("1\u202F234\u202F567,");
    assertThat(ENGLISH.typed("5780.50")).isEqualTo("5\u202F780.50");
  }

  @Test
  void roundedFiguresAreRoundedHalfUp() {
    assertThat(ROMANIAN.percent(0.0215)).isEqualTo("2,2\u00A0%");
    assertThat(ROMANIAN.mass(Mass.ofGrams(22_500))).isEqualTo("23\u00A0kg");
    assertThat(ROMANIAN.mass(Mass.ofGrams(2_345))).isEqualTo("2,35\u00A0kg");
    assertThat(ROMANIAN.money(Money.ofBani(-41_200))).isEqualTo("\u2212412,00\u00A0lei");
    assertThat(ROMANIAN.money(Money.ofBani(3_650))).isEqualTo("36,50\u00A0lei");
  }

  @Test
  void ageIsInTheLargestFullUnit() {
    assertThat(ROMANIAN.age(Duration.ofDays(12))).isEqualTo("12\u00A0zile");
    assertThat(ROMANIAN.age(Duration.ofDays(41))).isEqualTo("41\u00A0de\u00A0zile");
    assertThat(ROMANIAN.age(Duration.ofDays(1))).isEqualTo("1\u00A0zi");
    assertThat(ENGLISH.age(Duration.ofDays(41))).isEqualTo("41\u00A0days");
    assertThat(ENGLISH.age(Duration.ofMinutes(10))).isEqualTo("10\u00A0min");
  }

  @Test
  void dateIsWrittenAsTheLanguageHasIt() {
    var date = LocalDate.of(2026, 11, 25);
    assertThat(ROMANIAN.date(date)).isEqualTo("25.11.2026");
    assertThat(ROMANIAN.weekday(date)).isEqualTo("miercuri, 25 noiembrie");
    assertThat(ENGLISH.weekday(date)).isEqualTo("Wednesday, 25 November");
  }

  @Test
  void romanianCountsWithDeFromTwentyOn() {
    var texts = new Texts(Language.ROMANIAN, List.of());
    assertThat(texts.count("table.found", 1)).isEqualTo("1 rând");
    assertThat(texts.count("table.found", 3)).isEqualTo("3 rânduri");
    assertThat(texts.count("table.found", 25)).isEqualTo("25 de rânduri");
    assertThat(texts.count("table.found", 100)).isEqualTo("100 de rânduri");
    assertThat(texts.count("table.found", 119)).isEqualTo("119 rânduri");
    assertThat(texts.count("table.found", 1_284)).isEqualTo("1\u202F284 de rânduri");
  }
}
