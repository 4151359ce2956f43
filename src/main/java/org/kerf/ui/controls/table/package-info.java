/**
 * Tables over queries: rows by windows, columns, sorting, filters. Depends on no feature's words.
 */
@NullMarked
package org.kerf.ui.controls.table;

import org.jspecify.annotations.NullMarked;
