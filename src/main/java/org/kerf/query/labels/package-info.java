/** Labels as their list shows them. Must not depend on a printer. */
@NullMarked
package org.kerf.query.labels;

import org.jspecify.annotations.NullMarked;
