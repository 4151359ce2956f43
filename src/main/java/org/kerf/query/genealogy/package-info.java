/** Reads where material came from and what became of it. Must not depend on how it is drawn. */
@NullMarked
package org.kerf.query.genealogy;

import org.jspecify.annotations.NullMarked;
