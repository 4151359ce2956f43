/**
 * What comes from a keyboard and what a scan is: keys, scans, how the scanner is programmed. Values
 * only; must not depend on screens or the things that codes name.
 */
@NullMarked
package org.kerf.scanning.model;

import org.jspecify.annotations.NullMarked;
