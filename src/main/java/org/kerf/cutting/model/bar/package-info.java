/**
 * A bar and what it is cut into, proposed or approved alike. Must not depend on what is planned nor
 * how.
 */
@NullMarked
package org.kerf.cutting.model.bar;

import org.jspecify.annotations.NullMarked;
