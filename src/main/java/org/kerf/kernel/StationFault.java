package org.kerf.kernel;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something outside the program failed: a disk, a file, a printer, a network. The message is a
 * plain sentence that says what, where and what to do next. Logged once, at the edge of the use
 * case, and shown with its short code. A business refusal is never a fault but a value; a bug is
 * unchecked.
 */
public final class StationFault extends Exception {

  private static final long serialVersionUID = 1;

  private final FaultCode code;
  private final @Nullable FaultText text;
  private final String[] gaps;

  /** For the terminal, in English. */
  public StationFault(FaultCode code, String sentence) {
    this(code, sentence, null);
  }

  /** For the terminal, in English. */
  public StationFault(FaultCode code, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.code = code;
    this.text = null;
    this.gaps = new String[0];
  }

  private StationFault(
      FaultCode code, FaultText text, List<String> gaps, @Nullable Throwable cause) {
    super(text.in(Locale.ENGLISH, gaps), cause);
    this.code = code;
    this.text = text;
    this.gaps = gaps.toArray(String[]::new);
  }

  /** For screens too: the sentence is there in both languages. */
  public static StationFault of(FaultCode code, FaultText text, Object... gaps) {
    return because(null, code, text, gaps);
  }

  /** As {@link #of}, with what caused it. */
  public static StationFault because(
      @Nullable Throwable cause, FaultCode code, FaultText text, Object... gaps) {
    return new StationFault(code, text, Stream.of(gaps).map(Object::toString).toList(), cause);
  }

  public FaultCode code() {
    return code;
  }

  /** The plain sentence in English, for logs and the terminal, without the code. */
  public String sentence() {
    return String.valueOf(getMessage());
  }

  /** The plain sentence for a person who reads this language, without the code. */
  public String sentence(Locale locale) {
    return text == null ? sentence() : text.in(locale, List.of(gaps));
  }
}
