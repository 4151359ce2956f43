package org.kerf.receiving.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Why what came differs from what was announced. */
public enum DifferenceReason {
  /** The rest comes with another lorry: the line stays open. */
  REST_FOLLOWS(DifferenceKind.SHORT),
  NOT_SENT(DifferenceKind.SHORT),
  LOST(DifferenceKind.SHORT),
  SENT_MORE(DifferenceKind.OVER),
  /** The papers are wrong. */
  WRONG_PAPERS(DifferenceKind.SHORT, DifferenceKind.OVER),
  BENT(DifferenceKind.DAMAGED),
  RUSTED(DifferenceKind.DAMAGED),
  WRONG_SIZE(DifferenceKind.DAMAGED),
  /** As said in words. */
  OTHER(DifferenceKind.SHORT, DifferenceKind.OVER, DifferenceKind.DAMAGED);

  @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that can't be changed.
  private final Set<DifferenceKind> kinds;

  DifferenceReason(DifferenceKind... kinds) {
    this.kinds = Set.of(kinds);
  }

  /** Those that such a difference can have. */
  public static List<DifferenceReason> of(DifferenceKind kind) {
    return Arrays.stream(values()).filter(reason -> reason.kinds.contains(kind)).toList();
  }

  /** Whether it says enough without words. */
  public boolean isPlain() {
    return this != OTHER;
  }
}
