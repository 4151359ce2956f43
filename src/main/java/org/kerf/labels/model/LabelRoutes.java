package org.kerf.labels.model;

import java.util.Map;
import java.util.Optional;

/**
 * Which printer labels go to.
 *
 * @param standard of all kinds that have none of their own
 */
public record LabelRoutes(Optional<PrinterId> standard, Map<LabelKind, PrinterId> byKind) {

  public LabelRoutes {
    byKind = Map.copyOf(byKind);
  }
}
