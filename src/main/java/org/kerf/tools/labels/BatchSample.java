package org.kerf.tools.labels;

import java.util.HashSet;
import java.util.Set;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelField;

/**
 * Which labels of a batch are read back where not every one is: all of up to 100; of more the first
 * and the last, each that has a new template, language or set of fields, and one in a hundred.
 */
final class BatchSample {

  private static final int ALL = 100;
  private static final int EVERY = 100;

  private record Shape(String template, String language, Set<LabelField> fields) {}

  private final int count;
  private final Set<Shape> shapes = new HashSet<>();
  private int index;

  BatchSample(int count) {
    this.count = count;
  }

  /** Whether the next label of the batch is read back. */
  boolean picks(LabelContent next) {
    boolean fresh =
        shapes.add(new Shape(next.template(), next.language(), Set.copyOf(next.fields().keySet())));
    int at = index++;
    return fresh || count <= ALL || at % EVERY == 0 || at == count - 1;
  }
}
