/** What forms are made of. Must not know any feature. */
@NullMarked
package org.kerf.ui.form;

import org.jspecify.annotations.NullMarked;
