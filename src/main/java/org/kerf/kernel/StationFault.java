package org.kerf.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Something outside the program failed: a disk, a file, a printer, a network. The message is a
 * plain sentence that says what, where and what to do next. Logged once, at the edge of the job,
 * and shown with its short code. A business refusal is never a fault but a value; a bug is
 * unchecked.
 */
public final class StationFault extends Exception {

  private static final long serialVersionUID = 1;

  private final FaultCode code;

  public StationFault(FaultCode code, String sentence) {
    this(code, sentence, null);
  }

  public StationFault(FaultCode code, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.code = code;
  }

  public FaultCode code() {
    return code;
  }

  /** The plain sentence, without the code. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
