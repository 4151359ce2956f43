/**
 * What is read for documents that are printed. Must not depend on how they are drawn or where they
 * lie.
 */
@NullMarked
package org.kerf.query.sheets;

import org.jspecify.annotations.NullMarked;
