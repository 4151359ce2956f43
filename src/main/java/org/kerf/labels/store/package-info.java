/** The label jobs' rows. */
@NullMarked
package org.kerf.labels.store;

import org.jspecify.annotations.NullMarked;
