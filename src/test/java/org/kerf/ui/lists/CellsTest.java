package org.kerf.ui.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on the screen, as the Romanian Excel reads it. */
class CellsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12\u202F000|12000",
        "1\u202F509.5|1509,5",
        "1\u202F509,5|1509,5",
        "+3|3",
        "\u22124|-4",
        "0|0",
        "2\u202F890–5\u202F420|2 890–5 420",
        "51,15\u00A0m|51,15 m",
        "27.11.2026 04:57|27.11.2026 04:57"
      })
  void figuresAreNumbersWithADecimalComma(String shown, String written) {
    assertThat(Cells.figure(shown)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "-"})
  void wordsAreNeverAFormula(String words) {
    assertThat(Cells.words(words)).isEqualTo("'" + words);
    assertThat(Cells.figure(words)).isEqualTo("'" + words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-12", "+3", "-1,5", "0473118", "Ștefan", "a=b", ""})
  void otherWordsStayAsTheyAre(String words) {
    assertThat(Cells.words(words)).isEqualTo(words);
  }

  @Test
  void momentsAreWrittenAsExcelTakesThem() {
    assertThat(Cells.moment(LocalDateTime.of(2026, 11, 7, 4, 5))).isEqualTo("07.11.2026 04:05");
  }
}
