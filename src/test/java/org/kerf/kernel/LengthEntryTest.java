package org.kerf.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kerf.kernel.LengthEntry.Ambiguous;
import org.kerf.kernel.LengthEntry.NotUnderstood;
import org.kerf.kernel.LengthEntry.Reason;
import org.kerf.kernel.LengthEntry.Understood;
import org.kerf.kernel.LengthEntry.Unit;

class LengthEntryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1234; 1234000",
        "5 997; 5997000",
        "5\u2009997 mm; 5997000",
        "5\u202F997\u00A0mm; 5997000",
        "1,234 m; 1234000",
        "1.234 m; 1234000",
        "1.2m; 1200000",
        "1.2 M; 1200000",
        "12,5; 12500",
        "12.5 mm; 12500",
        "250 cm; 2500000",
        "0,500 m; 500000",
        "0.500; 500",
        "1.234,5; 1234500",
        "1,234.5 mm; 1234500",
        "1 234,25; 1234250",
        "1.234.567; 1234567000",
        "1234.567; 1234567",
        "0; 0",
      })
  void entryWithOneReadingIsUnderstood(String entered, long micrometres) {
    assertThat(LengthEntry.parse(entered, Unit.MILLIMETRE))
        .isEqualTo(new Understood(Length.ofMicrometres(micrometres)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"1.234; 1234000; 1234", "12,500 mm; 12500000; 12500", "1.500 cm; 15000000; 15000"})
  void pointThatMayPartThousandsIsAskedAbout(String entered, long thousands, long decimals) {
    assertThat(LengthEntry.parse(entered, Unit.MILLIMETRE))
        .isEqualTo(new Ambiguous(Length.ofMicrometres(thousands), Length.ofMicrometres(decimals)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "' '; EMPTY",
        "abc; NOT_A_NUMBER",
        "12 in; UNKNOWN_UNIT",
        "-5; NEGATIVE",
        "1 23; GROUPS_NOT_OF_THREE",
        "1.23.4; GROUPS_NOT_OF_THREE",
        "1,2,3; GROUPS_NOT_OF_THREE",
        "12,; GROUPS_NOT_OF_THREE",
        "0.0001; FINER_THAN_A_MICROMETRE",
        "99999999999999999999; TOO_LONG",
        "1000001 m; TOO_LONG",
      })
  void entryWithoutReadingSaysWhy(String entered, Reason reason) {
    assertThat(LengthEntry.parse(entered, Unit.MILLIMETRE)).isEqualTo(new NotUnderstood(reason));
  }

  @Test
  void bareNumberIsInTheUnitOfTheItem() {
    assertThat(LengthEntry.parse("12,5", Unit.METRE))
        .isEqualTo(new Understood(Length.ofMillimetres(12_500)));
    assertThat(LengthEntry.parse("12,5 mm", Unit.METRE))
        .isEqualTo(new Understood(Length.ofMicrometres(12_500)));
  }
}
