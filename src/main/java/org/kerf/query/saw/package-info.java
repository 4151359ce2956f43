/**
 * How things stand at the saws: the bar that lies on one, the next one, the bars that wait. Must
 * not depend on what is done about it.
 */
@NullMarked
package org.kerf.query.saw;

import org.jspecify.annotations.NullMarked;
