package org.kerf.labels.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.kerf.kernel.ShortCode;

/**
 * What is written on one label, as people read it.
 *
 * @param template the name of the template
 * @param language of its captions, such as "ro"
 * @param fields what is known; a field that is missing prints nothing
 */
public record LabelContent(
    String template, String language, SequencedMap<LabelField, String> fields) {

  public LabelContent {
    if (fields.containsKey(LabelField.CODE_TEXT)) {
      throw new IllegalArgumentException("the code's text is made from the code");
    }
    fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
  }

  /**
   * The text of a field, on one line, with plain spaces and codes in groups; empty if not known.
   */
  public String value(LabelField field) {
    return switch (field) {
      case CODE_TEXT -> grouped(plain(LabelField.CODE));
      case PARENT -> grouped(plain(LabelField.PARENT));
      case CODE,
          ITEM,
          ITEM_CODE,
          GRADE,
          LENGTH,
          COUNT,
          ANGLES,
          MASS,
          HEAT,
          LOT,
          CERTIFICATE,
          ORDER,
          LINE,
          CUSTOMER,
          DUE,
          PLACE,
          OWNER,
          DATE,
          USER,
          STATION,
          SSCC,
          GTIN,
          DELIVERY,
          PACKAGE,
          SUPPLIER,
          STANDARD,
          CHEMISTRY,
          MECHANICS,
          RECIPIENT,
          STREET,
          TOWN,
          COUNTRY,
          PHONE,
          SENDER,
          NOTE,
          REPRINT ->
          plain(field);
    };
  }

  private static String grouped(String code) {
    return ShortCode.parse(code).map(ShortCode::spaced).orElse(code);
  }

  private String plain(LabelField field) {
    return fields.getOrDefault(field, "").replaceAll("[\\p{Z}\\p{Cntrl}]+", " ").strip();
  }

  /** The same label with one field more. */
  public LabelContent with(LabelField field, String value) {
    var more = new LinkedHashMap<>(fields);
    more.put(field, value);
    return new LabelContent(template, language, more);
  }

  /** The fields by their keys, for keeping them. */
  public SequencedMap<String, String> byKey() {
    var byKey = new LinkedHashMap<String, String>();
    fields.forEach((field, value) -> byKey.put(field.key(), value));
    return byKey;
  }

  /** What {@link #byKey} gave; a key that is not known any more is left out. */
  public static LabelContent ofKeys(String template, String language, Map<String, String> byKey) {
    var fields = new LinkedHashMap<LabelField, String>();
    byKey.forEach(
        (key, value) -> LabelField.ofKey(key).ifPresent(field -> fields.put(field, value)));
    return new LabelContent(template, language, fields);
  }
}
