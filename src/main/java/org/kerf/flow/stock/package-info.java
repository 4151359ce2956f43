/** What is booked to units past any saw: moved, released, scrapped. Must not know any screen. */
@NullMarked
package org.kerf.flow.stock;

import org.jspecify.annotations.NullMarked;
