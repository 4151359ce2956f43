package org.kerf.ui.facts;

import java.util.List;
import org.kerf.kernel.Fact;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/**
 * What a fact of the journal says to a person. A kind that is not known here is shown by its own
 * word.
 */
public final class FactSentences {

  /** The bundle that the screens' texts have to hold. */
  public static final String TEXTS = "org.kerf.ui.facts.texts";

  /** One of a fact's details, in the language of the screen. */
  public record Detail(String name, String value) {}

  private FactSentences() {}

  /** The fact in a sentence. */
  public static Words of(Fact fact) {
    var d = new FactDetails(fact);
    return switch (fact.kind()) {
      case "plan.approved" -> Words.of("facts.plan-approved", d.code("plan"), d.number("bars"));
      case "plan.withdrawn" -> Words.of("facts.plan-withdrawn", d.code("plan"), d.number("bars"));
      case "plan.replanned" -> replanned(d);
      case "order.received" -> Words.of("facts.order-received", d.text("order"), d.number("lines"));
      case "file.imported" ->
          Words.of("facts.file-imported", d.text("file"), d.number("rows"), d.number("rejected"));
      case "movement.completed" ->
          Words.of("facts.movement-completed", d.documentKind("kind"), d.code("document"));
      case "document.undone" -> documentUndone(d);
      case "remnant.scrapped" ->
          Words.of(
              "facts.remnant-scrapped", d.code("unit"), d.length("length"), d.scrapCause("cause"));
      case "station.restored" ->
          Words.of("facts.station-restored", d.text("before.characters"), d.text("characters"));
      case "setting.changed" -> Words.of("facts.setting-changed", d.setting("setting"));
      case "hold.released" ->
          Words.of("facts.hold-released", d.code("unit"), d.length("length"), d.reason());
      case "user.added" -> Words.of("facts.user-added", d.text("name"), d.role("role"));
      case "user.changed" -> userChanged(d);
      case "user.switched_off" -> Words.of("facts.user-switched-off", d.text("name"));
      case "user.switched_on" -> Words.of("facts.user-switched-on", d.text("name"));
      case "recovery_key.shown" -> Words.of("facts.recovery-key-shown");
      default -> sawOrLabel(fact, d);
    };
  }

  private static Words sawOrLabel(Fact fact, FactDetails d) {
    return switch (fact.kind()) {
      case "bar.on_saw" -> Words.of("facts.bar-on-saw", d.code("unit"), d.length("length"));
      case "cut.confirmed" ->
          Words.of("facts.cut-confirmed", d.length("measured"), d.code("piece"));
      case "bar.closed" -> barClosed(d);
      case "bar.defective" ->
          Words.of("facts.bar-defective", d.code("remnant"), d.length("remnantLength"), d.reason());
      case "bar.put_off" ->
          Words.of("facts.bar-put-off", d.code("unit"), d.text("place"), d.reason());
      case "bar.replaced" ->
          Words.of(
              "facts.bar-replaced", d.code("unit"), d.text("place"), d.reason(), d.code("instead"));
      case "bar.not_replanned" ->
          Words.of("facts.bar-not-replanned", d.number("open"), d.code("document"));
      case "label.failed" -> Words.of("facts.label-failed", d.code("code"), d.text("printer"));
      case "label.unknown" -> Words.of("facts.label-unknown", d.code("code"), d.text("printer"));
      case "label.by_hand" -> Words.of("facts.label-by-hand", d.code("code"), d.reason());
      case "label.again" -> Words.of("facts.label-again", d.code("code"));
      case "label.came_out" -> Words.of("facts.label-came-out", d.code("code"));
      case "label.test" -> Words.of("facts.label-test", d.code("code"), d.text("printer"));
      case "label.reprinted" -> Words.of("facts.label-reprinted", d.code("code"));
      default -> Words.of("facts.other", fact.kind());
    };
  }

  /** Everything the fact has beside its kind, with names and values as people read them. */
  public static List<Detail> details(Texts texts, Fact fact) {
    var d = new FactDetails(fact);
    return fact.details().keySet().stream()
        .map(name -> new Detail(FactDetails.name(texts, name), texts.of(d.value(name))))
        .filter(detail -> !detail.value().isEmpty())
        .toList();
  }

  private static Words replanned(FactDetails d) {
    String key = d.text("open").equals("0") ? "facts.plan-replanned" : "facts.plan-replanned-part";
    return Words.of(key, d.code("plan"), d.number("pieces"), d.number("bars"), d.number("open"));
  }

  private static Words userChanged(FactDetails d) {
    String before = d.text("before.name");
    return before.isEmpty()
        ? Words.of("facts.user-role", d.text("name"), d.role("role"))
        : Words.of("facts.user-renamed", before, d.text("name"));
  }

  /** Those of earlier versions do not say what kind of document it was. */
  private static Words documentUndone(FactDetails d) {
    return d.text("kind").isEmpty()
        ? Words.of("facts.document-undone", d.code("document"), d.code("counter"), d.reason())
        : Words.of("facts.kind-undone", d.documentKind("kind"), d.code("document"), d.reason());
  }

  private static Words barClosed(FactDetails d) {
    return d.text("remnant").isEmpty()
        ? Words.of("facts.bar-closed-scrap", d.length("scrap"))
        : Words.of("facts.bar-closed-remnant", d.code("remnant"), d.length("remnantLength"));
  }
}
