package org.kerf.tools.printer;

/**
 * How a simulated printer behaves. It may be changed while the printer runs.
 *
 * @param answers whether it answers ~HS at all
 * @param silentAfterLabel stops answering once it has a whole label, as with media run out
 * @param cutAfter drops the line after so many bytes of labels; {@link #NEVER} if it does not
 * @param stopAfter takes no more after so many bytes of labels; {@link #NEVER} if it does not
 * @param pace how it answers and takes
 * @param busyAnswers how many answers after a label say that it is still printing
 * @param state what it reports
 */
public record Behavior(
    boolean answers,
    boolean silentAfterLabel,
    int cutAfter,
    int stopAfter,
    Pace pace,
    int busyAnswers,
    State state) {

  public static final int NEVER = -1;

  /** A printer that works. */
  public static final Behavior GOOD =
      new Behavior(true, false, NEVER, NEVER, Pace.WHOLE, 2, State.READY);

  /** How a printer answers and takes. */
  public enum Pace {
    WHOLE,
    BYTE_BY_BYTE,
    /** Answers bytes without end, and never what was asked. */
    DRIPPING,
    /** Takes a few bytes of a label now and then, without end. */
    SIPPING
  }

  /** What a printer reports of itself. */
  public enum State {
    READY,
    MEDIA_OUT,
    PAUSED,
    HEAD_OPEN,
    RIBBON_OUT,
    BUFFER_FULL,
    HOT;

    /** Whether labels that it has taken come out. */
    boolean prints() {
      return this == READY || this == BUFFER_FULL;
    }
  }

  public Behavior silent() {
    return new Behavior(false, silentAfterLabel, cutAfter, stopAfter, pace, busyAnswers, state);
  }

  public Behavior answering() {
    return new Behavior(true, silentAfterLabel, cutAfter, stopAfter, pace, busyAnswers, state);
  }

  public Behavior silentAfterTheLabel() {
    return new Behavior(answers, true, cutAfter, stopAfter, pace, busyAnswers, state);
  }

  public Behavior cutAfterBytes(int bytes) {
    return new Behavior(answers, silentAfterLabel, bytes, stopAfter, pace, busyAnswers, state);
  }

  public Behavior stopAfterBytes(int bytes) {
    return new Behavior(answers, silentAfterLabel, cutAfter, bytes, pace, busyAnswers, state);
  }

  public Behavior at(Pace other) {
    return new Behavior(answers, silentAfterLabel, cutAfter, stopAfter, other, busyAnswers, state);
  }

  public Behavior busyFor(int times) {
    return new Behavior(answers, silentAfterLabel, cutAfter, stopAfter, pace, times, state);
  }

  public Behavior in(State other) {
    return new Behavior(answers, silentAfterLabel, cutAfter, stopAfter, pace, busyAnswers, other);
  }
}
