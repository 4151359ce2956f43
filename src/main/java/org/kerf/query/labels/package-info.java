/** Labels as their list shows them. Must not know a printer. */
@NullMarked
package org.kerf.query.labels;

import org.jspecify.annotations.NullMarked;
