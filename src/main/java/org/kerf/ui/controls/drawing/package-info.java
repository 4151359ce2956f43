/** Bars and figures as they are drawn. Knows no feature's words. */
@NullMarked
package org.kerf.ui.controls.drawing;

import org.jspecify.annotations.NullMarked;
