package org.kerf.printout.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kerf.kernel.Length;
import org.kerf.kernel.Money;
import org.kerf.stock.model.item.LengthUnit;

class WordingTest {

  private static final Wording ROMANIAN = Wording.in(Locale.of("ro", "RO"));
  private static final Wording ENGLISH = Wording.in(Locale.UK);

  @ParameterizedTest
  @CsvSource({
    "0, 0 bare",
    "1, 1 bară",
    "2, 2 bare",
    "19, 19 bare",
    "20, 20 de bare",
    "100, 100 de bare",
    "101, 101 bare",
    "119, 119 bare",
    "121, 121 de bare",
  })
  void romanianCountsSayDeWhereTheLanguageDoes(int count, String said) {
    assertThat(ROMANIAN.counted("bars", count)).isEqualTo(said);
  }

  @Test
  void figuresHaveThinSpacesAndTheLanguagesDecimals() {
    Length length = Length.ofMicrometres(12_345_500);
    assertThat(ROMANIAN.length(length, LengthUnit.MILLIMETRE)).isEqualTo("12\u2009345,5");
    assertThat(ENGLISH.length(length, LengthUnit.MILLIMETRE)).isEqualTo("12\u2009345.5");
    assertThat(ROMANIAN.length(length, LengthUnit.METRE)).isEqualTo("12,3455");
    assertThat(ENGLISH.money(Money.ofBani(-1_864_205))).isEqualTo("\u221218\u2009642.05");
    assertThat(ROMANIAN.percent(new BigDecimal("1.75"))).isEqualTo("1,8\u2009%");
  }

  @Test
  void otherLanguagesReadEnglish() {
    assertThat(Wording.in(Locale.GERMAN).text("plan.title")).isEqualTo("Cutting plan");
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(keys("ro")).isEqualTo(keys("en"));
  }

  private static Set<String> keys(String language) {
    return ResourceBundle.getBundle("org.kerf.printout.texts", Locale.of(language)).keySet();
  }
}
