package org.kerf.kernel;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Changes of single fields of records, whatever others changed beside them. */
public final class FieldMerge {

  private FieldMerge() {}

  /**
   * What a record is after a change: the fields that it changed as it says, all others as they are.
   *
   * @param now looks up how it is just before; not asked for a new one
   */
  public static <R extends Record> R merged(Change<R> change, Supplier<Optional<R>> now) {
    return change
        .before()
        .flatMap(before -> now.get().map(current -> merged(current, before, change.now())))
        .orElse(change.now());
  }

  private static <R extends Record> R merged(R current, R before, R wanted) {
    List<RecordComponent> components = RecordParts.components(wanted.getClass());
    Object[] values = new Object[components.size()];
    for (int i = 0; i < values.length; i++) {
      Object was = value(before, components.get(i));
      Object now = value(wanted, components.get(i));
      values[i] = Objects.equals(was, now) ? value(current, components.get(i)) : now;
    }
    return made(wanted, values);
  }

  /** A record with one field as another record of its kind has it. */
  public static <R extends Record> R with(R record, String field, R from) {
    List<RecordComponent> components = RecordParts.components(record.getClass());
    Object[] values = new Object[components.size()];
    for (int i = 0; i < values.length; i++) {
      RecordComponent component = components.get(i);
      values[i] = value(component.getName().equals(field) ? from : record, component);
    }
    return made(record, values);
  }

  private static <R extends Record> R made(R like, Object[] values) {
    Class<?>[] types =
        Arrays.stream(like.getClass().getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      @SuppressWarnings("unchecked") // The constructor of the record's own class.
      R made = (R) like.getClass().getDeclaredConstructor(types).newInstance(values);
      return made;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + like.getClass(), e);
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
