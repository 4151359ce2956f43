/** What forms are made of. Must not depend on any feature. */
@NullMarked
package org.kerf.ui.form;

import org.jspecify.annotations.NullMarked;
