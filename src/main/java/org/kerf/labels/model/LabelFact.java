package org.kerf.labels.model;

import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;

/** What happened to a label. {@code code} is what it names. */
public sealed interface LabelFact extends Fact {

  /** It was not printed. */
  record LabelFailed(LabelId id, ShortCode code, String printer) implements LabelFact {}

  /** Whether it was printed cannot be known. */
  record LabelUnknown(LabelId id, ShortCode code, String printer) implements LabelFact {}

  /** A person wrote it by hand. */
  record LabelByHand(LabelId id, ShortCode code, String reason) implements LabelFact {}

  /** It was sent to the printer again. */
  record LabelAgain(LabelId id, ShortCode code) implements LabelFact {}

  /** A person saw the doubtful label. */
  record LabelCameOut(LabelId id, ShortCode code) implements LabelFact {}

  /**
   * It was queued once more.
   *
   * @param reason empty where nobody was asked
   */
  record LabelReprinted(LabelId id, ShortCode code, String reason) implements LabelFact {}

  /** A person took it out of the queue before it was sent. */
  record LabelCancelled(LabelId id, ShortCode code, String printer) implements LabelFact {}

  /** A unit that came from elsewhere gets its first one. */
  record LabelQueued(LabelId id, ShortCode code) implements LabelFact {}

  /** It names nothing: the printer is tried. */
  record LabelTested(LabelId id, ShortCode code, String printer) implements LabelFact {}
}
