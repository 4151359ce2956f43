package org.kerf.flow.labels;

import java.util.Optional;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.PrinterId;

/**
 * How a person wants labels printed.
 *
 * @param reason why once more; empty where none of them was printed before
 * @param printer where; empty for where labels of their kind go
 * @param copies of each bar, bundle and location; of a piece and a remnant there is one
 */
public record LabelRequest(String reason, Optional<PrinterId> printer, int copies) {

  public LabelRequest {
    if (copies < 1 || copies > LabelJob.MOST_COPIES) {
      throw new IllegalArgumentException("copies: " + copies);
    }
  }

  /** One of each where such labels go, for this reason. */
  public static LabelRequest because(String reason) {
    return new LabelRequest(reason, Optional.empty(), 1);
  }
}
