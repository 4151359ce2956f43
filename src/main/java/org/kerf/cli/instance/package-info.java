/**
 * Files of pieces, bars and patterns without a store: instances of the cutting stock problem, and
 * plans of them.
 */
@NullMarked
package org.kerf.cli.instance;

import org.jspecify.annotations.NullMarked;
