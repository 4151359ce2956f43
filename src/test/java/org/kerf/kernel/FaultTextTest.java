package org.kerf.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a fault says to a person, in the person's language. */
class FaultTextTest {

  private static final Locale ROMANIAN = Locale.of("ro", "RO");

  @Test
  void eachTextIsASentenceInBothLanguages() {
    for (Locale locale : List.of(ROMANIAN, Locale.UK)) {
      assertThat(Arrays.stream(FaultText.values()).map(text -> text.in(locale, List.of())))
          .allMatch(sentence -> sentence.endsWith("."));
    }
  }

  @Test
  void aFaultIsInThePersonsLanguageAndInEnglishInTheLog() {
    var fault =
        StationFault.of(
            FaultCode.FILE_UNREADABLE, FaultText.FILE_UNREADABLE, Path.of("stoc{0}.csv"));
    assertThat(fault.sentence(ROMANIAN)).startsWith("Fișierul stoc{0}.csv nu poate fi citit.");
    assertThat(fault.sentence(Locale.UK)).startsWith("The file stoc{0}.csv cannot be read.");
    assertThat(fault.sentence()).isEqualTo(fault.sentence(Locale.FRANCE));
    assertThat(fault).hasMessage(fault.sentence());
  }

  @Test
  void whatWasWrittenForTheTerminalStaysAsItIs() {
    var fault = new StationFault(FaultCode.SETTINGS_WRONG, "There is no saw called 9.");
    assertThat(fault.sentence(ROMANIAN)).isEqualTo("There is no saw called 9.");
  }
}
