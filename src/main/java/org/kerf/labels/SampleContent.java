package org.kerf.labels;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.kerf.kernel.ShortCode;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelField;

/** Made-up contents of labels, to see or to try what a template looks like. */
public final class SampleContent {

  private static final long SERIAL = 4_711;

  /** What barcodes hold most; it is there also where nothing else is. */
  private static final List<LabelField> CODED =
      List.of(LabelField.CODE, LabelField.PARENT, LabelField.SSCC, LabelField.GTIN);

  private static final Map<LabelField, String> USUAL =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(LabelField.ITEM, "Profil IPE 200"),
              Map.entry(LabelField.ITEM_CODE, "IPE200"),
              Map.entry(LabelField.GRADE, "S275JR"),
              Map.entry(LabelField.LENGTH, "2 350 mm"),
              Map.entry(LabelField.COUNT, "12 ×"),
              Map.entry(LabelField.ANGLES, "45° / 45°"),
              Map.entry(LabelField.MASS, "52,6 kg"),
              Map.entry(LabelField.HEAT, "H-7734"),
              Map.entry(LabelField.LOT, "L-0418"),
              Map.entry(LabelField.CERTIFICATE, "3.1 / 88120"),
              Map.entry(LabelField.ORDER, "CD-0418"),
              Map.entry(LabelField.LINE, "G2"),
              Map.entry(LabelField.CUSTOMER, "Hale Industriale SRL"),
              Map.entry(LabelField.DUE, "18.12.2026"),
              Map.entry(LabelField.PLACE, "A-03-2"),
              Map.entry(LabelField.OWNER, "Hale Industriale SRL"),
              Map.entry(LabelField.DATE, "30.11.2026"),
              Map.entry(LabelField.USER, "Ana Pop"),
              Map.entry(LabelField.STATION, "01"),
              Map.entry(LabelField.GTIN, "05942031234564"),
              Map.entry(LabelField.SSCC, "159420312345678901"),
              Map.entry(LabelField.DELIVERY, "AV-2026-118"),
              Map.entry(LabelField.PACKAGE, "2 / 5"),
              Map.entry(LabelField.SUPPLIER, "Oțel Galați SA"),
              Map.entry(LabelField.STANDARD, "EN 10025-2"),
              Map.entry(LabelField.CHEMISTRY, "C 0,17  Mn 1,40  P 0,020  S 0,015"),
              Map.entry(LabelField.MECHANICS, "ReH 298  Rm 437  A 28 %"),
              Map.entry(LabelField.RECIPIENT, "Hale Industriale SRL"),
              Map.entry(LabelField.STREET, "Str. Fabricii 12"),
              Map.entry(LabelField.TOWN, "500152 Brașov"),
              Map.entry(LabelField.COUNTRY, "România"),
              Map.entry(LabelField.PHONE, "0740 000 000"),
              Map.entry(LabelField.SENDER, "Depozit Oțel SRL, Cluj-Napoca"),
              Map.entry(LabelField.NOTE, "A se feri de umezeală")));

  private static final Map<LabelField, String> LONGEST =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(LabelField.ITEM, "Țeavă rectangulară sudată 120 × 80 × 5 zincată"),
              Map.entry(LabelField.ITEM_CODE, "TR-120X80X5-ZN-6000"),
              Map.entry(LabelField.GRADE, "S355J2H+N"),
              Map.entry(LabelField.LENGTH, "12 345,678 mm"),
              Map.entry(LabelField.COUNT, "1 000 ×"),
              Map.entry(LabelField.ANGLES, "67,25° / 112,75°"),
              Map.entry(LabelField.MASS, "12 345,6 kg"),
              Map.entry(LabelField.HEAT, "HEAT-2026-0077345"),
              Map.entry(LabelField.LOT, "LOT-2026-11-30-0418"),
              Map.entry(LabelField.CERTIFICATE, "EN 10204 3.1 / 2026-88120"),
              Map.entry(LabelField.ORDER, "CD-2026-004181"),
              Map.entry(LabelField.LINE, "G2-STALP-017"),
              Map.entry(
                  LabelField.CUSTOMER, "Întreprinderea de Construcții Metalice Târgu Mureș SA"),
              Map.entry(LabelField.DUE, "18.12.2026"),
              Map.entry(LabelField.PLACE, "HALA-2-RAFT-12-NIVEL-4"),
              Map.entry(LabelField.OWNER, "Întreprinderea de Construcții Metalice Târgu Mureș SA"),
              Map.entry(LabelField.DATE, "30.11.2026"),
              Map.entry(LabelField.USER, "Ștefănescu-Constantinescu Alexandra"),
              Map.entry(LabelField.STATION, "01"),
              Map.entry(LabelField.REPRINT, "DUPLICAT")));

  private SampleContent() {}

  /** Of usual length. */
  public static LabelContent usual(String template, String language) {
    return new LabelContent(template, language, fields(template));
  }

  /** As long as names become. */
  public static LabelContent longest(String template, String language) {
    SequencedMap<LabelField, String> fields = fields(template);
    fields.putAll(LONGEST);
    return new LabelContent(template, language, fields);
  }

  /** Of something of which no more is known than its numbers. */
  public static LabelContent bare(String template, String language) {
    SequencedMap<LabelField, String> fields = fields(template);
    fields.keySet().retainAll(CODED);
    return new LabelContent(template, language, fields);
  }

  private static SequencedMap<LabelField, String> fields(String template) {
    var fields = new LinkedHashMap<LabelField, String>();
    fields.put(LabelField.CODE, code(template).text());
    fields.put(LabelField.PARENT, ShortCode.of(ShortCode.Kind.BAR, "01", SERIAL).text());
    fields.putAll(USUAL);
    return fields;
  }

  /** A code of the kind that labels of this template have; a size may stand behind the name. */
  public static ShortCode code(String template) {
    ShortCode.Kind kind =
        switch (template.split("-", 2)[0]) {
          case "location" -> ShortCode.Kind.LOCATION;
          case "remnant" -> ShortCode.Kind.REMNANT;
          // A certificate's label hangs on the bundle that its heat is in.
          case "bar", "stock", "certificate" -> ShortCode.Kind.BAR;
          case "scanner" -> ShortCode.Kind.DOCUMENT;
          default -> ShortCode.Kind.PIECE;
        };
    return ShortCode.of(kind, "01", SERIAL);
  }
}
