package org.kerf.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
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
}
