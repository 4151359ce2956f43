package org.kerf.labels.model;

import java.util.Locale;

/** The text of a template says something that can't be meant. */
public final class WrongTemplate extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final transient TemplateMistake mistake;

  public WrongTemplate(TemplateMistake mistake) {
    super(mistake.sentence(Locale.ENGLISH));
    this.mistake = mistake;
  }

  public TemplateMistake mistake() {
    return mistake;
  }
}
