package org.kerf.labels;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.layout.LabelDrawing;
import org.kerf.labels.layout.Layout;
import org.kerf.labels.layout.Typeface;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.NotDrawable;
import org.kerf.labels.template.Templates;

/** Labels of the fictional warehouse. */
public final class LabelFixtures {

  public static final Path FOLDER = Path.of("labels");

  private static final Layout LAYOUT = new Layout(new Typeface());

  private static final List<String> CUSTOMERS =
      List.of(
          "Construcții Metalice Brașov SRL",
          "Întreprinderea Țiglă și Șindrilă SA",
          "Hale Industriale Târgu Mureș SRL",
          "Ștefănescu & Fiii Confecții SRL",
          "Steel Works Ltd",
          "ACME_TEST ^~\\ SRL");
  private static final List<String> ITEMS =
      List.of(
          "IPE 200 S275JR",
          "Țeavă rectangulară 120×80×5 S355J2H",
          "Cornier 50x50x5 S235JR",
          "Oțel rotund Ø 40 C45",
          "Profil aluminiu 40x40 EN AW-6060");

  /** Romanian letters most, and all that steers a printer or that no font here has. */
  private static final String WILD =
      "aăâbcdefghiîjklmnopqrsștțuvwxyzAĂÂÎȘȚŞŢMW0123456789.,-/()°\u00D7^~\\_><{}\"';:+%&\u94A2\u0007";

  private LabelFixtures() {}

  public static Templates templates() throws StationFault {
    return Templates.load(FOLDER);
  }

  public static LabelTemplate template(String name) throws StationFault {
    return templates().find(name).orElseThrow();
  }

  public static ShortCode pieceCode(long serial) {
    return ShortCode.of(ShortCode.Kind.PIECE, "01", serial);
  }

  public static LabelContent piece() {
    var fields = new LinkedHashMap<LabelField, String>();
    fields.put(LabelField.CODE, pieceCode(4_711).text());
    fields.put(LabelField.ITEM, "Profil IPE 200");
    fields.put(LabelField.GRADE, "S275JR");
    fields.put(LabelField.LENGTH, "2 350 mm");
    fields.put(LabelField.CUSTOMER, "Construcții Metalice Brașov SRL");
    fields.put(LabelField.ORDER, "CD-0417");
    fields.put(LabelField.LINE, "placă de bază PB4");
    fields.put(LabelField.HEAT, "0481203");
    fields.put(LabelField.DUE, "04.12.2026");
    return new LabelContent("piece", "ro", fields);
  }

  public static LabelContent remnant() {
    var fields = new LinkedHashMap<LabelField, String>();
    fields.put(LabelField.CODE, ShortCode.of(ShortCode.Kind.REMNANT, "01", 815).text());
    fields.put(LabelField.ITEM, "Țeavă rectangulară 120x80x5");
    fields.put(LabelField.GRADE, "S355J2H");
    fields.put(LabelField.LENGTH, "1 874 mm");
    fields.put(LabelField.HEAT, "0473118");
    fields.put(LabelField.PARENT, ShortCode.of(ShortCode.Kind.BAR, "01", 99).text());
    fields.put(LabelField.DATE, "25.11.2026");
    return new LabelContent("remnant", "ro", fields);
  }

  /** A bundle as it came in, of a customer. */
  public static LabelContent bar() {
    var fields = new LinkedHashMap<LabelField, String>();
    fields.put(LabelField.CODE, ShortCode.of(ShortCode.Kind.BAR, "01", 99).text());
    fields.put(LabelField.ITEM, "Țeavă rectangulară 120x80x5");
    fields.put(LabelField.GRADE, "S355J2H");
    fields.put(LabelField.COUNT, "12 ×");
    fields.put(LabelField.LENGTH, "12 000 mm");
    fields.put(LabelField.MASS, "2 088,0 kg");
    fields.put(LabelField.OWNER, "Construcții Metalice Brașov SRL");
    fields.put(LabelField.CERTIFICATE, "EN 10204 3.1 / 48213");
    fields.put(LabelField.HEAT, "0473118");
    fields.put(LabelField.LOT, "L-2026-114");
    fields.put(LabelField.PLACE, "A03");
    fields.put(LabelField.DATE, "25.11.2026");
    return new LabelContent("bar", "ro", fields);
  }

  public static LabelContent location() {
    var fields = new LinkedHashMap<LabelField, String>();
    fields.put(LabelField.CODE, ShortCode.of(ShortCode.Kind.LOCATION, "01", 12).text());
    fields.put(LabelField.PLACE, "A03");
    return new LabelContent("location", "ro", fields);
  }

  /** Everything as long as it gets. */
  public static LabelContent longest() {
    return piece()
        .with(LabelField.ITEM, "Țeavă rectangulară sudată la cald 120×80×5 mm S355J2H EN 10210")
        .with(LabelField.LENGTH, "11 998,5 mm")
        .with(LabelField.CUSTOMER, "Întreprinderea de Construcții și Șindrilă Țăndărei-Brăila SA")
        .with(LabelField.ORDER, "CMD-2026-0147")
        .with(LabelField.LINE, "grindă transversală GT-14, ax B-C")
        .with(LabelField.OWNER, "Material client: Hale Industriale Vâlcele SRL")
        .with(LabelField.HEAT, "H 48213-A/2026-ArcelorMittal")
        .with(LabelField.REPRINT, "DUPLICAT");
  }

  /** A label of each template. */
  public static List<LabelContent> oneOfEach() throws StationFault {
    return templates().names().stream().map(LabelFixtures::full).toList();
  }

  /** A label of this template with something in every field. */
  public static LabelContent full(String template) {
    var fields = new LinkedHashMap<LabelField, String>();
    fields.putAll(bar().fields());
    fields.putAll(piece().fields());
    fields.put(LabelField.CODE, pieceCode(4_711).text());
    fields.put(LabelField.PARENT, ShortCode.of(ShortCode.Kind.BAR, "01", 99).text());
    fields.put(LabelField.ITEM_CODE, "IPE-200-S275");
    fields.put(LabelField.ANGLES, "45° / 90°");
    fields.put(LabelField.SSCC, "159420312345678901");
    fields.put(LabelField.GTIN, "05942031234564");
    fields.put(LabelField.DELIVERY, "AVZ-2026-00417");
    fields.put(LabelField.PACKAGE, "2 / 5");
    fields.put(LabelField.SUPPLIER, "Oțelărie Galați SA");
    fields.put(LabelField.STANDARD, "EN 10025-2:2019");
    fields.put(
        LabelField.CHEMISTRY, "C 0,17 Si 0,21 Mn 1,32 P 0,014 S 0,008 Cr 0,05 Ni 0,03 CEV 0,41");
    fields.put(LabelField.MECHANICS, "ReH 312 MPa, Rm 468 MPa, A 27 %, KV 20 °C 84 J");
    fields.put(LabelField.RECIPIENT, "Construcții Metalice Brașov SRL");
    fields.put(LabelField.STREET, "Strada Fabricii de Zahăr 12, hala B");
    fields.put(LabelField.TOWN, "500123 Brașov");
    fields.put(LabelField.COUNTRY, "România");
    fields.put(LabelField.PHONE, "0268 123 456");
    fields.put(LabelField.SENDER, "Debitare Oțel SRL, Calea Șagului 100, 300523 Timișoara");
    fields.put(LabelField.NOTE, "Descărcare cu macara, poarta 2, luni-vineri 7-15");
    fields.put(LabelField.REPRINT, "DUPLICAT");
    return new LabelContent(template, "ro", fields);
  }

  /** As {@link #full}, with all text far longer than any room. */
  public static LabelContent extreme(String template) {
    LabelContent extreme = full(template);
    for (LabelField field : LabelField.values()) {
      boolean coded =
          field == LabelField.CODE
              || field == LabelField.CODE_TEXT
              || field == LabelField.SSCC
              || field == LabelField.GTIN
              || field == LabelField.PARENT;
      if (!coded) {
        extreme =
            extreme.with(
                field,
                "Întreprinderea de Construcții, Șindrilă și Țevărie Țăndărei-Brăila Sud-Est SA, "
                    + "Contradictorialităților-și-Neîntreruptibilităților 12 WWWWWWWW");
      }
    }
    return extreme;
  }

  /** A label of this template with anything in any field, or nothing, from a seeded source. */
  public static LabelContent wild(String template, Random random) {
    LabelContent wild =
        new LabelContent(template, random.nextBoolean() ? "ro" : "en", new LinkedHashMap<>());
    for (LabelField field : LabelField.values()) {
      if (field != LabelField.CODE_TEXT && random.nextInt(5) > 0) {
        wild = wild.with(field, wildText(random));
      }
    }
    if (random.nextBoolean()) {
      wild = wild.with(LabelField.SSCC, "159420312345678901");
    } else {
      wild = wild.with(LabelField.SSCC, "");
    }
    return wild.with(
        LabelField.CODE,
        ShortCode.of(ShortCode.Kind.PIECE, "X7", random.nextLong(1L << 30)).text());
  }

  private static String wildText(Random random) {
    int words = random.nextInt(12);
    var text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      int letters = 1 + random.nextInt(random.nextInt(10) == 0 ? 60 : 9);
      for (int j = 0; j < letters; j++) {
        text.appendCodePoint(WILD.codePointAt(random.nextInt(WILD.length())));
      }
      text.append(random.nextInt(20) == 0 ? "\n" : " ");
    }
    return text.toString();
  }

  /** Any label, from a seeded source. */
  public static LabelContent any(Random random) {
    String template = List.of("piece", "remnant", "bar").get(random.nextInt(3));
    var kind =
        switch (template) {
          case "piece" -> ShortCode.Kind.PIECE;
          case "remnant" -> ShortCode.Kind.REMNANT;
          default -> ShortCode.Kind.BAR;
        };
    String station = random.nextBoolean() ? "01" : "X7";
    var fields = new LinkedHashMap<LabelField, String>();
    fields.put(LabelField.CODE, ShortCode.of(kind, station, random.nextLong(1L << 30)).text());
    fields.put(LabelField.ITEM, ITEMS.get(random.nextInt(ITEMS.size())));
    fields.put(LabelField.LENGTH, random.nextInt(50, 12_000) + " mm");
    fields.put(LabelField.CUSTOMER, CUSTOMERS.get(random.nextInt(CUSTOMERS.size())));
    fields.put(LabelField.OWNER, CUSTOMERS.get(random.nextInt(CUSTOMERS.size())));
    fields.put(LabelField.COUNT, random.nextInt(2, 2_000) + " ×");
    fields.put(LabelField.ORDER, "CMD-2026-" + random.nextInt(10_000));
    if (random.nextInt(4) > 0) {
      fields.put(LabelField.HEAT, "H " + random.nextInt(100_000));
    }
    String language = random.nextBoolean() ? "ro" : "en";
    return new LabelContent(template, language, fields);
  }

  public static LabelDrawing placed(LabelContent content) throws StationFault {
    return placed(template(content.template()), content);
  }

  public static LabelDrawing placed(LabelTemplate template, LabelContent content) {
    return placed(template, content, template.dotsPerMm());
  }

  public static LabelDrawing placed(LabelTemplate template, LabelContent content, int dotsPerMm) {
    return switch (LAYOUT.place(template, content, dotsPerMm)) {
      case Layout.Outcome.Placed(LabelDrawing drawing) -> drawing;
      case Layout.Outcome.Refused(NotDrawable reason) ->
          throw new AssertionError(reason.sentence(Locale.ENGLISH));
    };
  }
}
