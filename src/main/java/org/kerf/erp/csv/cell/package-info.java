/**
 * What columns are called and cells mean: numbers, dates, words, and why one is refused. Must not
 * depend on which tables there are.
 */
@NullMarked
package org.kerf.erp.csv.cell;

import org.jspecify.annotations.NullMarked;
