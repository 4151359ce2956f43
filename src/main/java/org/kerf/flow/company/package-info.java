/**
 * The company's users: taken in here as the centre has them, and changed at the centre by an
 * administrator. Must not depend on the wire that the centre is at the end of.
 */
@NullMarked
package org.kerf.flow.company;

import org.jspecify.annotations.NullMarked;
