/**
 * The words and figures of the screens, in Romanian and English, switched while the program runs.
 * Must not depend on any page or control.
 */
@NullMarked
package org.kerf.ui.texts;

import org.jspecify.annotations.NullMarked;
