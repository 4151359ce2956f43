package org.kerf.labels.model;

/**
 * A whole template as its file holds it.
 *
 * @param json at most {@link #MOST_CHARACTERS}
 */
public record TemplateContent(String json) {

  /** As many as the store has room for; in the journal, with its escapes, they are more. */
  public static final int MOST_CHARACTERS = 262_144;
}
