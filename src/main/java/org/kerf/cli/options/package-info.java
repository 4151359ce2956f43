/**
 * Options that several commands have, and how their values are read. Must not depend on the
 * commands.
 */
@NullMarked
package org.kerf.cli.options;

import org.jspecify.annotations.NullMarked;
