/**
 * What a planner is asked, as orders and as bare patterns. Must not depend on how it is solved nor
 * what is proposed.
 */
@NullMarked
package org.kerf.cutting.model.problem;

import org.jspecify.annotations.NullMarked;
