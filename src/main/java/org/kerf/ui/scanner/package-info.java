/**
 * The page where a station is told how its scanners are programmed: what arrives from them is shown
 * key by key, with a code to try. Must not know what a scan is used for.
 */
@NullMarked
package org.kerf.ui.scanner;

import org.jspecify.annotations.NullMarked;
