package org.kerf.kernel;

/**
 * By which column a list is sorted, and which way. Rows that are alike there stand in the order of
 * what is unique in them, the same way.
 *
 * @param <C> the columns that the list can be sorted by
 */
public record Sorting<C extends Enum<C>>(C column, boolean descending) {

  public static <C extends Enum<C>> Sorting<C> ascending(C column) {
    return new Sorting<>(column, false);
  }

  public static <C extends Enum<C>> Sorting<C> descending(C column) {
    return new Sorting<>(column, true);
  }
}
