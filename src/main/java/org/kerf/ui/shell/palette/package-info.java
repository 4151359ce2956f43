/**
 * Ctrl+K: the field that finds pages, things and what can be done. Must not depend on any feature:
 * who is asked is passed in.
 */
@NullMarked
package org.kerf.ui.shell.palette;

import org.jspecify.annotations.NullMarked;
