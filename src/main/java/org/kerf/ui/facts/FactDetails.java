package org.kerf.ui.facts;

import java.util.List;
import java.util.Locale;
import org.kerf.cutting.model.ScrapCause;
import org.kerf.flow.ImportKind;
import org.kerf.identity.model.Role;
import org.kerf.kernel.Change;
import org.kerf.kernel.Length;
import org.kerf.kernel.ShortCode;
import org.kerf.settings.model.SettingName;
import org.kerf.stock.model.DocumentKind;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** A fact's details, as people read them. */
final class FactDetails {

  private FactDetails() {}

  /** What a detail is called; its own word if nobody has called it anything. */
  static String name(Texts texts, String name) {
    if (name.startsWith(Change.BEFORE)) {
      return texts.of("facts.before", name(texts, name.substring(Change.BEFORE.length())));
    }
    String key = "facts.detail." + name;
    return texts.has(key) ? texts.of(key) : name;
  }

  /** A detail's value by itself. */
  static Words value(Object value) {
    return switch (value) {
      case ShortCode code -> Words.plain(code(code));
      case Length length -> Words.of("words.as-it-is", length);
      case Number number -> Words.of("words.as-it-is", number);
      case List<?> list -> Words.of("words.as-it-is", list.size());
      case DocumentKind kind -> of(kind);
      case ScrapCause cause -> of(cause);
      case Role role -> of(role);
      case ImportKind kind -> named("facts.file.", kind.name());
      case SettingName setting -> of(setting);
      default -> Words.plain(value.toString());
    };
  }

  /** A short code in groups. */
  static String code(ShortCode code) {
    return code.spaced();
  }

  static Words of(DocumentKind kind) {
    return named("facts.document.", kind.name());
  }

  static Words of(ScrapCause cause) {
    return named("facts.cause.", cause.name());
  }

  static Words of(Role role) {
    return named("facts.role.", role.name());
  }

  static Words of(SettingName setting) {
    return named("facts.setting.", setting.text());
  }

  private static Words named(String prefix, String name) {
    return Words.of(prefix + name.toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
