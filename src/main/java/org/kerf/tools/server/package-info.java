/**
 * A PostgreSQL server of one's own: started as a process from the programs that this computer has,
 * reached from this computer alone. For proofs and for a newcomer's look; must not depend on what
 * is done with it.
 */
@NullMarked
package org.kerf.tools.server;

import org.jspecify.annotations.NullMarked;
