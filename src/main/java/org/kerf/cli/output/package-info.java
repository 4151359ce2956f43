/**
 * What commands write, to the terminal or a file, and what they end with. Must not depend on the
 * commands.
 */
@NullMarked
package org.kerf.cli.output;

import org.jspecify.annotations.NullMarked;
