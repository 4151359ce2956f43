/** The stock list. Must not depend on stores, flows or screens. */
@NullMarked
package org.kerf.printout.stock;

import org.jspecify.annotations.NullMarked;
