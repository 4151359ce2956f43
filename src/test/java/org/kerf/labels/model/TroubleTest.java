package org.kerf.labels.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TroubleTest {

  @ParameterizedTest
  @EnumSource
  void eachTroubleHasASentenceInBothLanguagesAndSurvivesStoring(TroubleKind kind) {
    Trouble trouble = Trouble.of(kind, "zebra:9100", "17");
    String english = trouble.sentence(Locale.ENGLISH);
    String romanian = trouble.sentence(Locale.of("ro"));
    assertThat(english).endsWith(".").doesNotContain("{");
    assertThat(romanian).endsWith(".").doesNotContain("{").isNotEqualTo(english);
    assertThat(romanian).doesNotContainPattern("[şţŞŢ]");
    assertThat(Trouble.parse(trouble.stored())).contains(trouble);
  }
}
