/**
 * The print queue: what became of each label, and what a person decides about it. Must not depend
 * on how labels are sent.
 */
@NullMarked
package org.kerf.ui.labels;

import org.jspecify.annotations.NullMarked;
