/**
 * Deliveries as they are announced and as they come. What is right is said by {@code
 * flow.receiving}.
 */
@NullMarked
package org.kerf.ui.receiving;

import org.jspecify.annotations.NullMarked;
