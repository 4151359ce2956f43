package org.kerf.ui.facts;

import java.util.Locale;
import org.kerf.kernel.Fact;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** A fact's details by name, as they go into a sentence. A missing one is empty. */
final class FactDetails {

  /** Before the name of what was changed: what it was. */
  private static final String BEFORE = "before.";

  private final Fact fact;

  FactDetails(Fact fact) {
    this.fact = fact;
  }

  String text(String name) {
    return fact.details().getOrDefault(name, "");
  }

  /** A short code in groups. */
  String code(String name) {
    return ShortCode.parse(text(name)).map(ShortCode::spaced).orElse(text(name));
  }

  /** A whole number, written as the language has it. */
  Object number(String name) {
    return isWhole(name) ? (Object) Long.valueOf(text(name)) : text(name);
  }

  /** Micrometres, to be written as a length. */
  Object length(String name) {
    return isWhole(name) ? (Object) new Length(Long.parseLong(text(name))) : text(name);
  }

  /** A reason with a dot before it, or nothing. */
  Words reason() {
    String reason = text("reason");
    return reason.isEmpty() ? Words.plain("") : Words.of("facts.reason", reason);
  }

  Words documentKind(String name) {
    return named("facts.document.", name);
  }

  Words scrapCause(String name) {
    return named("facts.cause.", name);
  }

  Words role(String name) {
    return named("facts.role.", name);
  }

  Words setting(String name) {
    return named("facts.setting.", name);
  }

  /** A detail's value by itself. */
  Words value(String name) {
    return switch (name) {
      case "length", "planned", "measured", "kerf", "rest", "remnantLength", "scrap" ->
          Words.of("words.as-it-is", length(name));
      case "bars",
          "bound",
          "lines",
          "rows",
          "rejected",
          "movements",
          "givenBack",
          "pieces",
          "changed",
          "open" ->
          Words.of("words.as-it-is", number(name));
      case "cause" -> scrapCause(name);
      case "setting" -> setting(name);
      case "role", "before.role" -> role(name);
      case "kind" ->
          fact.kind().equals("file.imported") ? named("facts.file.", name) : documentKind(name);
      default -> Words.plain(code(name));
    };
  }

  /** What a detail is called; its own word if nobody has called it anything. */
  static String name(Texts texts, String name) {
    if (name.startsWith(BEFORE)) {
      return texts.of("facts.before", name(texts, name.substring(BEFORE.length())));
    }
    String key = "facts.detail." + name;
    return texts.has(key) ? texts.of(key) : name;
  }

  private Words named(String prefix, String name) {
    return Words.of(prefix + text(name).toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private boolean isWhole(String name) {
    String text = text(name);
    return !text.isEmpty()
        && text.length() < 19
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
