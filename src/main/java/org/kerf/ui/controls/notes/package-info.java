/**
 * Notifications to the person, and the cards that show them. Must not depend on any feature's
 * words, flows or store.
 */
@NullMarked
package org.kerf.ui.controls.notes;

import org.jspecify.annotations.NullMarked;
