/**
 * The page that takes in tables of Excel and CSV files: which kind, which file, what it would
 * change row by row, and then the import. Must not read files itself, nor depend on how rows are
 * judged.
 */
@NullMarked
package org.kerf.ui.imports;

import org.jspecify.annotations.NullMarked;
