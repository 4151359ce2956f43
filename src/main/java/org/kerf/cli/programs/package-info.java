/** What commands start and open, made in wiring. Must not depend on the commands. */
@NullMarked
package org.kerf.cli.programs;

import org.jspecify.annotations.NullMarked;
