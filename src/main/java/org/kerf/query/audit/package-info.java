/** The audit chain as its list shows it. Must not know what the facts in it mean. */
@NullMarked
package org.kerf.query.audit;

import org.jspecify.annotations.NullMarked;
