/** Planning from the terminal, of a store's orders or of files, and checking such a plan. */
@NullMarked
package org.kerf.cli.plan;

import org.jspecify.annotations.NullMarked;
