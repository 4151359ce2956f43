/** Where stock lies. Must not know what lies there. */
@NullMarked
package org.kerf.stock.model.location;

import org.jspecify.annotations.NullMarked;
