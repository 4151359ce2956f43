/** Expected deliveries, what came of them, and how that differs. Must not know any table. */
@NullMarked
package org.kerf.receiving.model;

import org.jspecify.annotations.NullMarked;
