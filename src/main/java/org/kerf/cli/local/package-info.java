/**
 * Carries a command line to the station that has the store open, over a socket that only the
 * owner's programs reach, and brings back what the command says. Must not depend on any command,
 * nor the station.
 */
@NullMarked
package org.kerf.cli.local;

import org.jspecify.annotations.NullMarked;
