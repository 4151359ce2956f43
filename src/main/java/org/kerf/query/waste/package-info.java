/** The report of waste and the bars behind its lines. Must not depend on how it is drawn. */
@NullMarked
package org.kerf.query.waste;

import org.jspecify.annotations.NullMarked;
