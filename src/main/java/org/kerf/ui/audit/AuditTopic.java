package org.kerf.ui.audit;

import java.util.Locale;
import java.util.Set;
import org.kerf.ui.texts.Words;

/** What lines of the audit are about, as somebody narrows them. */
enum AuditTopic {
  STOCK("movement", "document", "hold", "remnant", "period", "delivery", "count", "stock"),
  CUTTING("plan", "bar", "cut", "saw_document"),
  ORDERS("order"),
  LABELS("label", "label_template", "printer"),
  MASTER_DATA(
      "certificate", "picture", "item", "item_barcode", "heat", "party", "location", "saw", "file"),
  PEOPLE("user", "credential", "sign_in", "badge", "deed"),
  STATION("setting", "station", "store", "recovery_key", "entries", "entry", "sync");

  @SuppressWarnings("ImmutableEnumChecker") // Set.of makes one that can't be changed.
  private final Set<String> families;

  AuditTopic(String... families) {
    this.families = Set.of(families);
  }

  /** The first words of the actions that belong to it. */
  Set<String> families() {
    return families;
  }

  Words words() {
    return Words.of("audit.topic." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
