package org.kerf.kernel;

import java.util.Optional;
import java.util.UUID;

/**
 * What a fact or a document is about: a thing of some kind.
 *
 * @param kind the stored name of its kind, such as "unit"; never changes
 */
public record Subject(String kind, UUID id) {

  /** As a page is opened for it. */
  public String text() {
    return kind + ':' + id;
  }

  /** Reads what {@link #text} wrote; empty if it is anything else. */
  public static Optional<Subject> parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    try {
      UUID id = UUID.fromString(text.substring(colon + 1));
      return Optional.of(new Subject(text.substring(0, colon), id));
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
  }
}
