/** Bars and figures as they are drawn. Depends on no feature's words. */
@NullMarked
package org.kerf.ui.controls.drawing;

import org.jspecify.annotations.NullMarked;
