/**
 * How the window looks and sounds: theme, style sheets, fonts, and its picture. Must not know what
 * is in it.
 */
@NullMarked
package org.kerf.ui.shell.look;

import org.jspecify.annotations.NullMarked;
