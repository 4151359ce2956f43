package org.kerf.labels.model;

import org.kerf.kernel.Fact;

/** What happened to how labels look. {@code template} is the name, {@code version} as it is now. */
public sealed interface TemplateFact extends Fact {

  /** Labels look like this from now on. */
  record LabelTemplateSaved(TemplateId id, String template, int version, TemplateContent content)
      implements TemplateFact {

    /** Of the template of this name. */
    public LabelTemplateSaved(String template, int version, TemplateContent content) {
      this(TemplateId.of(template), template, version, content);
    }
  }

  /** Labels look as the file says that came with Kerf. */
  record LabelTemplateReset(TemplateId id, String template, int version) implements TemplateFact {

    /** Of the template of this name. */
    public LabelTemplateReset(String template, int version) {
      this(TemplateId.of(template), template, version);
    }
  }
}
