/** The order as a sheet. Must not know stores, flows or screens. */
@NullMarked
package org.kerf.printout.order;

import org.jspecify.annotations.NullMarked;
