/** The audit chain as its list shows it. Must not depend on what the facts in it mean. */
@NullMarked
package org.kerf.query.audit;

import org.jspecify.annotations.NullMarked;
