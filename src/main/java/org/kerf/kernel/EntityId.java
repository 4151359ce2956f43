package org.kerf.kernel;

import java.util.UUID;

/** The id of a thing, which says of what kind it is. */
public interface EntityId {

  UUID value();

  /** The stored name of the kind, such as "unit"; never changes. */
  String kind();

  /** The thing, as facts and documents name it. */
  default Subject subject() {
    return new Subject(kind(), value());
  }
}
