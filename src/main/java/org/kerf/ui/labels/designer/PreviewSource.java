package org.kerf.ui.labels.designer;

import java.util.Locale;
import org.kerf.labels.SampleContent;
import org.kerf.labels.model.LabelContent;

/** What stands on the label while it is drawn. */
enum PreviewSource {
  /** Made up, of usual length. */
  SAMPLE,
  /** Made up, as long as names become. */
  LONG,
  /** Of the last label that was printed. */
  LAST,
  /** Of the label of what was scanned. */
  SCANNED;

  /** The end of its text's key. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is made up; the usual where something else is wanted. */
  LabelContent madeUp(String template, String language) {
    return this == LONG
        ? SampleContent.longest(template, language)
        : SampleContent.usual(template, language);
  }
}
