package org.kerf.labels.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrintFailureTest {

  @ParameterizedTest
  @EnumSource
  void eachFailureHasASentenceInBothLanguagesAndSurvivesStoring(PrintFailureKind kind) {
    PrintFailure failure = PrintFailure.of(kind, "zebra:9100", "17");
    String english = failure.sentence(Locale.ENGLISH);
    String romanian = failure.sentence(Locale.of("ro"));
    assertThat(english).endsWith(".").doesNotContain("{");
    assertThat(romanian).endsWith(".").doesNotContain("{").isNotEqualTo(english);
    assertThat(romanian).doesNotContainPattern("[şţŞŢ]");
    assertThat(PrintFailure.parse(failure.stored())).contains(failure);
  }
}
