/**
 * Finds things of the warehouse for Ctrl+K and for a scanned code, and names the page that shows
 * them.
 */
@NullMarked
package org.kerf.ui.search;

import org.jspecify.annotations.NullMarked;
