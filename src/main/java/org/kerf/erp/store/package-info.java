/** Which files were taken in. */
@NullMarked
package org.kerf.erp.store;

import org.jspecify.annotations.NullMarked;
