/** The cutting plan for the wall. Must not depend on stores, flows or screens. */
@NullMarked
package org.kerf.printout.plan;

import org.jspecify.annotations.NullMarked;
