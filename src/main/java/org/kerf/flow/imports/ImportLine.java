package org.kerf.flow.imports;

/**
 * A line of a preview.
 *
 * @param about what the row is about, such as the item's code
 */
public record ImportLine(int line, String about, RowVerdict verdict) {}
