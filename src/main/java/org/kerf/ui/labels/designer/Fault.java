package org.kerf.ui.labels.designer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.kerf.kernel.LocalizedText;
import org.kerf.labels.LabelPreview;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.TemplateMistake;
import org.kerf.labels.template.TemplateText;
import org.kerf.ui.texts.Words;

/** Something that is not right with the label. */
sealed interface Fault {

  /** Its element's number; empty for the label as a whole. */
  OptionalInt element();

  /** Whether the label can't be saved so. */
  boolean hinders();

  /** What is not right, without the element's name. */
  Words words();

  /** Something that no label of this template may have. */
  record Mistaken(TemplateMistake mistake) implements Fault {

    @Override
    public OptionalInt element() {
      return mistake.element();
    }

    @Override
    public boolean hinders() {
      return true;
    }

    @Override
    public Words words() {
      return Words.localized(mistake::said);
    }
  }

  /** Something that comes of what stands on the label. */
  record Found(LabelPreview.Finding finding) implements Fault {

    @Override
    public OptionalInt element() {
      return OptionalInt.of(finding.element());
    }

    @Override
    public boolean hinders() {
      return finding.effect() == LabelPreview.Effect.UNREADABLE;
    }

    @Override
    public Words words() {
      String key = finding.effect().name().toLowerCase(Locale.ROOT).replace('_', '-');
      LocalizedText why =
          locale -> finding.because().map(reason -> reason.sentence(locale)).orElse("");
      return Words.of("designer.fault." + key, why);
    }
  }

  /** All of them: what no label may have first, then what comes of what stands on it. */
  static List<Fault> all(LabelTemplate label, List<LabelPreview.Finding> findings) {
    List<Fault> all = new ArrayList<>();
    TemplateText.mistakes(label).forEach(each -> all.add(new Mistaken(each)));
    findings.forEach(each -> all.add(new Found(each)));
    return List.copyOf(all);
  }
}
