package org.kerf.tools.labels;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.kerf.kernel.Ids;
import org.kerf.kernel.ShortCode;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.LabelId;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelKind;

/** Labels of a fictional warehouse, the same for the same seed. */
public final class SampleLabels {

  private static final List<String> CUSTOMERS =
      List.of(
          "Construcții Metalice Brașov SRL",
          "Întreprinderea Țiglă și Șindrilă SA",
          "Hale Industriale Târgu Mureș SRL",
          "Ștefănescu & Fiii Confecții SRL",
          "Steel Works Ltd");
  private static final List<String> ITEMS =
      List.of(
          "IPE 200",
          "Țeavă rectangulară 120x80x5",
          "Cornier 50x50x5",
          "Oțel rotund 40",
          "Profil aluminiu 40x40");
  private static final List<String> GRADES = List.of("S275JR", "S355J2H", "C45", "EN AW-6060");
  private static final int ORDERS = 400;
  private static final int HEATS = 300;
  private static final int SHORTEST = 150;
  private static final int STEP = 15;
  private static final int LENGTHS = 500;
  private static final int LINES = 30;

  private SampleLabels() {}

  /** Jobs of pieces with the codes from this number on, each another. */
  public static List<LabelJob> pieces(
      Ids ids, long seed, int from, int count, String printer, Instant at) {
    var random = new Random(seed);
    return IntStream.range(from, from + count)
        .mapToObj(number -> piece(ids, random, number, printer, at))
        .toList();
  }

  private static LabelJob piece(Ids ids, Random random, int number, String printer, Instant at) {
    ShortCode code = ShortCode.of(ShortCode.Kind.PIECE, "01", number);
    return LabelJob.queued(
        new LabelId(ids.next()),
        code,
        LabelKind.PIECE,
        new LabelContent("piece", "ro", fields(code, random)),
        printer,
        "Ana",
        at);
  }

  /** What is known of any piece, remnant or bar; a template takes what it shows. */
  static SequencedMap<LabelField, String> fields(ShortCode code, Random random) {
    var fields = new LinkedHashMap<LabelField, String>();
    fields.put(LabelField.CODE, code.text());
    fields.put(LabelField.ITEM, any(ITEMS, random));
    fields.put(LabelField.GRADE, any(GRADES, random));
    fields.put(LabelField.LENGTH, (SHORTEST + STEP * random.nextInt(LENGTHS)) + " mm");
    fields.put(LabelField.CUSTOMER, any(CUSTOMERS, random));
    fields.put(LabelField.ORDER, "CMD-2026-" + random.nextInt(ORDERS));
    fields.put(LabelField.LINE, Integer.toString(1 + random.nextInt(LINES)));
    fields.put(LabelField.HEAT, "H " + random.nextInt(HEATS));
    fields.put(LabelField.LOT, "L-2026-" + random.nextInt(HEATS));
    fields.put(LabelField.PLACE, "A" + random.nextInt(LINES));
    fields.put(LabelField.DATE, "30.11.2026");
    fields.put(LabelField.DUE, "04.12.2026");
    fields.put(LabelField.USER, "Ana");
    return fields;
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
