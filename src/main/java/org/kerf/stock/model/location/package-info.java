/** Where stock lies. Must not depend on what lies there. */
@NullMarked
package org.kerf.stock.model.location;

import org.jspecify.annotations.NullMarked;
