/**
 * The store's file on the disk: its place, lock, marks and sums, reads and writes in order, and
 * what went wrong with them. Must not know what the tables hold.
 */
@NullMarked
package org.kerf.db.file;

import org.jspecify.annotations.NullMarked;
