/** Tests of the papers, and the sheets they share. */
@NullMarked
package org.kerf.paper;

import org.jspecify.annotations.NullMarked;
