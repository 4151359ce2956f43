/**
 * Master data, whether typed or taken from files: what a right record is, and saving one by hand.
 * Must not know any screen or file.
 */
@NullMarked
package org.kerf.flow.masterdata;

import org.jspecify.annotations.NullMarked;
