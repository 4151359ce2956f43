package org.kerf.ui.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.Fact;
import org.kerf.ui.StationPages;
import org.kerf.ui.texts.Language;

class FactSentencesTest {

  @Test
  void whatWasUndoneIsSaidByItsKind() {
    var undone = Map.of("document", "A01000G9A", "counter", "A01000H0B", "reason", "cut twice");
    assertThat(said(undone)).isEqualTo("Document A01000G9A was undone by A01000H0B · cut twice");
    var withKind = new HashMap<>(undone);
    withKind.put("kind", "BAR_CLOSED");
    assertThat(said(withKind)).isEqualTo("Undone: Bar closed · document A01000G9A · cut twice");
  }

  private static String said(Map<String, String> details) {
    var fact = Fact.of("document.undone", new UUID(0, 1), details);
    return StationPages.texts(Language.ENGLISH).of(FactSentences.of(fact));
  }
}
