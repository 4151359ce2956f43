package org.kerf.ui.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kerf.cutting.model.saw.SawDocuments;
import org.kerf.flow.facts.SampleFacts;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.ledger.DocumentId;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.ui.StationPages;
import org.kerf.ui.texts.Language;

class FactSentencesTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Bucharest");
  private static final ShortCode CUT = ShortCode.of(ShortCode.Kind.DOCUMENT, "01", 520);
  private static final ShortCode COUNTER = ShortCode.of(ShortCode.Kind.DOCUMENT, "01", 544);

  @Test
  void whatWasUndoneIsSaidByItsKind() {
    assertThat(said(undone(Optional.empty())))
        .isEqualTo(
            "Document %s was reversed by %s · cut twice".formatted(CUT.spaced(), COUNTER.spaced()));
    assertThat(said(undone(Optional.of(SawDocuments.BAR_CLOSED))))
        .isEqualTo("Reversed: Bar closed · document %s · cut twice".formatted(CUT.spaced()));
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
      assertThat(FactSentences.details(texts, ZONE, fact))
          .as("%s", fact)
          .allSatisfy(each -> assertThat(each.value()).isNotBlank().doesNotContain("[", "{"))
          .allSatisfy(each -> assertThat(each.name()).matches("\\p{Lu}.*"));
      assertThat(FactSentences.changes(texts, ZONE, fact))
          .as("%s", fact)
          .allSatisfy(each -> assertThat(each.before()).doesNotContain("[", "{"))
          .allSatisfy(each -> assertThat(each.now()).doesNotContain("[", "{"))
          .allSatisfy(each -> assertThat(each.name()).matches("\\p{Lu}.*"));
    }
  }

  /** Another zone than that of the machine, wherever the test runs. */
  @Test
  void whenItHappenedIsSaidInTheZoneOfTheStation() {
    Fact moved =
        new StockFact.MovementCompleted(
            new DocumentId(new UUID(0, 1)),
            CUT,
            SawDocuments.BAR_CLOSED,
            1,
            "",
            Optional.empty(),
            Optional.of(Instant.parse("2026-11-30T22:30:00Z")));
    var texts = StationPages.texts(Language.ROMANIAN);
    assertThat(FactSentences.details(texts, ZoneId.of("Asia/Kathmandu"), moved))
        .extracting(each -> each.value())
        .contains("01.12.2026 04:15");
    assertThat(FactSentences.details(texts, ZoneId.of("America/Lima"), moved))
        .extracting(each -> each.value())
        .contains("30.11.2026 17:30");
  }

  @Test
  void whatChangedOfAThingIsNamedAndSaidBothWays() {
    var id = new HeatId(new UUID(0, 1));
    var before = new Heat(id, "H4711", "", "", "Nord");
    var now = new Heat(id, "H4711", "C-118", "3.1", "Nord");
    var added = new StockFact.HeatSaved(id, new Change<>(now, Optional.empty()));
    assertThat(said(added)).isEqualTo("Heat H4711 was added");
    var changed = new StockFact.HeatSaved(id, new Change<>(now, Optional.of(before)));
    assertThat(said(changed)).isEqualTo("Heat H4711 was changed · Certificate, Certificate type");
    assertThat(changes(renamed(now))).containsExactly("Supplier: Nord -> Sud");
    assertThat(FactSentences.details(StationPages.texts(Language.ENGLISH), ZONE, renamed(now)))
        .extracting(each -> each.name() + "=" + each.value())
        .as("what did not change")
        .containsExactly("Certificate=C-118", "Certificate type=3.1", "Number=H4711");
    var back = new StockFact.HeatSaved(id, new Change<>(before, Optional.of(now)));
    assertThat(changes(back))
        .containsExactly("Certificate: C-118 -> ", "Certificate type: 3.1 -> ");
  }

  private static List<String> changes(Fact fact) {
    return FactSentences.changes(StationPages.texts(Language.ENGLISH), ZONE, fact).stream()
        .map(each -> each.name() + ": " + each.before() + " -> " + each.now())
        .toList();
  }

  private static Fact renamed(Heat heat) {
    var now = new Heat(heat.id(), heat.number(), heat.certificate(), heat.certificateType(), "Sud");
    return new StockFact.HeatSaved(heat.id(), new Change<>(now, Optional.of(heat)));
  }

  private static Fact undone(Optional<DocumentKind> kind) {
    return new StockFact.DocumentUndone(
        new DocumentId(new UUID(0, 1)), kind, CUT, COUNTER, "cut twice");
  }

  private static String said(Fact fact) {
    return StationPages.texts(Language.ENGLISH).of(FactSentences.of(fact));
  }
}
