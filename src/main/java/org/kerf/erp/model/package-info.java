/** What the ERP's files and documents are to Kerf. */
@NullMarked
package org.kerf.erp.model;

import org.jspecify.annotations.NullMarked;
