package org.kerf.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.LocalizedText;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.NotDrawable;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrintFailureKind;
import org.kerf.labels.model.Symbology;
import org.kerf.labels.model.TemplateMistake;
import org.kerf.labels.model.TemplateMistakeKind;

/** Each mistake is a sentence in both languages, and another one in each. */
class MistakeSentencesTest {

  private static final Locale ROMANIAN = Locale.of("ro");

  @Test
  void eachMistakeIsSaidInBothLanguagesWithItsLineAndElement() {
    for (TemplateMistakeKind kind : TemplateMistakeKind.values()) {
      TemplateMistake mistake =
          TemplateMistake.of(kind, "A", "B", "C")
              .of(new TemplateMistake.Thing("barcode", "1", "2.5"))
              .inElement(4)
              .atLine(OptionalInt.of(12))
              .because(NotDrawable.of(NotDrawable.Kind.NO_DATA, Symbology.QR));
      assertThat(mistake.text(Locale.ENGLISH))
          .startsWith("line 12: the barcode at 1, 2.5 ")
          .doesNotContain("{0}", "{1}", "{2}");
      assertThat(mistake.text(ROMANIAN))
          .startsWith("rândul 12: codul de bare de la 1 / 2,5 mm ")
          .doesNotContain("{0}", "{1}", "{2}");
      assertThat(mistake.said(ROMANIAN)).as("%s", kind).isNotEqualTo(mistake.said(Locale.ENGLISH));
    }
    for (String kind : List.of("text", "barcode", "line", "box", "image")) {
      var thing = new TemplateMistake.Thing(kind, "1", "2");
      TemplateMistake mistake = TemplateMistake.of(TemplateMistakeKind.BEYOND).of(thing);
      assertThat(mistake.sentence(ROMANIAN)).endsWith(" de la 1 / 2 mm depășește eticheta");
    }
  }

  @Test
  void measuresAreWrittenAsInTheLanguage() {
    TemplateMistake small = TemplateMistake.of(TemplateMistakeKind.SMALL_TEXT, "1.5");
    assertThat(small.said(ROMANIAN)).isEqualTo("poate deveni mai mic de 1,5 mm");
    assertThat(small.said(Locale.ENGLISH)).isEqualTo("may become smaller than 1.5 mm");
    var code = new NotDrawable(NotDrawable.Kind.NOT_IN_EAN_13, List.of("1.5"));
    assertThat(code.sentence(ROMANIAN)).as("data stays as it is").contains("„1.5”");
  }

  @Test
  void whyALabelCannotBeDrawnIsKeptForBothLanguages() {
    for (NotDrawable.Kind kind : NotDrawable.Kind.values()) {
      var reason = new NotDrawable(kind, List.of("A", "B", "C"));
      PrintFailure failure = PrintFailure.of(reason);
      assertThat(PrintFailure.parse(failure.stored())).contains(failure);
      assertThat(failure.sentence(Locale.ENGLISH)).contains(reason.sentence(Locale.ENGLISH));
      assertThat(failure.sentence(ROMANIAN))
          .startsWith("Eticheta nu poate fi desenată: ")
          .contains(reason.sentence(ROMANIAN))
          .doesNotContain(reason.sentence(Locale.ENGLISH), "{");
    }
    assertThat(
            PrintFailure.of(PrintFailureKind.LABEL_NOT_DRAWABLE, "as it was kept before")
                .sentence(ROMANIAN))
        .isEqualTo("Eticheta nu poate fi desenată: as it was kept before.");
  }

  @Test
  void aFaultOfATemplateFileIsSaidInTheLanguageOfWhoReads() {
    LocalizedText gap = locale -> TemplateMistake.of(TemplateMistakeKind.NO_FIELD).said(locale);
    StationFault fault =
        StationFault.of(FaultCode.FILE_NOT_UNDERSTOOD, FaultText.TEMPLATE_WRONG, "x.json", gap);
    assertThat(fault.sentence()).endsWith("x.json is wrong: holds no field.");
    assertThat(fault.sentence(ROMANIAN)).endsWith("este greșit: nu conține niciun câmp.");
  }
}
