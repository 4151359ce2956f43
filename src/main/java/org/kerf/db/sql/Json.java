package org.kerf.db.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Named texts as one column: a JSON object with its names sorted, so that equal content has equal
 * text.
 */
public final class Json {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

  private Json() {}

  public static String of(Map<String, String> texts) {
    try {
      return MAPPER.writeValueAsString(new TreeMap<>(texts));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts always fit JSON", e);
    }
  }

  public static SequencedMap<String, String> texts(String json) {
    try {
      return MAPPER.readValue(json, TEXTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a column that Kerf wrote holds no JSON", e);
    }
  }

  /** Those texts of an object that stand in it directly; what is deeper in it stays out. */
  public static SequencedMap<String, String> textsOf(String json) {
    try {
      var texts = new TreeMap<String, String>();
      for (Map.Entry<String, JsonNode> each : MAPPER.readTree(json).properties()) {
        if (each.getValue().isTextual()) {
          texts.put(each.getKey(), each.getValue().asText());
        }
      }
      return texts;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a column that Kerf wrote holds no JSON", e);
    }
  }
}
