/**
 * What facts say, written into the tables: the one way for what is booked here and for what other
 * stations booked. Must not depend on any use case or screen.
 */
@NullMarked
package org.kerf.flow.projection;

import org.jspecify.annotations.NullMarked;
