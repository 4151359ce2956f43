package org.kerf.kernel;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something outside the program failed: a disk, a file, a printer, a network. The message is a
 * plain sentence that says what, where and what to do next. Logged once, at the edge of the use
 * case, and shown with its short code. A business refusal is never a fault but a value; a bug is
 * unchecked.
 */
public final class StationFault extends Exception {

  private static final long serialVersionUID = 1;
  private static final Locale ROMANIAN = Locale.of("ro");

  private final FaultCode code;
  private final @Nullable FaultText text;
  private final String[] english;
  private final String[] romanian;

  /** For the terminal, in English. */
  public StationFault(FaultCode code, String sentence) {
    this(code, sentence, null);
  }

  /** For the terminal, in English. */
  public StationFault(FaultCode code, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.code = code;
    this.text = null;
    this.english = new String[0];
    this.romanian = new String[0];
  }

  private StationFault(
      FaultCode code, FaultText text, List<Object> gaps, @Nullable Throwable cause) {
    super(text.in(Locale.ENGLISH, filling(gaps, Locale.ENGLISH)), cause);
    this.code = code;
    this.text = text;
    this.english = filling(gaps, Locale.ENGLISH).toArray(String[]::new);
    this.romanian = filling(gaps, ROMANIAN).toArray(String[]::new);
  }

  private static List<String> filling(List<Object> gaps, Locale locale) {
    return gaps.stream()
        .map(gap -> gap instanceof LocalizedText text ? text.in(locale) : gap.toString())
        .toList();
  }

  /**
   * For screens too: the sentence is there in both languages.
   *
   * @param gaps what the sentence names; a {@link LocalizedText} is there in both languages, too
   */
  public static StationFault of(FaultCode code, FaultText text, Object... gaps) {
    return because(null, code, text, gaps);
  }

  /** As {@link #of}, with what caused it. */
  public static StationFault because(
      @Nullable Throwable cause, FaultCode code, FaultText text, Object... gaps) {
    return new StationFault(code, text, List.of(gaps), cause);
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
    if (text == null) {
      return sentence();
    }
    boolean inRomanian = locale.getLanguage().equals(ROMANIAN.getLanguage());
    return text.in(locale, List.of(inRomanian ? romanian : english));
  }
}
