package org.kerf.labels.model;

/**
 * What is known of a label. "Sent" is not "printed": only {@link #CONFIRMED} says that the printer
 * has done it.
 */
public enum LabelState {
  /** Waits for its turn or for the next try. */
  QUEUED,
  /** Bytes may be on their way; a process that ends now leaves the job so. */
  SENDING,
  /** The printer has taken all of it and said nothing since. */
  SENT,
  /** The printer said that nothing is left to print and nothing is wrong. */
  CONFIRMED,
  /** Written to a folder; what became of it there is not known. */
  HANDED_OVER,
  /** Cut off after bytes were sent: a person looks at what came out. Never sent again by itself. */
  UNKNOWN,
  /** Nothing was sent, and trying again would not help before a person has done something. */
  FAILED,
  /** A person wrote the label by hand and said why. */
  BY_HAND,
  /** Taken back before it was known to be printed: what it names has been undone. */
  WITHDRAWN;

  /**
   * Whether the label has left the station, as far as that is known, so that the saw need not wait.
   */
  public boolean isDone() {
    return switch (this) {
      case SENT, CONFIRMED, HANDED_OVER, BY_HAND, WITHDRAWN -> true;
      case QUEUED, SENDING, UNKNOWN, FAILED -> false;
    };
  }

  /** Whether only a person can settle it. */
  public boolean needsPerson() {
    return switch (this) {
      case UNKNOWN, FAILED -> true;
      case QUEUED, SENDING, SENT, CONFIRMED, HANDED_OVER, BY_HAND, WITHDRAWN -> false;
    };
  }

  /** Whether a job may go from this state to that one. A reprint is a job of its own. */
  public boolean mayBecome(LabelState next) {
    return switch (this) {
      case QUEUED -> next == SENDING || next == BY_HAND || next == FAILED || next == WITHDRAWN;
      case SENDING -> next != SENDING && next != BY_HAND;
      case SENT -> next == CONFIRMED || next == UNKNOWN;
      case UNKNOWN -> next == CONFIRMED || next == QUEUED || next == BY_HAND || next == WITHDRAWN;
      case FAILED -> next == QUEUED || next == BY_HAND || next == WITHDRAWN;
      case WITHDRAWN -> next == QUEUED || next == UNKNOWN;
      case CONFIRMED, HANDED_OVER, BY_HAND -> false;
    };
  }
}
