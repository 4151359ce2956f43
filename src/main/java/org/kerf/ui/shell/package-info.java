/**
 * The window around the pages: rail, top bar, status bar, search, shortcuts, who is at the station,
 * theme. Must not depend on any feature: pages, search and users are passed in.
 */
@NullMarked
package org.kerf.ui.shell;

import org.jspecify.annotations.NullMarked;
