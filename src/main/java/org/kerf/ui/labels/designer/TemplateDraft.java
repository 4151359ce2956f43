package org.kerf.ui.labels.designer;

import java.util.Optional;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.template.TemplateText;

/**
 * What somebody drew and did not save.
 *
 * @param version of the template that it was drawn upon
 */
record TemplateDraft(int version, LabelTemplate label) {

  private static final int MOST_FORM = 40;

  /** Under which it is kept. */
  static String form(String template) {
    String form = "label." + template;
    return form.substring(0, Math.min(form.length(), MOST_FORM));
  }

  String text() {
    return version + "\n" + TemplateText.of(label);
  }

  /** Reads what {@link #text} wrote; empty if it is nothing of this program. */
  static Optional<TemplateDraft> parse(String name, String text) {
    int end = text.indexOf('\n');
    if (end < 1 || !text.substring(0, end).chars().allMatch(Character::isDigit)) {
      return Optional.empty();
    }
    int version = Integer.parseInt(text.substring(0, end));
    return TemplateText.unfinished(name, text.substring(end + 1))
        .map(label -> new TemplateDraft(version, label));
  }
}
