/**
 * Where material came from and what became of it, as a picture that can be walked and as a list.
 * Must not depend on the pages that lead to it.
 */
@NullMarked
package org.kerf.ui.genealogy;

import org.jspecify.annotations.NullMarked;
