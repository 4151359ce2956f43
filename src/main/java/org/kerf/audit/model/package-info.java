/** Lines of the audit chain. */
@NullMarked
package org.kerf.audit.model;

import org.jspecify.annotations.NullMarked;
