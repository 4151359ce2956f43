package org.kerf.cutting.model.saw;

/** How far a bar on the saw has come. */
public enum RunState {
  ON_SAW,
  CLOSED,
  /** Taken back to its place uncut. */
  TAKEN_BACK;

  /** Whether a booking may bring a bar from this state to the other. */
  public boolean mayBecome(RunState next) {
    return switch (this) {
      case ON_SAW -> true;
      case CLOSED -> next == ON_SAW;
      case TAKEN_BACK -> false;
    };
  }
}
