/**
 * What the overview shows of this moment. Must not depend on how it is said or where it is looked
 * after.
 */
@NullMarked
package org.kerf.query.today;

import org.jspecify.annotations.NullMarked;
