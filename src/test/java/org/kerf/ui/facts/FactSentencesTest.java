package org.kerf.ui.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kerf.cutting.model.SawDocuments;
import org.kerf.flow.facts.SampleFacts;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.DocumentId;
import org.kerf.stock.model.DocumentKind;
import org.kerf.stock.model.StockFact;
import org.kerf.ui.StationPages;
import org.kerf.ui.texts.Language;

class FactSentencesTest {

  private static final ShortCode CUT = ShortCode.of(ShortCode.Kind.DOCUMENT, "01", 520);
  private static final ShortCode COUNTER = ShortCode.of(ShortCode.Kind.DOCUMENT, "01", 544);

  @Test
  void whatWasUndoneIsSaidByItsKind() {
    assertThat(said(undone(Optional.empty())))
        .isEqualTo(
            "Document %s was undone by %s · cut twice".formatted(CUT.spaced(), COUNTER.spaced()));
    assertThat(said(undone(Optional.of(SawDocuments.BAR_CLOSED))))
        .isEqualTo("Undone: Bar closed · document %s · cut twice".formatted(CUT.spaced()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyKindOfFactHasASentenceAndNamedDetails(Language language) {
    var texts = StationPages.texts(language);
    for (Fact fact : SampleFacts.all()) {
      assertThat(texts.of(FactSentences.of(fact)))
          .as("%s", fact)
          .isNotBlank()
          .doesNotContain("[", "{", fact.getClass().getSimpleName());
      assertThat(FactSentences.details(texts, fact))
          .as("%s", fact)
          .allSatisfy(each -> assertThat(each.value()).isNotBlank().doesNotContain("[", "{"));
    }
  }

  private static Fact undone(Optional<DocumentKind> kind) {
    return new StockFact.DocumentUndone(
        new DocumentId(new UUID(0, 1)), kind, CUT, COUNTER, "cut twice");
  }

  private static String said(Fact fact) {
    return StationPages.texts(Language.ENGLISH).of(FactSentences.of(fact));
  }
}
