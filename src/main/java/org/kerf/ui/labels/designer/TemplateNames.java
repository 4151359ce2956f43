package org.kerf.ui.labels.designer;

import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** What people call the templates; one that came later is called as its file. */
final class TemplateNames {

  private TemplateNames() {}

  static Words words(Texts texts, String template) {
    String key = "designer.template." + template;
    return texts.has(key) ? Words.of(key) : Words.plain(template);
  }
}
