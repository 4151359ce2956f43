package org.kerf.journal.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kerf.kernel.Change;
import org.kerf.kernel.Fact;
import org.kerf.kernel.RecordParts;

/** Reads a JSON object as a record, by the types of the record's components. */
final class RecordReading {

  private final JsonNode object;
  private final UUID subject;

  /**
   * To read the details of a fact.
   *
   * @param subject what the fact is about
   */
  RecordReading(JsonNode object, UUID subject) {
    this.object = object;
    this.subject = subject;
  }

  /** The object as a fact, whose first component is its subject. */
  Fact fact(Class<? extends Fact> type) throws UnreadableFact {
    List<RecordComponent> components = RecordParts.components(type);
    List<Object> values = new ArrayList<>();
    values.add(subject(components.getFirst().getType()));
    for (RecordComponent component : components.subList(1, components.size())) {
      values.add(component(component, components));
    }
    return type.cast(made(type, components, values));
  }

  private Object subject(Class<?> type) throws UnreadableFact {
    return type.isRecord() ? made(type, RecordParts.components(type), List.of(subject)) : subject;
  }

  private Object component(RecordComponent component, List<RecordComponent> all)
      throws UnreadableFact {
    if (component.getType() == Map.class) {
      Set<String> known = all.stream().map(RecordComponent::getName).collect(Collectors.toSet());
      return others(argument(component.getGenericType(), 1), known);
    }
    return detail(component.getGenericType(), component.getName());
  }

  /** The details that no component is named after. */
  private Map<String, Object> others(Type type, Set<String> known) throws UnreadableFact {
    SortedSet<String> names = new TreeSet<>();
    for (Map.Entry<String, JsonNode> each : object.properties()) {
      String name = each.getKey();
      names.add(name.startsWith(Change.BEFORE) ? name.substring(Change.BEFORE.length()) : name);
    }
    names.removeAll(known);
    Map<String, Object> values = new TreeMap<>();
    for (String name : names) {
      values.put(name, detail(type, name));
    }
    return Collections.unmodifiableMap(values);
  }

  private Object detail(Type type, String name) throws UnreadableFact {
    Class<?> raw = raw(type);
    if (raw == Optional.class) {
      Type inner = argument(type, 0);
      boolean there = has(name) || (raw(inner) == Change.class && has(Change.BEFORE + name));
      return there ? Optional.of(detail(inner, name)) : Optional.empty();
    }
    if (raw == Change.class) {
      return change(argument(type, 0), name);
    }
    if (has(name)) {
      return value(type, object.get(name));
    }
    if (raw == List.class) {
      return List.of();
    }
    if (raw == String.class) {
      return "";
    }
    if (raw == boolean.class) {
      return false;
    }
    throw new UnreadableFact("no " + name);
  }

  private Change<?> change(Type type, String name) throws UnreadableFact {
    Class<?> raw = raw(type);
    if (RecordParts.isThing(raw)) {
      boolean changed =
          RecordParts.components(raw).stream()
              .anyMatch(each -> object.has(Change.BEFORE + each.getName()));
      return new Change<>(
          thing(raw, false), changed ? Optional.of(thing(raw, true)) : Optional.empty());
    }
    String before = Change.BEFORE + name;
    return new Change<>(
        detail(type, name), has(before) ? Optional.of(detail(type, before)) : Optional.empty());
  }

  /** The thing that the fact is about, as it is now or was before. */
  private Object thing(Class<?> type, boolean before) throws UnreadableFact {
    List<RecordComponent> components = RecordParts.components(type);
    List<Object> values = new ArrayList<>();
    values.add(subject(components.getFirst().getType()));
    for (RecordComponent component : components.subList(1, components.size())) {
      String name = component.getName();
      String former = Change.BEFORE + name;
      boolean changed = before && object.has(former);
      values.add(detail(component.getGenericType(), changed ? former : name));
    }
    return made(type, components, values);
  }

  private boolean has(String name) {
    JsonNode there = object.path(name);
    return there.isTextual() ? !there.asText().isEmpty() : there.isContainerNode();
  }

  private Object value(Type type, JsonNode node) throws UnreadableFact {
    Class<?> raw = raw(type);
    if (raw == List.class) {
      List<Object> values = new ArrayList<>();
      for (JsonNode each : node) {
        values.add(value(argument(type, 0), each));
      }
      return Collections.unmodifiableList(values);
    }
    if (!raw.isRecord()) {
      return simple(raw, node.asText());
    }
    List<RecordComponent> components = RecordParts.components(raw);
    if (!RecordParts.isThing(raw)) {
      return made(raw, components, List.of(value(components.getFirst().getGenericType(), node)));
    }
    var inner = new RecordReading(node, subject);
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : components) {
      values.add(inner.component(component, components));
    }
    return made(raw, components, values);
  }

  private static Object simple(Class<?> type, String text) throws UnreadableFact {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .filter(each -> ((Enum<?>) each).name().equals(text))
          .findFirst()
          .orElseThrow(() -> new UnreadableFact(text + " is no " + type.getSimpleName()));
    }
    try {
      return switch (type.getName()) {
        case "java.lang.String" -> text;
        case "int", "java.lang.Integer" -> Integer.valueOf(text);
        case "long", "java.lang.Long" -> Long.valueOf(text);
        case "boolean", "java.lang.Boolean" -> Boolean.valueOf(text);
        case "java.util.UUID" -> UUID.fromString(text);
        case "java.time.Instant" -> Instant.parse(text);
        case "java.time.LocalDate" -> LocalDate.parse(text);
        case "java.time.LocalDateTime" -> LocalDateTime.parse(text);
        default -> throw new IllegalStateException("facts hold no " + type);
      };
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnreadableFact(text + " is no " + type.getSimpleName(), e);
    }
  }

  private static Object made(Class<?> type, List<RecordComponent> components, List<Object> values)
      throws UnreadableFact {
    Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new UnreadableFact("no " + type.getSimpleName() + " of " + values, e);
    }
  }

  private static Class<?> raw(Type type) {
    return (Class<?>) (type instanceof ParameterizedType of ? of.getRawType() : type);
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }
}
