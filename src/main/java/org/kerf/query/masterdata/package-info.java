/** Master data as lists. Must not depend on what is done about it. */
@NullMarked
package org.kerf.query.masterdata;

import org.jspecify.annotations.NullMarked;
