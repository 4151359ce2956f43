/**
 * Facts as JSON: a list of kinds, each with its versions, and one mechanism for all of them. Knows
 * no feature; the list is passed in.
 */
@NullMarked
package org.kerf.journal.codec;

import org.jspecify.annotations.NullMarked;
