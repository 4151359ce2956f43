/** What comes from and goes to the ERP: files for now. */
@NullMarked
package org.kerf.erp;

import org.jspecify.annotations.NullMarked;
