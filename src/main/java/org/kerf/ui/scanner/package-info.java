/**
 * The page to set up how the station's scanners are programmed: what arrives from them is shown key
 * by key, with a code to try. Must not depend on what a scan is used for.
 */
@NullMarked
package org.kerf.ui.scanner;

import org.jspecify.annotations.NullMarked;
