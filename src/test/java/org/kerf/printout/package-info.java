/** Tests of the printouts, and the sheets they share. */
@NullMarked
package org.kerf.printout;

import org.jspecify.annotations.NullMarked;
