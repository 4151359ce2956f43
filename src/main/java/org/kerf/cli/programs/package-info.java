/** What commands start and open, made in wiring. Must not know the commands. */
@NullMarked
package org.kerf.cli.programs;

import org.jspecify.annotations.NullMarked;
