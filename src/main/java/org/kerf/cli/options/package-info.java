/**
 * Options that several commands have, and how their values are read. Must not know the commands.
 */
@NullMarked
package org.kerf.cli.options;

import org.jspecify.annotations.NullMarked;
