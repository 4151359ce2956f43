/** The stock list. Must not know stores, flows or screens. */
@NullMarked
package org.kerf.printout.stock;

import org.jspecify.annotations.NullMarked;
