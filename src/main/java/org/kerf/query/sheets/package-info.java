/**
 * What is read for documents that are printed. Must not know how they are drawn or where they lie.
 */
@NullMarked
package org.kerf.query.sheets;

import org.jspecify.annotations.NullMarked;
