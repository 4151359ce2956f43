/**
 * Cut orders as people and files ask for them: what a right order is, and how it is saved, changed,
 * cancelled, split and merged. Must not know where the words come from: a file or a screen.
 */
@NullMarked
package org.kerf.flow.orders;

import org.jspecify.annotations.NullMarked;
