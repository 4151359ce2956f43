/** What a code or a text names in the warehouse. Must not depend on which page shows it. */
@NullMarked
package org.kerf.query.search;

import org.jspecify.annotations.NullMarked;
