package org.kerf.journal.codec;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.kerf.journal.model.StoredFact;
import org.kerf.journal.model.UnknownFact;
import org.kerf.kernel.Fact;
import org.kerf.kernel.RecordParts;

/**
 * Writes facts as JSON and reads them again. Every value is a text, as it has been since the first
 * version; a record of one component is its component, a larger one an object, a list an array.
 * Names are sorted, so that equal facts have equal JSON, and what is empty or false is left out.
 */
public final class FactCodec {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final List<FactKind<?>> kinds;
  private final Map<String, FactKind<?>> byName;
  private final Map<Class<?>, FactKind<?>> byType;

  /** A codec for these kinds; two of one name or type are a mistake. */
  public FactCodec(List<FactKind<?>> kinds) {
    this.kinds = List.copyOf(kinds);
    this.byName = kinds.stream().collect(toUnmodifiableMap(FactKind::name, Function.identity()));
    this.byType = kinds.stream().collect(toUnmodifiableMap(FactKind::type, Function.identity()));
  }

  public List<FactKind<?>> kinds() {
    return kinds;
  }

  /** What is stored of a fact. Its kind has to be in the list. */
  public StoredFact write(Fact fact) {
    FactKind<?> kind = byType.get(fact.getClass());
    if (kind == null) {
      throw new IllegalArgumentException("no kind of fact is listed for " + fact.getClass());
    }
    try {
      String details = MAPPER.writeValueAsString(written(fact.details()));
      return new StoredFact(kind.name(), kind.version(), fact.subject().id(), details);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts always fit JSON", e);
    }
  }

  /**
   * Texts first, then what is larger, each sorted by name: the first code in a row is that of the
   * fact itself.
   */
  private static SequencedMap<String, Object> written(Map<String, Object> parts) {
    var texts = new TreeMap<String, Object>();
    var larger = new TreeMap<String, Object>();
    for (Map.Entry<String, Object> part : parts.entrySet()) {
      Object value = written(part.getValue());
      (value instanceof String ? texts : larger).put(part.getKey(), value);
    }
    var all = new LinkedHashMap<String, Object>(texts);
    all.putAll(larger);
    return all;
  }

  private static Object written(Object value) {
    return switch (value) {
      case Enum<?> choice -> choice.name();
      case List<?> list -> list.stream().map(FactCodec::written).toList();
      case Record whole -> {
        SequencedMap<String, Object> parts = written(RecordParts.of(whole));
        yield RecordParts.isThing(whole.getClass()) ? parts : parts.firstEntry().getValue();
      }
      default -> value.toString();
    };
  }

  /** A stored fact, read back; an {@link UnknownFact} if this program cannot read it. */
  public Fact read(StoredFact stored) {
    JsonNode details = parsed(stored.details());
    FactKind<?> kind = byName.get(stored.kind());
    int version = stored.version();
    if (kind == null || version < 1 || version > kind.version()) {
      return unknown(stored, details);
    }
    try {
      var reading = new RecordReading(details, stored.subject());
      return kind.raised(reading.fact(kind.type(version)), version);
    } catch (UnreadableFact e) {
      return unknown(stored, details);
    }
  }

  private static JsonNode parsed(String details) {
    try {
      return MAPPER.readTree(details);
    } catch (JsonProcessingException e) {
      // A damaged row, which the proof of the store reports.
      return MissingNode.getInstance();
    }
  }

  private static Fact unknown(StoredFact stored, JsonNode details) {
    var texts = new TreeMap<String, Object>();
    for (Map.Entry<String, JsonNode> each : details.properties()) {
      JsonNode value = each.getValue();
      texts.put(each.getKey(), value.isValueNode() ? value.asText() : value.toString());
    }
    return new UnknownFact(stored.kind(), stored.subject(), texts);
  }
}
