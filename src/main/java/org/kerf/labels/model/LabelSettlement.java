package org.kerf.labels.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What a label job becomes.
 *
 * @param state the new state
 * @param tries how often it was attempted by now
 * @param failure what went wrong, if something did
 * @param at when this was found out
 * @param nextTryAt when it is tried again; only with {@link LabelState#QUEUED}
 * @param byHandReason only with {@link LabelState#BY_HAND}
 */
public record LabelSettlement(
    LabelState state,
    int tries,
    Optional<PrintFailure> failure,
    Instant at,
    Optional<Instant> nextTryAt,
    String byHandReason) {

  public LabelSettlement {
    if ((state == LabelState.BY_HAND) == byHandReason.isBlank()) {
      throw new IllegalArgumentException(
          "a reason belongs to written by hand, and to nothing else");
    }
    if (nextTryAt.isPresent() && state != LabelState.QUEUED) {
      throw new IllegalArgumentException("only a waiting job is tried again: " + state);
    }
  }

  /** A person's word that the label was written by hand. */
  public static LabelSettlement byHand(LabelJob job, String reason, Instant at) {
    return new LabelSettlement(
        LabelState.BY_HAND, job.tries(), job.lastFailure(), at, Optional.empty(), reason);
  }

  /** The job goes to a state without a failure. */
  public static LabelSettlement plain(LabelState state, int tries, Instant at) {
    return new LabelSettlement(state, tries, Optional.empty(), at, Optional.empty(), "");
  }
}
