/**
 * Facts of the journal and the audit chain as sentences in both languages. Must not depend on any
 * page.
 */
@NullMarked
package org.kerf.ui.facts;

import org.jspecify.annotations.NullMarked;
