/** Where material came from and what became of it. Must not depend on stores, flows or screens. */
@NullMarked
package org.kerf.printout.genealogy;

import org.jspecify.annotations.NullMarked;
