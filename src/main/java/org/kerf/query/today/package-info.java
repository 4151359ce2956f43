/**
 * What the overview tells of this moment. Must not know how it is said or where it is looked after.
 */
@NullMarked
package org.kerf.query.today;

import org.jspecify.annotations.NullMarked;
