package org.kerf.labels.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was made of things lately, so that what stands on all labels of a batch is made once. The
 * thing that was not asked for longest is forgotten first. Any number of threads may ask; two that
 * ask for the same new thing at once both make it.
 */
public final class Recent<K, V> {

  private static final int MOST = 2_000;
  private static final float LOAD = 0.75f;

  private final Map<K, V> made = new LinkedHashMap<>(MOST, LOAD, true);

  /** What was made of it, or is now. */
  public V of(K thing, Function<K, V> making) {
    synchronized (made) {
      V known = made.get(thing);
      if (known != null) {
        return known;
      }
    }
    V fresh = making.apply(thing);
    synchronized (made) {
      made.put(thing, fresh);
      if (made.size() > MOST) {
        made.remove(made.keySet().iterator().next());
      }
    }
    return fresh;
  }
}
