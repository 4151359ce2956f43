/**
 * The parts that screens are built from: kinds of page, table, pills, cards, drawings. Must not
 * depend on any feature's words, flows or store.
 */
@NullMarked
package org.kerf.ui.controls;

import org.jspecify.annotations.NullMarked;
