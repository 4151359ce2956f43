/** The order as a sheet. Must not depend on stores, flows or screens. */
@NullMarked
package org.kerf.printout.order;

import org.jspecify.annotations.NullMarked;
