/**
 * Scans that come one after the other on one page, and the card that stops them when one is wrong.
 * Must not depend on any feature's words, flows or store.
 */
@NullMarked
package org.kerf.ui.controls.scans;

import org.jspecify.annotations.NullMarked;
