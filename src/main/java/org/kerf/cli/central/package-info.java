/**
 * Commands for whoever looks after the centre. Must not know what the centre is made of: that is
 * {@code sync.postgres}.
 */
@NullMarked
package org.kerf.cli.central;

import org.jspecify.annotations.NullMarked;
