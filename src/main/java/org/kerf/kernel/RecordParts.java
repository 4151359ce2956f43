package org.kerf.kernel;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/** The components of a record by name, with the types they have. */
public final class RecordParts {

  /** Kept, for each look makes them anew, and a new accessor is slow when it is first used. */
  private static final ClassValue<List<RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return List.of(type.getRecordComponents());
        }
      };

  private RecordParts() {}

  /** The components of a record class, in their order. */
  public static List<RecordComponent> components(Class<?> type) {
    return COMPONENTS.get(type);
  }

  /** What the id in a fact's first component names. */
  static Subject subject(Record fact) {
    return ((EntityId) value(fact, components(fact.getClass()).getFirst())).subject();
  }

  /** All components but the first. */
  static SequencedMap<String, Object> details(Record fact) {
    List<RecordComponent> all = components(fact.getClass());
    return of(fact, all.subList(1, all.size()));
  }

  /** All components, sorted by name; those that are empty are left out. */
  public static SequencedMap<String, Object> of(Record whole) {
    return of(whole, components(whole.getClass()));
  }

  /** Whether a record is a thing with an id, and not only a value of one component. */
  public static boolean isThing(Class<?> type) {
    return type.isRecord() && components(type).size() > 1;
  }

  private static SequencedMap<String, Object> of(Record whole, List<RecordComponent> components) {
    var parts = new TreeMap<String, Object>();
    components.forEach(component -> put(parts, component.getName(), value(whole, component)));
    return parts;
  }

  private static void put(Map<String, Object> parts, String name, Object value) {
    switch (value) {
      case Optional<?> some -> some.ifPresent(each -> put(parts, name, each));
      case Change<?>(Record now, Optional<?> before) when isThing(now.getClass()) -> {
        SequencedMap<String, Object> its = details(now);
        parts.putAll(its);
        before.ifPresent(was -> putFormer(parts, its, details((Record) was)));
      }
      case Change<?>(Object now, Optional<?> before) -> {
        put(parts, name, now);
        put(parts, Change.BEFORE + name, before);
      }
      case Map<?, ?> named -> named.forEach((each, its) -> put(parts, each.toString(), its));
      case Collection<?> none when none.isEmpty() -> {}
      case String none when none.isEmpty() -> {}
      case Boolean no when !no -> {}
      default -> parts.put(name, value);
    }
  }

  /** An empty text stands for what was not there, for nothing would say that it is as before. */
  private static void putFormer(
      Map<String, Object> parts, Map<String, Object> now, Map<String, Object> was) {
    Set<String> names = new HashSet<>(now.keySet());
    names.addAll(was.keySet());
    names.removeIf(name -> Objects.equals(now.get(name), was.get(name)));
    names.forEach(name -> parts.put(Change.BEFORE + name, was.getOrDefault(name, "")));
  }

  private static Object value(Record whole, RecordComponent component) {
    try {
      return component.getAccessor().invoke(whole);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
