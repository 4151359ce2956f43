/** Remnants by age: what lies about unused, and what to do with it. Must not depend on plans. */
@NullMarked
package org.kerf.ui.remnants;

import org.jspecify.annotations.NullMarked;
