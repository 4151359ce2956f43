package org.kerf.kernel;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The components of a record by name, with the types they have. */
public final class RecordParts {

  private RecordParts() {}

  /** The id in a fact's first component. */
  static UUID subject(Record fact) {
    Object id = value(fact, fact.getClass().getRecordComponents()[0]);
    return id instanceof Record wrapped ? subject(wrapped) : (UUID) id;
  }

  /** All components but the first. */
  static SequencedMap<String, Object> details(Record fact) {
    RecordComponent[] all = fact.getClass().getRecordComponents();
    return of(fact, Arrays.asList(all).subList(1, all.length));
  }

  /** All components, sorted by name; those that are empty are left out. */
  public static SequencedMap<String, Object> of(Record whole) {
    return of(whole, List.of(whole.getClass().getRecordComponents()));
  }

  private static SequencedMap<String, Object> of(Record whole, List<RecordComponent> components) {
    var parts = new TreeMap<String, Object>();
    components.forEach(component -> put(parts, component.getName(), value(whole, component)));
    return parts;
  }

  private static void put(Map<String, Object> parts, String name, Object value) {
    switch (value) {
      case Optional<?> some -> some.ifPresent(each -> put(parts, name, each));
      case Change<?>(Object now, Optional<?> before) -> {
        put(parts, name, now);
        put(parts, Change.BEFORE + name, before);
      }
      case Map<?, ?> named -> named.forEach((each, its) -> put(parts, each.toString(), its));
      case Collection<?> none when none.isEmpty() -> {}
      case String none when none.isEmpty() -> {}
      default -> parts.put(name, value);
    }
  }

  private static Object value(Record whole, RecordComponent component) {
    try {
      return component.getAccessor().invoke(whole);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
