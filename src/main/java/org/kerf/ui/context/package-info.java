/**
 * What every page of the station needs to do its work: the use cases, who is at the station, and
 * the way to other pages.
 */
@NullMarked
package org.kerf.ui.context;

import org.jspecify.annotations.NullMarked;
