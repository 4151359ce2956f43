package org.kerf.labels.model;

import java.util.Optional;
import java.util.Set;
import org.kerf.kernel.ShortCode;

/**
 * Which label jobs a list shows.
 *
 * @param states empty means all
 * @param code only the jobs of what has this code
 * @param printer only the jobs of this printer
 */
public record LabelFilter(
    Set<LabelState> states, Optional<ShortCode> code, Optional<String> printer) {

  public static final LabelFilter ALL =
      new LabelFilter(Set.of(), Optional.empty(), Optional.empty());

  public LabelFilter {
    states = Set.copyOf(states);
  }

  public static LabelFilter of(ShortCode code) {
    return new LabelFilter(Set.of(), Optional.of(code), Optional.empty());
  }
}
