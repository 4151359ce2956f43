package org.kerf.ui.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.StateView;

class TextsTest {

  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final ResourceBundle.Control ALONE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  @Test
  void bothLanguagesSayTheSameKeysWithTheSamePlaces() {
    var romanian = ResourceBundle.getBundle(Texts.SHARED, Locale.of("ro"), ALONE);
    var english = ResourceBundle.getBundle(Texts.SHARED, Locale.of("en"), ALONE);
    assertThat(romanian.keySet()).isEqualTo(english.keySet());
    for (String key : romanian.keySet()) {
      assertThat(places(romanian.getString(key))).as(key).isEqualTo(places(english.getString(key)));
    }
  }

  @Test
  void aDayOfAnotherYearSaysItsYear() {
    var today = LocalDate.of(2026, 1, 3);
    assertThat(new Figures(Language.ROMANIAN).day(LocalDate.of(2026, 11, 25), today))
        .isEqualTo("25 nov");
    assertThat(new Figures(Language.ROMANIAN).day(LocalDate.of(2025, 12, 28), today))
        .isEqualTo("28 dec 2025");
    assertThat(new Figures(Language.ENGLISH).day(LocalDate.of(2027, 2, 1), today))
        .isEqualTo("1 Feb 2027");
  }

  @Test
  void romanianHasItsLettersWithCommaBelow() {
    var romanian = ResourceBundle.getBundle(Texts.SHARED, Locale.of("ro"), ALONE);
    assertThat(romanian.keySet())
        .allSatisfy(key -> assertThat(romanian.getString(key)).doesNotContain("ş", "ţ", "Ş", "Ţ"));
  }

  @Test
  void everyFaultAndEveryMarkHasItsWords() {
    var texts = new Texts(Language.ENGLISH, List.of());
    assertThat(FaultCode.values())
        .allSatisfy(code -> assertThat(texts.has(StateView.what(code).key())).isTrue())
        .allSatisfy(code -> assertThat(texts.has(StateView.whatToDo(code).key())).isTrue());
    assertThat(Arrays.stream(Mark.values()).map(mark -> mark.words().key()))
        .allSatisfy(key -> assertThat(texts.has(key)).as(key).isTrue());
  }

  @Test
  void boundTextFollowsTheLanguage() {
    var texts = new Texts(Language.ENGLISH, List.of());
    var bound = texts.bind("action.undo");
    assertThat(bound.get()).isEqualTo("Undo");
    texts.languageProperty().set(Language.ROMANIAN);
    assertThat(bound.get()).isEqualTo("Anulează");
  }

  @Test
  void aFaultIsInTheLanguageOfTheScreen() {
    var texts = new Texts(Language.ENGLISH, List.of());
    var bound =
        texts.bind(
            Words.fault(
                StationFault.of(FaultCode.FILE_UNREADABLE, FaultText.FILE_UNREADABLE, "a.csv")));
    assertThat(bound.get()).startsWith("The file a.csv cannot be read.");
    texts.languageProperty().set(Language.ROMANIAN);
    assertThat(bound.get()).startsWith("Fișierul a.csv nu poate fi citit.");
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(found -> found.group()).distinct().sorted().toList();
  }
}
