package org.kerf.ui.texts;

import java.util.List;
import org.kerf.kernel.LocalizedText;
import org.kerf.kernel.StationFault;

/**
 * Something to be said, not yet in a language: so that it can be said again when the language is
 * switched.
 *
 * @param key names the text in a bundle
 * @param args what stands for {0}, {1}, ... in it
 */
public record Words(String key, List<Object> args) {

  private static final String AS_IT_IS = "words.as-it-is";

  public Words {
    args = List.copyOf(args);
  }

  public static Words of(String key, Object... args) {
    return new Words(key, List.of(args));
  }

  /** Said for a number, with the forms of {@link Texts#count}. */
  public static Words counted(String key, long number) {
    return of(AS_IT_IS, new Counted(key, number));
  }

  /** A text with a form for each number. */
  record Counted(String key, long number) {}

  /** What a fault says. */
  public static Words fault(StationFault fault) {
    return of(AS_IT_IS, fault);
  }

  /** What says itself in each language. */
  public static Words localized(LocalizedText text) {
    return of(AS_IT_IS, text);
  }

  /** What is the same in every language: a name, a code. */
  public static Words plain(String text) {
    return of(AS_IT_IS, text);
  }
}
