package org.kerf.labels.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What people made of a template that came with Kerf.
 *
 * @param name of the template
 * @param version counts how often it was changed, resets included; 1 or more
 * @param content empty after a reset: the file of this name holds again
 * @param at when it was last changed
 * @param by who changed it
 */
public record SavedTemplate(
    String name, int version, Optional<TemplateContent> content, Instant at, UUID by) {

  /** The longest name that there is room for. */
  public static final int MOST_NAME = 60;
}
