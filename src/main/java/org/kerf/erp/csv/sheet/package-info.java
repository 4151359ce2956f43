/**
 * The tables that there are, with the columns and the typed row of each, and an example to fill in.
 */
@NullMarked
package org.kerf.erp.csv.sheet;

import org.jspecify.annotations.NullMarked;
