package org.kerf.tools.bench.warehouse;

import java.util.List;

/**
 * A list of the screens under one filter.
 *
 * @param list what it lists
 * @param filter what narrows it
 * @param sorts the columns that it offers to be sorted by; an empty one is its own order
 */
public record MeasuredList(String list, String filter, List<String> sorts, Opening opening) {

  public MeasuredList {
    sorts = List.copyOf(sorts);
  }

  /** Begins to read the list from its first page. */
  @FunctionalInterface
  public interface Opening {

    /**
     * @param round another text is searched for in every round
     */
    PageReader open(String sort, boolean descending, int round);
  }
}
