/** What the page at the saw shows and books, step by step. Must not know any scene. */
@NullMarked
package org.kerf.ui.saw.state;

import org.jspecify.annotations.NullMarked;
