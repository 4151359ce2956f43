package org.kerf.ui.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kerf.cutting.model.saw.ScrapCause;
import org.kerf.erp.csv.cell.CellText;
import org.kerf.flow.facts.ImportKind;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.Role;
import org.kerf.kernel.Change;
import org.kerf.kernel.Length;
import org.kerf.kernel.Mass;
import org.kerf.kernel.Money;
import org.kerf.kernel.ShortCode;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.MoveCause;
import org.kerf.settings.model.SettingName;
import org.kerf.stock.model.item.ItemBarcode;
import org.kerf.stock.model.item.LengthUnit;
import org.kerf.stock.model.ledger.DocumentKind;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** A fact's details, as people read them. */
public final class FactDetails {

  private FactDetails() {}

  /** What a detail is called; its own word if nobody has called it anything. */
  static String name(Texts texts, String name, Object value) {
    Words called = name(name, value);
    return texts.has(called.key()) ? texts.of(called) : name;
  }

  /** The name of a detail of a known fact. */
  static Words name(String name, Object value) {
    return Words.of(
        "facts.detail."
            + switch (value) {
              case LengthUnit _ -> "lengthUnit";
              // Of a bar that waits at a saw, not a location.
              case Integer _ when name.equals("place") -> "queuePlace";
              default -> name;
            });
  }

  /** Whether the detail says what something was before. */
  static boolean isFormer(String name) {
    return name.startsWith(Change.BEFORE);
  }

  /** The name of the detail that says what it is now. */
  static String now(String name) {
    return isFormer(name) ? name.substring(Change.BEFORE.length()) : name;
  }

  /**
   * A detail's value by itself.
   *
   * @param zone in which moments are shown
   */
  static String value(Texts texts, ZoneId zone, Object value) {
    Locale locale = texts.language().locale();
    return switch (value) {
      case ShortCode code -> code(code);
      case Length length -> texts.of("words.as-it-is", length);
      case Mass mass -> CellText.of(mass).in(locale) + " kg";
      case Money money -> texts.figures().money(money);
      case ItemBarcode barcode -> barcode.text();
      case LengthUnit unit -> texts.figures().unit(unit);
      // What is false is no detail.
      case Boolean _ -> texts.of("facts.yes");
      case LocalDate day -> texts.of("words.as-it-is", day);
      case LocalDateTime moment -> texts.of("words.as-it-is", moment);
      case Instant moment -> texts.figures().dateTime(moment, zone);
      case Number number -> texts.of("words.as-it-is", number);
      case DocumentKind kind -> texts.of(of(kind));
      case ScrapCause cause -> texts.of(of(cause));
      case Role role -> texts.of(of(role));
      case CredentialKind kind -> texts.of(of(kind));
      case Permission permission -> texts.of(of(permission));
      case ImportKind kind -> texts.of(named("facts.file.", kind.name()));
      case SettingName setting -> texts.of(of(setting));
      case LabelKind kind -> texts.of(PrinterSentences.of(kind));
      case MoveCause cause -> texts.of(named("facts.move-cause.", cause.name()));
      case List<?> lengths when isLengths(lengths) ->
          lengths.stream().map(each -> value(texts, zone, each)).collect(Collectors.joining("; "));
      // Ids, and what only another station reads.
      case Record _, List<?> _, UUID _ -> "";
      default -> value.toString();
    };
  }

  private static boolean isLengths(List<?> list) {
    return !list.isEmpty() && list.stream().allMatch(Length.class::isInstance);
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

  /** What somebody may do who has this. */
  public static Words of(Permission permission) {
    return named("facts.permission.", permission.name());
  }

  static Words of(CredentialKind kind) {
    return named("facts.credential.", kind.name());
  }

  static Words of(SettingName setting) {
    return named("facts.setting.", setting.text());
  }

  private static Words named(String prefix, String name) {
    return Words.of(prefix + name.toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
