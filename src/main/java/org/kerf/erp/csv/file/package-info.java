/**
 * How a text file is written: its character set, separators and records, within limits. Must not
 * depend on what its cells mean.
 */
@NullMarked
package org.kerf.erp.csv.file;

import org.jspecify.annotations.NullMarked;
