/**
 * What the person is told in passing, and the cards that it is told on. Must not know any feature's
 * words, flows or store.
 */
@NullMarked
package org.kerf.ui.controls.notes;

import org.jspecify.annotations.NullMarked;
