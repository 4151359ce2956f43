/** What customers want cut. Must not depend on plans, saws or a store. */
@NullMarked
package org.kerf.cutting.model.order;

import org.jspecify.annotations.NullMarked;
