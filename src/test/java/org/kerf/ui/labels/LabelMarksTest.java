package org.kerf.ui.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.LabelState;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

class LabelMarksTest {

  @Test
  void everyKindAndStateOfALabelHasItsWordInBothLanguages() {
    List<Words> all =
        Stream.concat(
                Stream.of(LabelKind.values()).map(LabelMarks::words),
                Stream.of(LabelState.values()).map(LabelMarks::words))
            .toList();
    for (Language language : Language.values()) {
      var texts = new Texts(language, List.of(LabelsPages.TEXTS));
      assertThat(all).extracting(texts::of).noneMatch(word -> word.startsWith("["));
    }
  }
}
